import type { Clock } from '../../clock.ts';
import { inTime } from '../../in-time.ts';

/** What a store answered; `status` 0: nothing came back. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Undefined where there is none, or where the store does not let other origins read it. */
  readonly etag?: string;
}

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Sends a request below the endpoint. Never rejects. */
export type Requests = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  options?: RequestOptions,
) => Promise<Answer>;

/** Browsers carry 64 KiB over a page's end, of all requests together. */
const MOST_KEPT_ALIVE = 60_000;

/** Requests to the store at `endpoint`, which may outlive their page as far as there is room. */
export function createRequests(
  endpoint: string,
  auth: string,
  fetcher: typeof fetch,
  clock: Clock,
): Requests {
  const base = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
  let alive = 0;
  return async (method, path, { query = {}, headers = {}, body } = {}) => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    const search = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
    const text = body === undefined ? undefined : JSON.stringify(body);
    const size = text === undefined ? 0 : new TextEncoder().encode(text).length;
    const keepalive = text !== undefined && alive + size <= MOST_KEPT_ALIVE;
    if (keepalive) alive += size;
    try {
      return await inTime(clock, async (signal) => {
        const response = await fetcher(`${base}${path}${search}`, {
          method,
          headers: {
            Authorization: auth,
            // xAPI-Communication 3.3
            'X-Experience-API-Version': '1.0.3',
            ...(text !== undefined && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(text !== undefined && { body: text }),
          keepalive,
          // A kept copy of the state would be an old one.
          cache: 'no-store',
          signal,
        });
        const etag = response.headers.get('ETag');
        return {
          status: response.status,
          body: await response.text(),
          ...(etag !== null && { etag }),
        };
      });
    } catch {
      return { status: 0, body: '' };
    } finally {
      if (keepalive) alive -= size;
    }
  };
}

/** Whether it is worth asking again later: no network, a slower pace, a store that is ill. */
export function waits(status: number): boolean {
  return status < 400 || status >= 500 || [401, 408, 429].includes(status);
}

/** JSON that is an object; undefined for all else. */
export function readObject(
  text: string | null | undefined,
): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = text ? JSON.parse(text) : undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
