import type { Block } from '../course/blocks.ts';
import type { Blank, Inline, Text } from '../course/text.ts';
import { inlinesOf, mapTexts, textsOf } from '../course/visit.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';
import type { RawBlock } from './markdown.ts';

/** SCORM's smallest permitted maximum for the texts of one record (RTE 4.2.9.1, fill-in). */
const MAX_BLANKS = 10;

export function hasBlanks(blocks: readonly Block[]): boolean {
  return textsOf(blocks).some((text) =>
    [...inlinesOf(text.inlines)].some((inline) => inline.type === 'blank'),
  );
}

/** The blocks with what is written for a blank in its place, each named: none may stand here. */
export function refuseBlanks<T extends RawBlock>(
  blocks: readonly T[],
  source: string,
  reading: Reading,
): T[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || !source.slice(first.place.start, last.place.end).includes(':blank['))
    return [...blocks];
  const refuse = (blank: Blank) => refused(blank, source, reading);
  return blocks.map((block): T => {
    if (block.type !== 'labelled') return withBlanks(block, refuse) as T;
    return { ...block, children: refuseBlanks(block.children, source, reading) };
  });
}

/** The prompt of a question with its blanks counted from 0, in the order of the text. */
export function countBlanks(blocks: readonly Block[], source: string, reading: Reading): Block[] {
  let index = 0;
  const counted = blocks.map((block) =>
    withBlanks(block, (blank, inLink) =>
      inLink ? refused(blank, source, reading) : { ...blank, index: index++ },
    ),
  );
  const [first] = blocks;
  const last = blocks.at(-1);
  if (index > MAX_BLANKS && first && last) {
    const place = { ...first.place, end: last.place.end };
    reading.diagnostics.push(diagnostic('CW325', place, { got: index, limit: MAX_BLANKS }));
  }
  return counted;
}

function refused(blank: Blank, source: string, reading: Reading): Inline {
  const written = source.slice(blank.place.start, blank.place.end);
  reading.diagnostics.push(diagnostic('CW322', blank.place, { written: written.slice(0, 60) }));
  return { type: 'text', value: written };
}

function withBlanks(block: Block, replace: (blank: Blank, inLink: boolean) => Inline): Block {
  const replaced = (inlines: readonly Inline[], inLink: boolean): Inline[] =>
    inlines.map((inline) => {
      if (inline.type === 'blank') return replace(inline, inLink);
      if (!('children' in inline)) return inline;
      const link = inline.type === 'link' || inline.type === 'term';
      return { ...inline, children: replaced(inline.children, inLink || link) };
    });
  return mapTexts(block, (text): Text => ({ ...text, inlines: replaced(text.inlines, false) }));
}
