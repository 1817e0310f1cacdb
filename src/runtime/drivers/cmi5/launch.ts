import type { Cmi5Context } from '../../../tracking/cmi5-statements.ts';
import type { Clock } from '../../clock.ts';
import { type Answer, type Requests, readObject, waits } from '../lrs/requests.ts';
import type { KeptSessions } from './kept-session.ts';

/** The five parameters of a launch, in any order (cmi5 8.1). */
export interface LaunchParameters {
  readonly endpoint: string;
  readonly fetch: string;
  /** As JSON. */
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
}

/** Undefined where one is missing: then this is no launch of cmi5. */
export function readParameters(search: string): LaunchParameters | undefined {
  const query = new URLSearchParams(search);
  const get = (name: string) => query.get(name) ?? '';
  const parameters = {
    endpoint: get('endpoint'),
    fetch: get('fetch'),
    actor: get('actor'),
    registration: get('registration'),
    activityId: get('activityId'),
  };
  const complete = Object.values(parameters).every((value) => value !== '');
  return complete && readObject(parameters.actor) ? parameters : undefined;
}

/**
 * The session's token. It is asked for once, and never again by a reload (cmi5 8.2): without it
 * nothing can be recorded. Undefined where the LMS gives none.
 */
export async function fetchToken(
  address: string,
  kept: KeptSessions,
  fetcher: typeof fetch,
): Promise<string | undefined> {
  const { token, asked } = kept.read();
  if (token !== undefined || asked) return token;
  kept.change({ asked: true });
  try {
    const response = await fetcher(address, { method: 'POST', cache: 'no-store' });
    // Errors come with status 200 too, as `error-code` (cmi5 8.2).
    const given = readObject(await response.text())?.['auth-token'];
    if (typeof given !== 'string' || given === '') return undefined;
    kept.change({ token: given });
    return given;
  } catch {
    return undefined;
  }
}

/** What the LMS says of this launch (cmi5 10). */
export interface LaunchData {
  readonly contextTemplate: Cmi5Context;
  readonly mode: 'normal' | 'browse' | 'review';
  readonly moveOn: string;
  /** Scaled. */
  readonly masteryScore?: number;
  readonly launchParameters?: string;
  readonly returnURL?: string;
}

const MODES: Readonly<Record<string, LaunchData['mode']>> = {
  Normal: 'normal',
  Browse: 'browse',
  Review: 'review',
};

/** Undefined where the LMS does not give it: without it no statement may be sent. */
export async function readLaunchData(
  requests: Requests,
  { activityId, actor, registration }: LaunchParameters,
  clock: Clock,
): Promise<LaunchData | undefined> {
  const query = { stateId: 'LMS.LaunchData', activityId, agent: actor, registration };
  const { status, body } = await patiently(
    () => requests('GET', 'activities/state', { query }),
    clock,
  );
  const data = status === 200 ? readObject(body) : undefined;
  if (!data) return undefined;
  const { contextTemplate, launchMode, moveOn, masteryScore, launchParameters, returnURL } = data;
  return {
    contextTemplate:
      typeof contextTemplate === 'object' && contextTemplate !== null ? { ...contextTemplate } : {},
    mode: MODES[String(launchMode)] ?? 'normal',
    moveOn: String(moveOn),
    ...(typeof masteryScore === 'number' && { masteryScore }),
    ...(typeof launchParameters === 'string' && { launchParameters }),
    ...(typeof returnURL === 'string' && isWebAddress(returnURL) && { returnURL }),
  };
}

/** The learner's languages in their order (cmi5 11.1); that there are none is no error. */
export async function readLanguages(
  requests: Requests,
  { actor }: LaunchParameters,
): Promise<string | undefined> {
  const query = { agent: actor, profileId: 'cmi5LearnerPreferences' };
  const { status, body } = await requests('GET', 'agents/profile', { query });
  const wish = status === 200 ? readObject(body)?.languagePreference : undefined;
  return typeof wish === 'string' && wish !== '' ? wish : undefined;
}

/** A page is never sent to an address that would run as a script. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Asks again, twice, where the network or the store was not well for a moment. */
async function patiently(ask: () => Promise<Answer>, clock: Clock): Promise<Answer> {
  let answer = await ask();
  for (const pause of [500, 2_000]) {
    if (answer.status === 200 || !waits(answer.status)) break;
    await new Promise<void>((resolve) => clock.setTimeout(resolve, pause));
    answer = await ask();
  }
  return answer;
}
