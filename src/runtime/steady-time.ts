/**
 * Milliseconds since 1970 that never go back: where the device's clock is set back while the page
 * is open, time goes on from what was said last, so that records keep their order. As soon as the
 * device's clock has caught up it counts again.
 */
export function steadyTime(read: () => number): () => number {
  let last = 0;
  let ahead = 0;
  return () => {
    const now = read();
    if (now >= last) ahead = 0;
    else if (now + ahead < last) ahead = last - now;
    last = now + ahead;
    return last;
  };
}

/** The page's own time of day: one for all that is recorded in it. */
export const timeOfDay = steadyTime(() => Date.now());

/** Milliseconds since the page was opened, whatever happens to the device's clock. */
export const elapsed = (): number => performance.now();
