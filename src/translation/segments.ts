import type { Activity, CourseTexts, Edition } from '../course/course.ts';
import type { SourceFile } from '../course/place.ts';
import type { Text } from '../course/text.ts';
import { textsOf, walk } from '../course/visit.ts';
import { anchorsOf } from './anchors.ts';

/** What a segment is, as the line that it stands on shows. */
export type SegmentKind =
  | 'front'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'option'
  | 'choice'
  | 'quote'
  | 'cell'
  | 'alt'
  | 'file'
  | 'label'
  | 'code';

/** A range of a file that is translated as one. */
export interface Segment {
  readonly file: string;
  readonly kind: SegmentKind;
  /** In the front matter the key; else the written id above it, empty where there is none. */
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
  /** Without the marks of quotes and the indent at the beginning of its lines; in YAML the value. */
  readonly text: string;
  /** What stands before each of its further lines. */
  readonly prefix: string;
  /** A file that is named or a listing: a translation may have its own, and lacks nothing if it has not. */
  readonly neutral: boolean;
}

/** A markdown link's or an image's address. */
const ADDRESS = /\]\(\s*(<[^<>\n]*>|[^\s()]*)/;
/** Marks of quotes and indent; a paragraph can't go on with a mark of its own there. */
const LINE_PREFIX = /^(?:[ \t]*>)*[ \t]*/;

/** The segments of each file of an edition, in the order of the text. */
export function segmentsOf(
  edition: Edition,
  sources: ReadonlyMap<string, SourceFile>,
): Map<string, Segment[]> {
  const found = new Map<string, Segment[]>();
  const add = (file: string, collected: Collected) => {
    const source = sources.get(file);
    if (source && source.text !== '') found.set(file, inOrder(source, collected));
  };
  const { locale, texts, activities } = edition;
  if (texts.file.startsWith(`${locale}/`)) add(texts.file, ofCourse(texts));
  add(`${locale}/glossary.md`, ofGlossary(texts, `${locale}/glossary.md`));
  for (const activity of activities) add(activity.file, ofActivity(activity));
  return found;
}

/** What was found in a file before it is put in order: texts of the front matter by their key. */
interface Collected {
  readonly front: readonly (readonly [string, Text])[];
  readonly texts: readonly Text[];
  readonly neutral: readonly Neutral[];
}
interface Neutral {
  /** `label`: the words of a link that are not shown. */
  readonly kind: 'file' | 'label' | 'code';
  readonly start: number;
  readonly end: number;
}

function ofCourse(texts: CourseTexts): Collected {
  const { title, description, audience, notice, keywords, units, welcome } = texts;
  return {
    front: [
      ['title', title],
      ['description', description],
      ...keywords.map((one, index) => [`keywords.${index + 1}`, one] as const),
      ...(audience ? [['audience', audience] as const] : []),
      ...(notice ? [['notice', notice] as const] : []),
      ...Object.entries(units).map(([id, one]) => [`units.${id}`, one] as const),
    ],
    texts: textsOf(welcome),
    neutral: neutralOf(welcome),
  };
}

function ofGlossary({ glossary, glossaryTitle }: CourseTexts, file: string): Collected {
  const own = glossary.filter(({ place }) => place.file === file);
  const blocks = own.flatMap(({ definition }) => definition);
  const title = glossaryTitle?.place.file === file ? glossaryTitle : undefined;
  return {
    front: title ? [['title', title]] : [],
    texts: [...own.map(({ name }) => name), ...textsOf(blocks)],
    neutral: neutralOf(blocks),
  };
}

function ofActivity({ title, description, objectives, pages }: Activity): Collected {
  const blocks = pages.flatMap((page) => page.blocks);
  // A page without a heading has the activity's title.
  const titles = pages.flatMap((page) => (page.title === title ? [] : [page.title]));
  return {
    front: [
      ['title', title],
      ...(description ? [['description', description] as const] : []),
      ...objectives.map(({ id, text }) => [`objectives.${id}`, text] as const),
    ],
    texts: [...titles, ...textsOf(blocks)],
    neutral: neutralOf(blocks),
  };
}

function neutralOf(blocks: Activity['pages'][number]['blocks']): Neutral[] {
  return [...walk(blocks)].flatMap((block): Neutral[] => {
    const file = (place: { readonly start: number; readonly end: number }): Neutral => ({
      kind: 'file',
      start: place.start,
      end: place.end,
    });
    const label = ({ start, end }: { readonly start: number; readonly end: number }): Neutral => ({
      kind: 'label',
      start,
      end,
    });
    switch (block.type) {
      case 'code':
        return [{ kind: 'code', start: block.place.start, end: block.place.end }];
      case 'figure':
        return block.src === '' ? [] : [file(block.srcPlace)];
      case 'download':
        return [file(block.file.place)];
      case 'audio':
      case 'video':
        return [
          file(block.file.place),
          ...(block.captions ? [label(block.captions.place), file(block.captions.place)] : []),
        ];
      default:
        return [];
    }
  });
}

function inOrder(source: SourceFile, { front, texts, neutral }: Collected): Segment[] {
  const anchorAt = anchorsOf(source.text);
  const found = new Map<number, Segment>();
  const lineOf = (start: number) => source.text.lastIndexOf('\n', start - 1) + 1;
  const add = (segment: Segment) => {
    // Footnotes stand on each page that refers to them.
    if (!found.has(segment.start) && segment.end > segment.start && segment.text.trim() !== '')
      found.set(segment.start, segment);
  };
  const shared = { file: source.path, prefix: '', neutral: false } as const;
  for (const [anchor, { place, inlines }] of front) {
    const [value] = inlines;
    if (value?.type !== 'text') continue;
    add({ ...shared, ...place, kind: 'front', anchor, text: value.value });
  }
  for (const { place } of texts) {
    const { start, end } = wordsRange(source.text, place);
    const before = source.text.slice(lineOf(start), start);
    const prefix = continuationOf(source.text.slice(start, end), before);
    const kind = kindOf(before);
    const text = withoutPrefixes(source.text.slice(start, end));
    add({ ...shared, kind, anchor: anchorAt(start), start, end, text, prefix });
  }
  for (const { kind, ...place } of neutral) {
    const { start, end } = kind === 'code' ? place : linkRange(source.text, place, kind);
    const before = source.text.slice(lineOf(start), start);
    const prefix = continuationOf(source.text.slice(start, end), before);
    const text = source.text.slice(start, end);
    add({ ...shared, kind, anchor: anchorAt(start), start, end, text, prefix, neutral: true });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Without the blanks around it, and without the line that a learner writes on. */
function wordsRange(text: string, { start, end }: { start: number; end: number }) {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  return {
    start: from,
    end: Math.max(from, start + raw.replace(/[ \t]*_{4,}\s*$/, '').trimEnd().length),
  };
}

/** The address or the words of the link at a place. */
function linkRange(
  text: string,
  { start, end }: { start: number; end: number },
  part: 'file' | 'label',
) {
  const raw = text.slice(start, end);
  const match = ADDRESS.exec(raw);
  if (!match) return { start, end: start };
  if (part === 'label') return { start: start + raw.indexOf('[') + 1, end: start + match.index };
  const to = start + match.index + match[0].length;
  return { start: to - (match[1]?.length ?? 0), end: to };
}

function kindOf(before: string): SegmentKind {
  if (/^[\s>]*#{1,6}[ \t]/.test(before)) return 'heading';
  if (/!\[$/.test(before)) return 'alt';
  if (/^[\s>]*\|/.test(before)) return 'cell';
  const item = /(?:^|[\s>])(?:[-*+]|\d+[.)])[ \t]+(\[[ xX]\][ \t]+|\[)?[^-*+]*$/.exec(before);
  if (item) return item[1] === undefined ? 'item' : item[1] === '[' ? 'choice' : 'option';
  return before.includes('>') ? 'quote' : 'paragraph';
}

/** What stands before the second line, or what would: marks of quotes, and blanks for all else. */
function continuationOf(raw: string, before: string): string {
  const second = raw.indexOf('\n');
  if (second !== -1) return LINE_PREFIX.exec(raw.slice(second + 1))?.[0] ?? '';
  return before.replace(/[^>\s]/g, ' ');
}

function withoutPrefixes(raw: string): string {
  return raw
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(LINE_PREFIX, '')))
    .join('\n');
}
