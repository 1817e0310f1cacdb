import { stringify } from 'yaml';
import type { Segment, SegmentKind } from './segments.ts';

/** New words for a segment. */
export interface Replacement {
  readonly segment: Segment;
  readonly text: string;
}

const ONE_LINE: ReadonlySet<SegmentKind> = new Set([
  'front',
  'heading',
  'choice',
  'cell',
  'alt',
  'file',
]);

/** `source` with the text of some of its segments replaced; all else stays to the letter. */
export function splice(source: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { segment, text } of [...replacements].sort(
    (a, b) => a.segment.start - b.segment.start,
  )) {
    if (text === segment.text) continue;
    result += source.slice(at, segment.start);
    result += written(text, segment, source, source.slice(segment.start, segment.end));
    at = segment.end;
  }
  return result + source.slice(at);
}

/** The text as it stands in a segment of this kind, for a comparison after it was read again. */
export function asWritten(text: string, kind: SegmentKind): string {
  const trimmed = kind === 'code' ? text : text.trim();
  const lines = kind === 'code' ? trimmed : trimmed.replace(/[ \t]*\n[ \t]*(?:\n[ \t]*)*/g, '\n');
  const line = ONE_LINE.has(kind) ? lines.replace(/\s*\n\s*/g, ' ') : lines;
  return kind === 'cell' ? line.replace(/(^|[^\\])\|/g, '$1\\|') : line;
}

function written(text: string, { kind, prefix, start }: Segment, source: string, raw: string) {
  if (kind === 'front') {
    const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
    return yamlScalar(text, raw, /[[{]/.test(before));
  }
  const lines = kind === 'code' ? text : hardBreaks(text, kind);
  return lines.replace(/\n/g, `\n${prefix}`);
}

/** Blanks at the end of a line are a break of the line: they stay where the line goes on. */
function hardBreaks(text: string, kind: SegmentKind): string {
  if (ONE_LINE.has(kind)) return asWritten(text, kind);
  return text
    .trim()
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A YAML value on one line, quoted as it was or as it has to be. */
function yamlScalar(text: string, raw: string, flow: boolean): string {
  const value = text.replace(/\s*\n\s*/g, ' ').trim();
  const end = raw.endsWith('\n') ? '\n' : '';
  if (raw.startsWith("'")) return `'${value.replace(/'/g, "''")}'`;
  // What stands between brackets ends at a comma.
  if (raw.startsWith('"') || (flow && /[,[\]{}]/.test(value))) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd() + end;
}
