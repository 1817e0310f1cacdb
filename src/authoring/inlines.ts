import { decodeHTML } from 'entities';
import type { Token, Tokens } from 'marked';
import { mediaPath } from '../course/media-path.ts';
import type { Place } from '../course/place.ts';
import type { Inline, Text } from '../course/text.ts';
import { UNSHOWABLE } from '../course/unshowable.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { createElementTree, merged } from './html-elements.ts';
import { type MappedText, toSource } from './mapped-text.ts';

/** What reading needs to say where something stands and what is wrong with it. */
export interface Reading {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** Whether links may lead to files of the course: inside blocks that take one. */
  readonly files?: boolean;
}

const DIRECTIVE = /:term\[([^[\]\n]*)\]\{([^{}\n]*)\}|:blank\[([^[\]\n]*)\]/g;
const FOOTNOTE = /\[\^([A-Za-z0-9][A-Za-z0-9-]{0,49})\]/g;
const STRAY_INLINE = /:(?:term|blank)\[[^[\]\n]{0,40}\]?/g;
/** SCORM's smallest permitted maximum for one text of a fill-in (RTE 4.2.9.1). */
const MAX_ANSWER = 250;
/** What leads anywhere from inside a package: the web, a mail program, a page of the same activity. */
const SAFE_HREF = /^(?:https?:\/\/|mailto:|#)/i;

export function isSafeHref(href: string): boolean {
  return SAFE_HREF.test(href.trim());
}

/** The inline tokens of a paragraph, heading, cell or option; `start` is their offset in `mapped`. */
export function readText(
  tokens: readonly Token[],
  mapped: MappedText,
  start: number,
  length: number,
  reading: Reading,
): Text {
  const inlines = readInlines(tokens, mapped, start, reading);
  return {
    inlines: trimmed(inlines),
    place: {
      file: reading.file,
      start: toSource(mapped, start),
      end: toSource(mapped, start + length),
    },
  };
}

function readInlines(
  tokens: readonly Token[],
  mapped: MappedText,
  start: number,
  reading: Reading,
): Inline[] {
  let at = start;
  if (!tokens.some(({ type }) => type === 'html')) {
    const inlines: Inline[] = [];
    for (const token of tokens) {
      for (const inline of readInline(token, mapped, at, reading)) inlines.push(inline);
      at += token.raw.length;
    }
    return merged(inlines);
  }
  const tree = createElementTree(reading.diagnostics);
  for (const token of tokens) {
    const end = at + token.raw.length;
    if (token.type === 'html')
      tree.tag(token.raw, {
        file: reading.file,
        start: toSource(mapped, at),
        end: toSource(mapped, end),
      });
    else tree.add(readInline(token, mapped, at, reading));
    at = end;
  }
  return tree.end();
}

function readInline(token: Token, mapped: MappedText, at: number, reading: Reading): Inline[] {
  const place = {
    file: reading.file,
    start: toSource(mapped, at),
    end: toSource(mapped, at + token.raw.length),
  };
  const children = (tokens: readonly Token[]) => {
    const raw = tokens.map((child) => child.raw).join('');
    const marks = /^(?:\*\*|__|~~?|[*_[<])/.exec(token.raw)?.[0].length ?? 0;
    // Of `***a***` the outer pair is one star: its marks are as long as the ends have room for.
    const offset = Math.min(marks, Math.max(0, (token.raw.length - raw.length) >> 1));
    const found = token.type === 'link' ? marks : offset;
    return readInlines(tokens, mapped, at + found, reading);
  };
  switch (token.type) {
    case 'strong':
    case 'del': {
      const { tokens } = token as Tokens.Strong;
      return [{ type: token.type === 'del' ? 'delete' : 'strong', children: children(tokens) }];
    }
    case 'em':
      return [{ type: 'emphasis', children: children((token as Tokens.Em).tokens) }];
    case 'codespan':
      return [{ type: 'code', value: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ type: 'break' }];
    case 'checkbox':
      return [];
    case 'escape':
      return [{ type: 'text', value: (token as Tokens.Escape).text }];
    case 'link': {
      const link = token as Tokens.Link;
      const href = decoded(link.href);
      const file = reading.files && mediaPath(reading.file, href)?.startsWith('media/');
      if (!file && !isSafeHref(href)) {
        reading.diagnostics.push(diagnostic('CW211', place, { href: href.slice(0, 80) }));
        return children(link.tokens);
      }
      const title = link.title ? { title: decoded(link.title) } : {};
      return [{ type: 'link', href, ...title, children: children(link.tokens), place }];
    }
    case 'image': {
      const image = token as Tokens.Image;
      return [{ type: 'image', src: decoded(image.href), alt: decoded(image.text), place }];
    }
    default:
      return readWords(token.raw, mapped, at, reading);
  }
}

/** Plain text, and its directives: `:term[shown]{#id}` and `:blank[one; another]`. */
function readWords(raw: string, mapped: MappedText, at: number, reading: Reading): Inline[] {
  // Most texts have neither a directive nor a footnote.
  if (!raw.includes(':') && !raw.includes('[^')) return [{ type: 'text', value: decoded(raw) }];
  const inlines: Inline[] = [];
  const words = (text: string, offset: number) => {
    for (const { 0: written, index } of text.matchAll(STRAY_INLINE)) {
      const start = toSource(mapped, at + offset + index);
      const place = { file: reading.file, start, end: start + written.length };
      reading.diagnostics.push(diagnostic('CW216', place, { written }));
    }
    let shown = 0;
    for (const { 0: written, 1: id = '', index } of text.matchAll(FOOTNOTE)) {
      if (index > shown) inlines.push({ type: 'text', value: decoded(text.slice(shown, index)) });
      shown = index + written.length;
      const start = toSource(mapped, at + offset + index);
      const place = { file: reading.file, start, end: start + written.length };
      inlines.push({ type: 'footnote', id, place });
    }
    if (shown < text.length) inlines.push({ type: 'text', value: decoded(text.slice(shown)) });
  };
  let end = 0;
  for (const match of raw.matchAll(DIRECTIVE)) {
    const [whole, shown = '', braces = '', answers] = match;
    const id = /^#(\S+)$/.exec(braces.trim())?.[1];
    if (answers === undefined && id === undefined) continue;
    words(raw.slice(end, match.index), end);
    end = match.index + whole.length;
    const place = {
      file: reading.file,
      start: toSource(mapped, at + match.index),
      end: toSource(mapped, at + end),
    };
    inlines.push(
      answers === undefined
        ? {
            type: 'term',
            term: id ?? '',
            children: [{ type: 'text', value: decoded(shown) }],
            place,
          }
        : readBlank(answers, place, reading),
    );
  }
  words(raw.slice(end), end);
  return inlines;
}

/** Answers stand between semicolons. */
function readBlank(answers: string, place: Place, reading: Reading): Inline {
  const accepted = betweenSemicolons(answers)
    .map((answer) => decoded(answer).replace(/\s+/g, ' ').trim())
    .filter((answer) => answer !== '');
  if (accepted.length === 0 || accepted.some((answer) => answer.length > MAX_ANSWER)) {
    const written = `:blank[${answers}]`.slice(0, 60);
    reading.diagnostics.push(diagnostic('CW323', place, { written, limit: MAX_ANSWER }));
  }
  return { type: 'blank', index: 0, accepted, place };
}

/** The semicolon of a character reference parts nothing: that of `R&amp;D`, not that of `R&D;`. */
function betweenSemicolons(text: string): string[] {
  const parts: string[] = [];
  let inside = false;
  for (const part of text.split(';')) {
    if (inside) parts.push(`${parts.pop()};${part}`);
    else parts.push(part);
    const [reference] = /&#?\w{1,31}$/.exec(part) ?? [];
    inside =
      reference !== undefined && decodeHTML(`${reference};`) !== `${decodeHTML(reference)};`;
  }
  return parts;
}

function decoded(text: string): string {
  return (text.includes('&') ? decodeHTML(text) : text).replace(UNSHOWABLE, '\uFFFD');
}

/** Without blanks at either end, which marked leaves where a marker was taken away. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const result = [...inlines];
  const first = result[0];
  if (first?.type === 'text') result[0] = { type: 'text', value: first.value.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text')
    result[result.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return result.filter((inline) => inline.type !== 'text' || inline.value !== '');
}
