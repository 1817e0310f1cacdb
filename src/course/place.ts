/** A file of the course as read: line breaks are LF and there is no byte order mark. */
export interface SourceFile {
  /** Path inside the course folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Set where the text could not be read, which was said; `text` is empty then. */
  readonly unreadable?: true;
}

/** A range of a source file, in UTF-16 units of its text. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A line and a column as editors count them: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line and column of `offset` in `text`. */
export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Of the text that was asked for last: many remarks in a row speak of one file. */
let counted: { readonly text: string; readonly starts: readonly number[] } | undefined;

function lineStarts(text: string): readonly number[] {
  if (counted?.text !== text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      starts.push(at + 1);
    counted = { text, starts };
  }
  return counted.starts;
}
