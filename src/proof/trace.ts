import { type Bench, type Launched, openLaunch } from './launch.ts';

/** How long a SCO of others is watched, in milliseconds. */
const WATCHED = 4_000;

/** Opens a SCO that nobody here knows how to play, and writes down what it says to the LMS. */
export async function trace(bench: Bench): Promise<Launched> {
  const launch = await openLaunch(bench, 'opened', undefined);
  await new Promise((done) => setTimeout(done, WATCHED));
  await launch.picture('opened');
  return launch.leave();
}
