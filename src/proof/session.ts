import { type Bench, type Launched, type OpenLaunch, openLaunch, type Started } from './launch.ts';
import { isComplete, outcomeOf } from './outcome.ts';
import type { BenchRecord } from './page/bench-config.ts';
import type { Problem, Step } from './proof.ts';

/** What playing a SCO came to, launch by launch. */
export interface Played {
  readonly launches: Launched[];
  /** Ids of the questions that were answered, with that of their activity. */
  readonly asked: Set<string>;
}

export type Stored = BenchRecord['stored'];

/** Opens the SCO, does `work` in it and ends the launch; returns what the LMS keeps. */
export async function session(
  bench: Bench,
  { launches }: Played,
  step: Step,
  stored: Stored,
  work: (launch: OpenLaunch, started: Started) => Promise<void>,
  end: (launch: OpenLaunch) => Promise<Launched> = (launch) => launch.leave(),
): Promise<Stored> {
  const launch = await openLaunch(bench, step, stored);
  let started: Started | undefined;
  try {
    started = await launch.started();
  } catch {
    launch.problem('not-started');
  }
  try {
    if (started) await work(launch, started);
  } catch (error) {
    await launch.picture('left').catch(() => undefined);
    launch.problem('stuck', { message: firstLines(error) });
  }
  const ended = await end(launch);
  launches.push(ended);
  return ended.stored;
}

/** Looks again that often for what is not urgent and told a moment later, each time after `WAIT` ms. */
const LOOKS = 20;
const WAIT = 250;

/** Waits until the LMS was told all that `judge` wants of its record, then says what is missing. */
export async function judgeRecord(
  { version }: Bench,
  launch: OpenLaunch,
  judge: (stored: NonNullable<Stored>) => readonly Pick<Problem, 'code' | 'params'>[],
): Promise<void> {
  const look = async () => {
    const { stored = {} } = await launch.record();
    return { stored, said: judge(stored) };
  };
  let { stored, said } = await look();
  for (let looks = 1; said.length > 0 && looks < LOOKS; looks++) {
    await new Promise((next) => setTimeout(next, WAIT));
    ({ stored, said } = await look());
  }
  for (const { code, params } of said) launch.problem(code, params);
  const exit = stored[version === '2004' ? 'cmi.exit' : 'cmi.core.exit'] ?? '';
  if (exit !== 'suspend') launch.problem('not-suspended', { exit: exit || '–' });
}

/** Whether the LMS has the SCO as complete. */
export async function isDone({ version }: Bench, launch: OpenLaunch): Promise<boolean> {
  return isComplete(outcomeOf(version, (await launch.record()).stored ?? {}));
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 3).join(' ').slice(0, 300);
}
