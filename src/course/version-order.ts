/**
 * Which of two version strings is the later one: below 0 where it is `b`. Numbers count as such, and
 * letters stand before what has none: 1.2-rc < 1.2 < 1.10.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.match(/\d+|[A-Za-z]+/g) ?? []);
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = weigh(left?.[at]) - weigh(right?.[at]);
    if (difference !== 0) return difference;
    const [one = '', other = ''] = [left?.[at], right?.[at]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** A number as itself; nothing before any number, a word before nothing. */
function weigh(part: string | undefined): number {
  if (part === undefined) return -1;
  return /\d/.test(part) ? Number(part) : -2;
}
