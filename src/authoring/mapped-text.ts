/**
 * A text whose every line is a piece of a source line. marked strips the markers of quotes and the
 * indent of list items line by line, so the inside of either is not one piece of the source;
 * its lines are.
 */
export interface MappedText {
  readonly text: string;
  /** Offset of each line in `text`. */
  readonly lines: readonly number[];
  /** Source offset at which each line begins. */
  readonly origins: readonly number[];
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
  return { text, lines, origins: lines.map((offset) => start + offset) };
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
  return (mapped.origins[low] ?? 0) + offset - (mapped.lines[low] ?? 0);
}

/**
 * Maps `inner`, which marked made by stripping a prefix from each line of
 * `outer.text.slice(start, end)`.
 */
export function mapInner(outer: MappedText, start: number, end: number, inner: string): MappedText {
  const lines = lineOffsets(inner);
  const outerLines = lineOffsets(outer.text.slice(start, end)).map((offset) => start + offset);
  let at = 0;
  const origins = lines.map((offset, index) => {
    const line = inner.slice(offset, (lines[index + 1] ?? inner.length + 1) - 1);
    const lineStart = outerLines[at];
    // More lines than there were: marked added one; it belongs to the end of the range.
    if (lineStart === undefined) return toSource(outer, end);
    const lineEnd = Math.min(outerLines[at + 1] ?? end + 1, end + 1) - 1;
    const sourceLine = outer.text.slice(lineStart, Math.max(lineStart, lineEnd));
    // A blank line where none was, with as many to come: it was put in after an indented line.
    const added = lines.length - index > outerLines.length - at;
    if (added && line.trim() === '' && /[^\s>]/.test(sourceLine)) return toSource(outer, lineStart);
    at++;
    return toSource(outer, lineStart + prefixLength(sourceLine, line));
  });
  return { text: inner, lines, origins };
}

/**
 * Only beginnings are stripped or changed (markers, tabs, blanks after a task box), so the ends of
 * the two lines meet.
 */
function prefixLength(sourceLine: string, line: string): number {
  const end = line.trim() === '' ? sourceLine.length : sourceLine.trimEnd().length;
  const length = line.trim() === '' ? line.length : line.trimEnd().length;
  return Math.max(0, end - length);
}
