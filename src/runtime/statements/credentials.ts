import type { Agent } from '../../tracking/statements.ts';
import type { Clock } from '../clock.ts';
import { inTime } from '../in-time.ts';
import { type Answer, answerOf, type Door, whole } from './deliver.ts';

/** Where statements go, with what right, and under which name of the learner. */
export interface Access extends Door {
  readonly actor: Agent;
}

/** The right to write statements about one learner in one course. */
export interface Credentials {
  /** What may be used at this moment; undefined where it must be asked for. */
  ready(): Access | undefined;
  /** Asks for it where it must be. An answer says why there is none. Never rejects. */
  get(): Promise<{ readonly access: Access } | { readonly failed: Answer }>;
  /** The store does not take it any more. False where nobody can give another. */
  renew(): boolean;
}

/** What a launch gave, or what needs no credentials. */
export function givenCredentials(access: Access): Credentials {
  return {
    ready: () => access,
    get: async () => ({ access }),
    renew: () => false,
  };
}

export interface TokenRequest {
  /** Address of the token service. */
  readonly service: string;
  /** The LMS's learner id; only the service is told. */
  readonly learner: string;
  /** IRI of the course. */
  readonly course: string;
}

/** A token is renewed when four fifths of its life are over. */
const USED = 0.8;
/** Seconds that a token lives where the service does not say. */
const LIFE = 600;

/** Short-lived tokens of a token service. They live in memory only. */
export function tokenCredentials(
  { service, learner, course }: TokenRequest,
  fetcher: typeof fetch,
  clock: Clock,
): Credentials {
  let held: { readonly access: Access; readonly from: number; readonly life: number } | undefined;
  let asking: ReturnType<Credentials['get']> | undefined;

  const used = (share: number) =>
    // By a clock that no change of the device's time moves.
    held === undefined || clock.elapsed() >= held.from + held.life * share;

  async function ask(): ReturnType<Credentials['get']> {
    const from = clock.elapsed();
    try {
      const { response, text } = await inTime(clock, async (signal) =>
        whole(
          await fetcher(service, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ learner, course }),
            credentials: 'omit',
            signal,
          }),
        ),
      );
      if (!response.ok) return { failed: answerOf({ response, text }, clock.now()) };
      const granted = readGrant(JSON.parse(text));
      if (!granted) return { failed: { status: 0, reason: 'no token in the answer' } };
      held = { ...granted, from };
      // So that a token is at hand when the page goes, even after a long silence.
      clock.setTimeout(() => void get(), granted.life * USED);
      return { access: granted.access };
    } catch {
      return { failed: { status: 0 } };
    }
  }

  async function get(): ReturnType<Credentials['get']> {
    if (held && !used(USED)) return { access: held.access };
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    const answer = await asking;
    // A service that is away for a moment does not matter while the old token lasts.
    return 'failed' in answer && held && !used(1) ? { access: held.access } : answer;
  }

  return {
    ready: () => (used(1) ? undefined : held?.access),
    get,
    renew() {
      held = undefined;
      return true;
    },
  };
}

/** `{"endpoint", "token", "account": {"homePage", "name"}, "expiresIn"}`, the last in seconds. */
function readGrant(value: unknown): { readonly access: Access; readonly life: number } | undefined {
  const { endpoint, token, account, expiresIn } = record(value);
  const { homePage, name } = record(account);
  if (!isText(endpoint) || !/^https?:\/\/[^\s/]/i.test(endpoint) || !isText(token))
    return undefined;
  if (!isText(homePage) || !isText(name)) return undefined;
  return {
    access: {
      endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
      auth: `Bearer ${token}`,
      actor: { objectType: 'Agent', account: { homePage, name } },
    },
    life: 1000 * (typeof expiresIn === 'number' && expiresIn > 0 ? expiresIn : LIFE),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
