import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';
import { type MappedText, toSource } from './mapped-text.ts';

/** `##Title` is a paragraph for Markdown. One mark may be a number or a tag, so two are asked for. */
const GLUED_HEADING = /^ {0,3}(#{2,6})(?=[^#\s])(.*)$/gm;

/** CW218: names the lines of a paragraph, at `at` of `mapped`, that were meant as headings. */
export function refuseGluedHeadings(
  raw: string,
  mapped: MappedText,
  at: number,
  reading: Reading,
): void {
  for (const { 0: line, 1: marks = '', 2: words = '', index } of raw.matchAll(GLUED_HEADING)) {
    const start = toSource(mapped, at + index + line.indexOf(marks));
    const place = { file: reading.file, start, end: start + line.trim().length };
    const params = {
      written: line.trim().slice(0, 60),
      expected: `${marks} ${words.slice(0, 60)}`,
    };
    reading.diagnostics.push(diagnostic('CW218', place, params));
  }
}

/** `[!WHY] words`, `[! WHY]`, `![WHY]`, `[!WHY]:` at the beginning of a quote. */
const NEAR_MARKER =
  /^(?:\[[ \t]*![ \t]*([A-Za-z]+)[ \t]*\]|!\[[ \t]*([A-Za-z]+)[ \t]*\])(?![([])[ \t]*:?[ \t]*/;

export interface NearMarker {
  readonly label: string;
  /** How much of the quote it takes. */
  readonly length: number;
}

/** What the beginning of a quote is meant to say, where it is nearly `[!LABEL]` on a line of its own. */
export function nearMarker(inner: string): NearMarker | undefined {
  const match = NEAR_MARKER.exec(inner);
  return match
    ? { label: (match[1] ?? match[2] ?? '').toUpperCase(), length: match[0].length }
    : undefined;
}

/** CW217: `[!LABEL]` must stand alone on the first line of its quote. */
export function refuseNearMarker(
  inner: string,
  mapped: MappedText,
  near: NearMarker,
  reading: Reading,
): void {
  const line = inner.slice(0, (inner.indexOf('\n') + 1 || inner.length + 1) - 1).trimEnd();
  const start = toSource(mapped, 0);
  const place = { file: reading.file, start, end: start + line.length };
  const expected = `> [!${near.label}]`;
  reading.diagnostics.push(diagnostic('CW217', place, { written: line.slice(0, 60), expected }));
}
