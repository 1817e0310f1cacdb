import type { Clock } from './clock.ts';

/** A server that never answers is given up after so many milliseconds. */
export const LONGEST_REQUEST = 30_000;

/**
 * What `request` gives, which is given up where it takes too long. It has to read the answer to its
 * end: a server may fall silent in the middle of it. Rejects as `fetch` does.
 */
export async function inTime<T>(
  clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const timer = clock.setTimeout(() => abort.abort(), LONGEST_REQUEST);
  try {
    return await request(abort.signal);
  } finally {
    clock.clearTimeout(timer);
  }
}
