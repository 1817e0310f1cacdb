/**
 * A text whose every line is a piece of a source line. marked strips the markers of quotes and the
 * indent of list items line by line, so the inside of either is not one piece of the source;
 * its lines are.
 */
export interface MappedText {
  readonly text: string;
  /** Offset of each line in `text`. */
  readonly lines: readonly number[];
  /** Source offset at which each line would begin if its blanks were as long as in the source. */
  readonly origins: readonly number[];
  /** Where each line really begins: after it where a tab of the source became several blanks. */
  readonly begins: readonly number[];
}

function lineOffsets(text: string): number[] {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    offsets.push(at + 1);
  return offsets;
}

/** A piece of the source itself, beginning at `start`. */
export function mapWhole(text: string, start: number): MappedText {
  const lines = lineOffsets(text);
  const origins = lines.map((offset) => start + offset);
  return { text, lines, origins, begins: origins };
}

/** The source offset of `offset` in `mapped`. */
export function toSource(mapped: MappedText, offset: number): number {
  let low = 0;
  let high = mapped.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mapped.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = (mapped.origins[low] ?? 0) + offset - (mapped.lines[low] ?? 0);
  return Math.max(found, mapped.begins[low] ?? 0);
}

/**
 * Maps `inner`, which marked made by stripping a prefix from each line of
 * `outer.text.slice(start, end)`.
 */
export function mapInner(outer: MappedText, start: number, end: number, inner: string): MappedText {
  const lines = lineOffsets(inner);
  const outerLines = lineOffsets(outer.text.slice(start, end)).map((offset) => start + offset);
  let at = 0;
  const places = lines.map((offset, index) => {
    const line = inner.slice(offset, (lines[index + 1] ?? inner.length + 1) - 1);
    const lineStart = outerLines[at];
    // More lines than there were: marked added one; it belongs to the end of the range.
    if (lineStart === undefined) return beginsAt(toSource(outer, end));
    const lineEnd = Math.min(outerLines[at + 1] ?? end + 1, end + 1) - 1;
    const sourceLine = outer.text.slice(lineStart, Math.max(lineStart, lineEnd));
    // A blank line where none was, with as many to come: it was put in after an indented line.
    const added = lines.length - index > outerLines.length - at;
    if (added && line.trim() === '' && /[^\s>]/.test(sourceLine))
      return beginsAt(toSource(outer, lineStart));
    at++;
    const prefix = prefixLength(sourceLine, line);
    return beginsAt(toSource(outer, lineStart + Math.max(0, prefix)), Math.min(0, prefix));
  });
  return {
    text: inner,
    lines,
    origins: places.map(({ origin }) => origin),
    begins: places.map(({ begins }) => begins),
  };
}

function beginsAt(begins: number, moved = 0) {
  return { begins, origin: begins + moved };
}

/**
 * Only beginnings are stripped or changed (markers, tabs, blanks after a task box), so the ends of
 * the two lines meet. Negative where the line is longer than in the source.
 */
function prefixLength(sourceLine: string, line: string): number {
  const end = line.trim() === '' ? sourceLine.length : sourceLine.trimEnd().length;
  const length = line.trim() === '' ? line.length : line.trimEnd().length;
  return end - length;
}
