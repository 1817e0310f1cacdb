import library from '@xapi/xapi';
import type { Statement } from '../../tracking/statements.ts';
import type { Clock } from '../clock.ts';
import { inTime } from '../in-time.ts';

/** What a server answered. */
export interface Answer {
  /** HTTP status; 0 where none came back. */
  readonly status: number;
  /** Milliseconds that it asked to wait (`Retry-After`, which may be hidden across origins). */
  readonly retryAfter?: number;
  /** The beginning of what it said when it said no. */
  readonly reason?: string;
}

/** Where statements go, with what right. */
export interface Door {
  /** Base address of the xAPI resources, with its last slash. */
  readonly endpoint: string;
  /** The whole Authorization header. */
  readonly auth?: string;
}

/** Sends statements in one request. Never rejects. */
export type Deliver = (statements: readonly Statement[], door: Door) => Promise<Answer>;

/** Browsers refuse a request that is to outlive its page above 64 KiB. */
const MOST_KEPT_ALIVE = 60_000;
const LONGEST_REASON = 300;

// The class is its own `default`: right for its types and for every form that it is built in.
const XAPI = library.default;

type AdapterFunction = Extract<
  NonNullable<ConstructorParameters<typeof XAPI>[0]['adapter']>,
  (...args: never[]) => unknown
>;
type LibraryStatement = Parameters<InstanceType<typeof XAPI>['sendStatement']>[0]['statement'];

class Refused extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`The server answered ${answer.status}`);
    this.answer = answer;
  }
}

/**
 * Delivers by the xAPI library through `fetch` with `keepalive`, the one way that was seen to
 * reach a store while a page closes. The library's own adapters lose the status or the request.
 */
export function createDeliver(fetcher: typeof fetch, clock: Clock): Deliver {
  return async (statements, { endpoint, auth }) => {
    const adapter: AdapterFunction = async ({ url, method, headers, data }) => {
      const body = data === undefined ? undefined : JSON.stringify(data);
      const sent = new Headers(headers);
      // Without credentials the library would send empty ones.
      if (auth === undefined) sent.delete('Authorization');
      const keepalive =
        body === undefined || new TextEncoder().encode(body).length <= MOST_KEPT_ALIVE;
      const { response, text } = await inTime(clock, async (signal) => {
        const sending = { method, headers: sent, keepalive, signal };
        return whole(await fetcher(url, body === undefined ? sending : { ...sending, body }));
      });
      if (!response.ok) throw new Refused(answerOf({ response, text }, clock.now()));
      // A portal that wants a login says 200 too, but not in JSON.
      const read = text === '' ? undefined : JSON.parse(text);
      return { data: read, headers: {}, status: response.status };
    };
    const given = auth === undefined ? {} : { auth };
    const xapi = new XAPI({ endpoint, ...given, version: '1.0.3', adapter });
    try {
      const [first, ...more] = statements.map(toLibrary);
      if (!first) return { status: 204 };
      const { status } =
        more.length === 0
          ? await xapi.sendStatement({ statement: first })
          : await xapi.sendStatements({ statements: [first, ...more] });
      return { status };
    } catch (error) {
      return error instanceof Refused ? error.answer : { status: 0 };
    }
  };
}

export interface Whole {
  readonly response: Response;
  readonly text: string;
}

/** A response with its text. A refusal counts without its words, a yes that breaks off is none. */
export async function whole(response: Response): Promise<Whole> {
  const reading = response.text();
  return { response, text: await (response.ok ? reading : reading.catch(() => '')) };
}

/** The answer of a server that did not do what it was asked to. `now`: milliseconds since 1970. */
export function answerOf({ response, text }: Whole, now: number): Answer {
  const { status, headers } = response;
  const asked = headers.get('Retry-After') ?? '';
  const retryAfter = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return {
    status,
    ...(Number.isNaN(retryAfter) ? {} : { retryAfter }),
    ...(text === '' ? {} : { reason: text.slice(0, LONGEST_REASON) }),
  };
}

/** The library's types ask for mutable lists; what is sent is the same. */
function toLibrary(statement: Statement): LibraryStatement {
  return statement as unknown as LibraryStatement;
}
