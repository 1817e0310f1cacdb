import type { Times } from './options.ts';

/** True as long as a habit lasts; counts it down. */
export function habit(times: Times | undefined): () => boolean {
  let left = times === true ? Infinity : Number(times ?? 0);
  return () => {
    left -= 1;
    return left >= 0;
  };
}
