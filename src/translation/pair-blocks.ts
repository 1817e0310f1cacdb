import type { Block } from '../course/blocks.ts';
import { commonRow } from './common-row.ts';

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
    case 'recall':
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
