export interface Rate {
  /** Counts one; milliseconds to wait where it is one too many. */
  take(key: string): number | undefined;
}

const MINUTE = 60_000;

/** At most `perKey` of a key and `total` of all in each minute. */
export function createRate(perKey: number, total: number, now: () => number): Rate {
  let from = now();
  let all = 0;
  const counts = new Map<string, number>();
  return {
    take(key) {
      const time = now();
      if (time - from >= MINUTE || time < from) {
        from = time;
        all = 0;
        counts.clear();
      }
      const count = (counts.get(key) ?? 0) + 1;
      if (count > perKey || all + 1 > total) return from + MINUTE - time;
      counts.set(key, count);
      all += 1;
      return undefined;
    },
  };
}
