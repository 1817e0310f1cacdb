import type { Place, SourceFile } from '../course/place.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { CLOSING, DIRECTIVE_LINE, mendedDirectiveLine, OPENING } from './directive-lines.ts';
import { createLineRuns, type LineRuns } from './line-runs.ts';

/** A stretch of Markdown, a directive with what stands inside it, or a footnote's definition. */
export type Segment = MarkdownSegment | DirectiveSegment | FootnoteSegment;

export interface MarkdownSegment {
  readonly type: 'markdown';
  readonly start: number;
  readonly end: number;
}

export interface DirectiveSegment {
  readonly type: 'directive';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly children: readonly Segment[];
  /** The opening line. */
  readonly place: Place;
}

export interface FootnoteSegment {
  readonly type: 'footnote';
  readonly id: string;
  /** Its paragraphs. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  readonly place: Place;
}

export interface Attribute {
  readonly value: string;
  readonly place: Place;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const ATTRIBUTE = /#([^\s}]+)|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?/g;

const FOOTNOTE = /^\[\^([A-Za-z0-9][A-Za-z0-9-]{0,49})\]:[ \t]*/;
/** An empty line, or the beginning of another block. */
const ENDS_FOOTNOTE =
  /^\s*$|^ {0,3}(?:#{1,6}[ \t]|:{3}|`{3}|~{3}|>|[-*+][ \t]|\d{1,9}[.)][ \t])|^\[\^/;
const MAX_FOOTNOTE_MARK = 200;

/** Markers of quotes and lists at the beginning of a line: each is one level more. */
const MARKERS = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/;
/** Deepest nesting of directives, and of quotes and lists, that is read. */
const MAX_DEPTH = 32;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly children: Segment[];
  readonly place: Place;
}

/**
 * Splits `file` from `from` on into Markdown and block directives, by lines. A directive opens with
 * a name and closes without one, so equal fences nest; lines inside code fences are left alone.
 * What nests too deep is named and left out: Markdown's reader goes down a level by a call.
 */
export function splitDirectives(
  file: SourceFile,
  from: number,
): { segments: readonly Segment[]; diagnostics: Diagnostic[] } {
  const { text } = file;
  const diagnostics: Diagnostic[] = [];
  const root: Segment[] = [];
  const open: Open[] = [];
  let tooDeep = 0;
  const runs = createLineRuns({ file: file.path, diagnostics });
  let codeFence = '';
  let markdownStart = from;
  let at = from;

  const inner = () => open.at(-1)?.children ?? root;
  const endMarkdown = (end: number) => {
    if (text.slice(markdownStart, end).trim() !== '')
      inner().push({ type: 'markdown', start: markdownStart, end });
  };
  const close = () => {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    const done = open.pop();
    if (done) inner().push({ type: 'directive', ...done });
  };

  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end);
    const next = newline === -1 ? text.length : newline + 1;
    const fence = FENCE.exec(line);
    const meant = meantLine(line, open.length > 0);
    const cut = runs.add(line, at);
    if (codeFence !== '') {
      const mark = fence?.[1] ?? '';
      if (mark.startsWith(codeFence) && fence?.[2]?.trim() === '') codeFence = '';
    } else if (fence && !(fence[1]?.startsWith('`') && fence[2]?.includes('`'))) {
      codeFence = fence[1] ?? '';
    } else if (DIRECTIVE_LINE.test(meant)) {
      const place: Place = { file: file.path, start: at, end };
      runs.end();
      const opening = OPENING.exec(meant);
      if (meant !== line) diagnostics.push(unreadable(line, place));
      if (CLOSING.test(meant)) {
        endMarkdown(at);
        markdownStart = next;
        if (open.length === 0) diagnostics.push(diagnostic('CW203', place));
        close();
      } else if (opening) {
        endMarkdown(at);
        markdownStart = next;
        if (open.length < MAX_DEPTH) {
          const raw = opening[2] ?? '';
          const attributes = readAttributes(raw, at + line.indexOf('{'), file.path, diagnostics);
          open.push({ name: opening[1] ?? '', attributes, children: [], place });
        } else if (tooDeep++ === 0) {
          diagnostics.push(diagnostic('CW212', place, { limit: MAX_DEPTH }));
        }
      } else {
        endMarkdown(at);
        markdownStart = next;
        diagnostics.push(unreadable(line, place));
      }
    } else if (open.length === 0 && FOOTNOTE.test(line)) {
      endMarkdown(at);
      const { segment, next: after } = readFootnote(file, at, runs);
      root.push(segment);
      markdownStart = after;
      at = after;
      continue;
    } else if (levels(line) > MAX_DEPTH) {
      endMarkdown(at);
      markdownStart = next;
      diagnostics.push(
        diagnostic('CW212', { file: file.path, start: at, end }, { limit: MAX_DEPTH }),
      );
    }
    if (cut) {
      endMarkdown(next);
      markdownStart = next;
    }
    at = next;
  }
  endMarkdown(text.length);
  runs.end();
  tooDeep = 0;
  for (const left of open) diagnostics.push(diagnostic('CW202', left.place, { name: left.name }));
  while (open.length > 0) close();
  return { segments: root, diagnostics };
}

/**
 * The definition that begins at `start`: the lines up to an empty one or another block, and
 * paragraphs below it that are indented by four blanks.
 */
function readFootnote(
  { path, text }: SourceFile,
  start: number,
  runs: LineRuns,
): { segment: FootnoteSegment; next: number } {
  const [mark = '', id = ''] = FOOTNOTE.exec(text.slice(start, start + MAX_FOOTNOTE_MARK)) ?? [];
  const stretches: { start: number; end: number }[] = [];
  const paragraph = (from: number): number => {
    const read = levels(text.slice(from, lineEnd(text, from))) <= MAX_DEPTH;
    let at = from;
    let begun = from;
    runs.end();
    do {
      const next = lineEnd(text, at);
      const cut = runs.add(text.slice(at, next).trimEnd(), at);
      at = next;
      if (cut && read) stretches.push({ start: begun, end: at });
      if (cut) begun = at;
    } while (at < text.length && !ENDS_FOOTNOTE.test(text.slice(at, lineEnd(text, at))));
    if (read && begun < at) stretches.push({ start: begun, end: at });
    runs.end();
    return at;
  };
  let end = paragraph(start + mark.length);
  let at = end;
  while (at < text.length) {
    const line = text.slice(at, lineEnd(text, at));
    const indent = /^(?: {4}|\t)\s*(?=\S)/.exec(line)?.[0].length;
    if (indent !== undefined) {
      end = paragraph(at + indent);
      at = end;
    } else if (line.trim() === '') at += line.length;
    else break;
  }
  const last = start + text.slice(start, end).trimEnd().length;
  return {
    segment: { type: 'footnote', id, stretches, place: { file: path, start, end: last } },
    next: end,
  };
}

/** The offset after the line break of the line at `at`. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** The line itself, or what it is a slip of, so that one slip is not said again at every line below. */
function meantLine(line: string, inside: boolean): string {
  const mended = mendedDirectiveLine(line) ?? line;
  return CLOSING.test(mended) && !inside ? line : mended;
}

function unreadable(line: string, place: Place): Diagnostic {
  return diagnostic('CW215', place, { line: line.trim().slice(0, 80) });
}

/** How many quotes and lists a line may be inside of: a level of a list takes two columns at least. */
function levels(line: string): number {
  const markers = MARKERS.exec(line)?.[0] ?? '';
  const indent = markers.length - markers.trimStart().length;
  return Math.floor(indent / 2) + (markers.match(/[>*+-]|\d+[.)]/g) ?? []).length;
}

/** Reads `{#id name=value name="two words" flag}`; `start` is the offset of the brace. */
export function readAttributes(
  raw: string,
  start: number,
  file: string,
  diagnostics: Diagnostic[],
): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  const body = raw.slice(1, -1);
  let end = 0;
  for (const match of body.matchAll(ATTRIBUTE)) {
    const between = body.slice(end, match.index);
    const place = {
      file,
      start: start + 1 + match.index,
      end: start + 1 + match.index + match[0].length,
    };
    if (between.trim() !== '') {
      const at = start + 1 + end;
      diagnostics.push(
        diagnostic('CW215', { file, start: at, end: at + between.length }, { line: raw }),
      );
    }
    end = match.index + match[0].length;
    const name = match[1] === undefined ? (match[2] ?? '') : 'id';
    const value = match[1] ?? match[3] ?? match[4] ?? match[5] ?? 'true';
    if (attributes.has(name))
      diagnostics.push(diagnostic('CW205', place, { name, value, expected: 'once' }));
    attributes.set(name, { value, place });
  }
  if (body.slice(end).trim() !== '') {
    const at = start + 1 + end;
    diagnostics.push(
      diagnostic('CW215', { file, start: at, end: start + raw.length - 1 }, { line: raw }),
    );
  }
  return attributes;
}
