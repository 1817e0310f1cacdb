/** The table of a longest common row is quadratic: beyond this many cells what is left stays unpaired. */
const MAX_CELLS = 4_000_000;

/** Longest common subsequence: index in `a` to index in `b`. */
export function commonRow(a: readonly string[], b: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) pairs.set(start, start++);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) pairs.set(--endA, --endB);
  const width = endB - start + 1;
  if ((endA - start + 1) * width > MAX_CELLS) return pairs;
  const lengths = new Uint32Array((endA - start + 1) * width);
  const at = (i: number, j: number) => lengths[(i - start) * width + j - start] ?? 0;
  for (let i = endA - 1; i >= start; i--)
    for (let j = endB - 1; j >= start; j--)
      lengths[(i - start) * width + j - start] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = start, j = start; i < endA && j < endB; ) {
    if (a[i] === b[j]) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
