import type { Block } from './blocks.ts';
import type { Page } from './course.ts';
import { blocksDeep } from './visible.ts';

/** What content notes offer to skip. */
export interface Skippable {
  readonly pages: ReadonlySet<Page>;
  readonly blocks: ReadonlySet<Block>;
}

/**
 * A note's part is what follows it on its page and the pages up to the one that it leads to. A note
 * that leads to no later page offers nothing.
 */
export function skippable(pages: readonly Page[]): Skippable {
  const skippedPages = new Set<Page>();
  const skippedBlocks = new Set<Block>();
  const indexes = new Map(pages.map(({ id }, index) => [id, index]));
  /** The page up to which earlier notes lead. */
  let reach = 0;
  pages.forEach((page, index) => {
    const blocks = blocksDeep(page.blocks);
    if (index < reach) {
      skippedPages.add(page);
      for (const block of blocks) skippedBlocks.add(block);
    }
    let skips = false;
    for (const block of blocks) {
      if (skips) skippedBlocks.add(block);
      if (block.type !== 'content-note' || block.skip === '') continue;
      const end = indexes.get(block.skip) ?? 0;
      if (end <= index) continue;
      skips = true;
      reach = Math.max(reach, end);
    }
  });
  return { pages: skippedPages, blocks: skippedBlocks };
}
