import { decodeHTML } from 'entities';

/** How a text is marked up; `moodle` is plain text in which HTML counts. */
export const FORMATS = ['moodle', 'html', 'plain', 'markdown'] as const;
export type GiftFormat = (typeof FORMATS)[number];

export interface GiftText {
  readonly format: GiftFormat;
  /** Without escapes and without the `[format]` before it. */
  readonly value: string;
}

/**
 * Each escaped character of GIFT (`\~ \= \# \{ \} \: \n \\`) as half of a surrogate pair, which can
 * stand in no text that was read: so that it is not taken for a mark.
 */
export function protectEscapes(text: string): string {
  return text.replace(/\\([~=#{}:n\\])/g, (_, character: string) =>
    String.fromCharCode(HALF + (character === 'n' ? '\n' : character).charCodeAt(0)),
  );
}

const HALF = 0xdc00;
/** A half that has its other half before it is an ordinary character. */
const PROTECTED = /(?<![\uD800-\uDBFF])[\uDC00-\uDC7F]/g;

/** The characters that `protectEscapes` put away. */
export function unprotect(text: string): string {
  return text.replace(PROTECTED, (one) => String.fromCharCode(one.charCodeAt(0) - HALF));
}

/** Where a word is missing in a text: another half, which is no escape either. */
export const GAP = String.fromCharCode(HALF + 0x80);

/** A text with its format, written before it or else `otherwise`. */
export function toText(written: string, otherwise: GiftFormat): GiftText {
  const text = written.trim();
  const format = FORMATS.find((one) => text.startsWith(`[${one}]`));
  const value = format === undefined ? text : text.slice(format.length + 2);
  // Moodle shows an escaped line break as one; others only wrap the line.
  const broken = unprotect(value.replaceAll(String.fromCharCode(HALF + 10), '\n\n'));
  return { format: format ?? otherwise, value: broken.trim() };
}

/** Markdown for a text, one entry a paragraph. */
export interface Written {
  readonly paragraphs: readonly Paragraph[];
  /** What could not be taken over, as Markdown: the tags, as code. */
  readonly lost: readonly string[];
}
export interface Paragraph {
  readonly markdown: string;
  /** What a reader sees of it; undefined where the markup is the author's own Markdown. */
  readonly words?: string;
}

/** `plainly` leaves all formatting out. */
export function writeText({ format, value }: GiftText, plainly = false): Written {
  if (format === 'markdown' && !plainly)
    return { paragraphs: value === '' ? [] : [{ markdown: value }], lost: [] };
  if (format === 'html' || format === 'moodle') return writeHtml(value, plainly);
  const paragraphs = split(value).map((words) => ({ markdown: escapeMarkdown(words), words }));
  return { paragraphs, lost: [] };
}

const BLANK_LINE = /\n[ \t]*\n/;

function split(text: string): string[] {
  return text
    .split(BLANK_LINE)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
}

/** Tags that part paragraphs. */
const BREAKS = names('address article br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section ul');
/** Tags that say nothing for which Markdown has a word. */
const SILENT = names('body font head html label small span u');
const STRONG = names('b strong');
const EMPHASIS = names('em i');
/** Tags whose loss changes what the text says. */
const LOST = names(
  'a audio blockquote button canvas caption code del embed form iframe img input ins kbd link math meta object script select source style sub sup svg table tbody td textarea th thead tr tt var video',
);
const TAGS = new Set([...BREAKS, ...SILENT, ...STRONG, ...EMPHASIS, ...LOST]);
/** A comment or a tag; what only looks like one is text. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?\/?>/g;

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words of one paragraph with the same marks of emphasis around them. */
interface Segment {
  readonly text: string;
  readonly mark: string;
}

function writeHtml(value: string, plainly: boolean): Written {
  const paragraphs: Segment[][] = [[]];
  const lost = new Set<string>();
  let strong = 0;
  let emphasis = 0;
  const add = (text: string) => {
    const mark = plainly ? '' : (emphasis > 0 ? '*' : '') + (strong > 0 ? '**' : '');
    for (const [index, part] of decodeHTML(text).split(BLANK_LINE).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, mark });
    }
  };
  let end = 0;
  for (const { 0: whole, 1: slash, 2: written = '', index } of value.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (name !== '' && !TAGS.has(name)) continue;
    add(value.slice(end, index));
    end = index + whole.length;
    if (BREAKS.has(name)) paragraphs.push([]);
    if (STRONG.has(name)) strong = Math.max(0, strong + (slash === '/' ? -1 : 1));
    if (EMPHASIS.has(name)) emphasis = Math.max(0, emphasis + (slash === '/' ? -1 : 1));
    if (LOST.has(name)) lost.add(`\`<${name}>\``);
  }
  add(value.slice(end));
  const all = paragraphs.map(join).filter(({ words }) => words !== '');
  return { paragraphs: all, lost: [...lost] };
}

function join(segments: readonly Segment[]): { markdown: string; words: string } {
  const markdown = segments.reduce((before, { text, mark }) => {
    const core = text.trim();
    const first = before.trim() === '';
    if (core === '' || mark === '') return before + escapeMarkdown(text, first);
    const [lead = '', tail = ''] = text.split(core);
    return `${before}${lead}${mark}${escapeMarkdown(core, false)}${mark}${tail}`;
  }, '');
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
  return { markdown: fold(markdown), words: fold(segments.map(({ text }) => text).join('')) };
}

/** The words as Markdown that shows just them; `first` where they may begin a paragraph. */
export function escapeMarkdown(words: string, first = true): string {
  const escaped = words
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[#\p{L}])/gu, '\\&')
    .replace(/\bftp:/gi, (whole) => `${whole.slice(0, -1)}\\:`);
  if (!first) return escaped;
  return escaped
    .replace(/^(\s*)([-+](?=[\s-]|$)|>|#(?=[\s#]|$)|:(?=[:A-Za-z]))/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
