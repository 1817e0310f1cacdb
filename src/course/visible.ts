import type { Block } from './blocks.ts';
import { childrenOf } from './visit.ts';

/** Notes for the tutor never enter a learner's package. */
export function isForTutors(block: Block): boolean {
  return block.type === 'container' && block.name === 'tutor';
}

/** `blocks` and all that a learner sees inside them. */
export function blocksDeep(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] =>
    isForTutors(block) ? [] : [block, ...blocksDeep(childrenOf(block))],
  );
}
