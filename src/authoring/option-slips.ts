import type { Block, List, ListItem } from '../course/blocks.ts';
import type { Text } from '../course/text.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';

/** A task box, rightly or nearly so. */
export const BOX = /^\[\s*([xX]?)\s*\]\s*/;
/**
 * A box without its hyphen, glued to it, or after a dash or dot that a word processor put in its
 * place: no list item for Markdown, but prose.
 */
const LOST_BOX = /^[ \t]*(?:[-*+]|[–—•·][^\S\n]*)?\[[^\S\n]*[xX]?[^\S\n]*\](?![(:[{]).*$/gm;
const MARKER = /^(?:[-*+]|[–—•·]\s*)/;

/** The line as it should be that begins with something like a box: `[ x]text` is `- [x] text`. */
export function mendedBox(line: string): string {
  const slip = BOX.exec(line);
  const text = line.slice(slip?.[0].length ?? 0);
  return `- [${slip?.[1] ? 'x' : ' '}] ${text.slice(0, 60)}`;
}

/** Whether the list is meant as one of boxes. */
export function hasBoxes(list: List, source: string): boolean {
  return list.items.some((item) => item.checked !== undefined || BOX.test(written(item, source)));
}

/** Whether the list is meant as one of `left = right`. */
export function hasPairs(list: List, source: string): boolean {
  const paired = list.items.filter((item) =>
    /(^|\s)=\s/.test(written(item, source).split('\n')[0] ?? ''),
  );
  return !list.ordered && paired.length * 2 >= list.items.length;
}

/** An item's text in the source, without its marker. */
function written(item: ListItem, source: string): string {
  return source.slice(item.place.start, item.place.end).replace(/^\S+\s*/, '');
}

/** Blanks are answered in the text: a list of answers beside them is one too many. */
export function refuseAnswerList(blocks: readonly Block[], source: string, reading: Reading): void {
  for (const block of blocks)
    if (block.type === 'list' && (hasBoxes(block, source) || hasPairs(block, source)))
      reading.diagnostics.push(diagnostic('CW324', block.place));
}

/** Whether the list is what follows of a numbered one. */
function goesOn(list: List): boolean {
  return list.ordered && list.start > 1;
}

/** Feedback that is not indented cuts the list of answers in two; Markdown sees two lists. */
export function refuseSplitList(
  prompt: readonly Block[],
  list: List | undefined,
  source: string,
  reading: Reading,
): void {
  if (!list) return;
  const alike = hasBoxes(list, source)
    ? hasBoxes
    : hasPairs(list, source)
      ? hasPairs
      : goesOn(list)
        ? (one: List) => one.ordered
        : undefined;
  const first = prompt.findIndex((block) => block.type === 'list' && alike?.(block, source));
  if (first === -1) return;
  const between = prompt.slice(first + 1).filter((block) => block.type !== 'list');
  for (const block of between.length > 0 ? between : [list])
    reading.diagnostics.push(diagnostic('CW310', block.place));
}

/** `-[ ] text` and `[ ] text` are lines of prose: the commonest slip with boxes. */
export function refuseLostBoxes(blocks: readonly Block[], source: string, reading: Reading): void {
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    const raw = source.slice(block.place.start, block.place.end);
    for (const match of raw.matchAll(LOST_BOX)) {
      const line = match[0].trim();
      refuseLostBox(line, block.place.start + match.index + match[0].indexOf(line), reading);
    }
  }
}

/** Markdown joins an unindented line to the answer above it; it was meant as something else. */
export function refuseUnindented({ place }: Text, source: string, reading: Reading): void {
  for (const match of source.slice(place.start, place.end).matchAll(/\n(\S.*)/g)) {
    const line = match[1] ?? '';
    const start = place.start + match.index + 1;
    if (line.search(LOST_BOX) === 0) refuseLostBox(line, start, reading);
    else {
      const at = { file: reading.file, start, end: start + line.length };
      reading.diagnostics.push(diagnostic('CW310', at));
    }
  }
}

/** Markdown joins an unindented line to the feedback above it, also one that was meant as an answer. */
export function refuseLostBoxesBelow(feedback: readonly Block[], source: string, reading: Reading) {
  for (const { type, place } of feedback) {
    if (type !== 'paragraph') continue;
    for (const match of source.slice(place.start, place.end).matchAll(/\n(.*)/g)) {
      const line = (match[1] ?? '').trim();
      const start = place.start + match.index + match[0].indexOf(line);
      if (line.search(LOST_BOX) === 0) refuseLostBox(line, start, reading);
    }
  }
}

function refuseLostBox(line: string, start: number, reading: Reading): void {
  const expected = mendedBox(line.replace(MARKER, ''));
  const at = { file: reading.file, start, end: start + line.length };
  reading.diagnostics.push(diagnostic('CW214', at, { written: line.slice(0, 60), expected }));
}
