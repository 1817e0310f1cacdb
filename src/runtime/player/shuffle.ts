/**
 * `items` in an order that depends on `seed` alone: the same learner meets the same order at each
 * visit. Fisher-Yates over a small generator (mulberry32).
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const result = [...items];
  let state = hash(seed);
  for (let last = result.length - 1; last > 0; last--) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1);
    const moved = result[last] as T;
    result[last] = result[other] as T;
    result[other] = moved;
  }
  return result;
}

/** The same, but never in the order of `items` where they can stand in another. */
export function disorder<T>(items: readonly T[], seed: string): T[] {
  const result = shuffle(items, seed);
  const same = result.every((item, at) => item === items[at]);
  return same ? [...result.slice(1), ...result.slice(0, 1)] : result;
}

/** FNV-1a, 32 bits. Not for secrets. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
