/** Words of context on either side of a difference. */
const CONTEXT = 3;

/** Where two texts differ, each with a few words around it: what a person has to look at. */
export function difference(
  was: string,
  now: string,
): { readonly was: string; readonly now: string } {
  const [before, after] = [was.split(/\s+/), now.split(/\s+/)];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (words: readonly string[]) => {
    const from = Math.max(0, head - CONTEXT);
    const to = Math.min(words.length, words.length - tail + CONTEXT);
    const shown = words.slice(from, to).join(' ');
    return `${from > 0 ? '… ' : ''}${shown}${to < words.length ? ' …' : ''}`;
  };
  return { was: cut(before), now: cut(after) };
}
