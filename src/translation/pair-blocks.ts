import type { Block } from '../course/blocks.ts';

/** What a block is, in the words of the format. */
export function signature(block: Block): string {
  switch (block.type) {
    case 'heading':
      return '#'.repeat(block.depth);
    case 'alert':
      return `[!${block.kind.toUpperCase()}]`;
    case 'container':
      return `:::${block.name}`;
    case 'question':
    case 'discuss':
    case 'figure':
    case 'profile':
    case 'reveal':
    case 'case':
    case 'content-note':
    case 'download':
    case 'audio':
    case 'video':
    case 'scenario':
    case 'worksheet':
      return `:::${block.type}`;
    default:
      return block.type;
  }
}

/** Index in `source` to index in `target`: by written id first, then along the longest common row. */
export function pairBlocks(
  source: readonly Block[],
  target: readonly Block[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const byId = new Map(
    source.flatMap((block, index) => ('id' in block ? [[block.id, index]] : [])),
  );
  const taken = new Set<number>();
  target.forEach((block, index) => {
    const own = 'id' in block && block.id !== '' ? byId.get(block.id) : undefined;
    if (own === undefined || pairs.has(own) || source[own]?.type !== block.type) return;
    pairs.set(own, index);
    taken.add(index);
  });
  const rest = source.flatMap((_, index) => (pairs.has(index) ? [] : [index]));
  const others = target.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const kinds = (blocks: readonly Block[], indexes: readonly number[]) =>
    indexes.flatMap((index) => blocks.slice(index, index + 1).map(signature));
  for (const [from, to] of commonRow(kinds(source, rest), kinds(target, others)))
    pairs.set(rest[from] ?? -1, others[to] ?? -1);
  return pairs;
}

/** The table of a longest common row is quadratic: beyond this many cells what is left stays unpaired. */
const MAX_CELLS = 4_000_000;

/** Longest common subsequence: index in `a` to index in `b`. */
function commonRow(a: readonly string[], b: readonly string[]): Map<number, number> {
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
