import type { Block } from '../course/blocks.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';
import { onlyBlocks, type RawBlock } from './markdown.ts';

/**
 * What a directive holds before its first `###` heading, and a section for each of these, which
 * begins with it. A higher heading begins one too and is named (CW210); lower ones are content.
 */
export function readSections(
  children: readonly RawBlock[],
  reading: Reading,
): [opening: Block[], ...sections: Block[][]] {
  const parts: [opening: Block[], ...sections: Block[][]] = [[]];
  for (const block of onlyBlocks(children, reading)) {
    if (block.type === 'heading' && block.depth < 3)
      reading.diagnostics.push(
        diagnostic('CW210', block.place, { depth: block.depth, expected: '###' }),
      );
    if (block.type === 'heading' && block.depth <= 3) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}
