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
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lineStart + 1 };
}
