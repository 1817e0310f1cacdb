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
  pages.forEach((page, index) => {
    const blocks = blocksDeep(page.blocks);
    blocks.forEach((note, at) => {
      if (note.type !== 'content-note' || note.skip === '') return;
      const end = pages.findIndex(({ id }) => id === note.skip);
      if (end <= index) return;
      for (const block of blocks.slice(at + 1)) skippedBlocks.add(block);
      for (const between of pages.slice(index + 1, end)) {
        skippedPages.add(between);
        for (const block of blocksDeep(between.blocks)) skippedBlocks.add(block);
      }
    });
  });
  return { pages: skippedPages, blocks: skippedBlocks };
}
