import { slug } from '../course/assign.ts';
import type { ActivityKind } from '../course/course.ts';
import { UNSHOWABLE } from '../course/unshowable.ts';
import { writeItem } from './gift-blocks.ts';
import { type GiftNote, type GiftWords, giftWords } from './gift-notes.ts';
import { readGift } from './gift-read.ts';

/** What became of a GIFT text. */
export interface GiftCounts {
  /** Questions that are questions now. */
  readonly questions: number;
  /** Texts without a question, which stand as prose. */
  readonly texts: number;
  /** How many of both carry a remark, because something of them has no counterpart here. */
  readonly remarked: number;
  readonly categories: number;
  /** Pieces that stand as they were, marked. */
  readonly notUnderstood: number;
}

export interface GiftDraft {
  /** The body of a page: no front matter and no level-2 heading. */
  readonly markdown: string;
  readonly counts: GiftCounts;
}

/** More questions than that are no activity: the rest stands as it was, marked. */
const MAX_QUESTIONS = 1000;

/**
 * A draft in our Markdown of the Moodle GIFT questions in `text`. What was not understood, or only
 * in part, follows as `> [!WARNING]` (in the words of `locale`, else English) with the original
 * text in a code block, so that nothing is lost. `taken` holds the ids that the activity has
 * already, and `kind` is the activity's: a knowledge check takes what can be scored. Never throws, and
 * no question of the draft has an error of its own.
 */
export function giftToMarkdown(
  text: string,
  locale: string,
  taken: readonly string[] = [],
  kind: ActivityKind = 'lesson',
): GiftDraft {
  const words = giftWords(locale);
  const ids = new Set(taken);
  const counts = { questions: 0, texts: 0, remarked: 0, categories: 0, notUnderstood: 0 };
  const parts: string[] = [];
  const left: string[] = [];
  for (const item of readGift(visible(text))) {
    if (counts.questions + counts.notUnderstood >= MAX_QUESTIONS) {
      left.push(item.raw);
      continue;
    }
    if (item.type === 'category') {
      counts.categories++;
      parts.push(`### ${writeItem(item, '').markdown}`);
      continue;
    }
    const id = item.type === 'question' ? unusedId(item.title, ids) : '';
    const { markdown, notes } = writeItem(item, id, kind);
    parts.push(...comments(item.comments, item.title, id), markdown);
    if (notes.length > 0) parts.push(marked(notes, item.raw, words));
    if (markdown === '') {
      if (notes.length > 0) counts.notUnderstood++;
      continue;
    }
    ids.add(id);
    if (item.type === 'question') counts.questions++;
    else counts.texts++;
    if (notes.length > 0) counts.remarked++;
  }
  if (left.length > 0) {
    counts.notUnderstood += left.length;
    parts.push(
      marked([{ code: 'too-many', value: String(MAX_QUESTIONS) }], left.join('\n\n'), words),
    );
  }
  const markdown = parts.filter((part) => part !== '').map((part) => `${part}\n`);
  return { markdown: markdown.join('\n'), counts };
}

/** LF line breaks; control characters as the pictures that Unicode has for them. */
function visible(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(UNSHOWABLE, (one) => {
      const code = one.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
    });
}

/** The title as an id; empty where it has no letters for one, which leaves the id to the tool. */
function unusedId(title: string, taken: ReadonlySet<string>): string {
  const name = slug(title, '');
  let free = name;
  for (let count = 2; name !== '' && taken.has(free); count++) free = `${name}-${count}`;
  return free;
}

/** Authors' remarks stay as comments, and so does a title of which no id could be made. */
function comments(written: readonly string[], title: string, id: string): string[] {
  const lines = title !== '' && id === '' ? [title, ...written] : written;
  if (lines.length === 0) return [];
  // Two hyphens would end the comment, and a fence of colons would open a directive.
  return [lines.map((line) => `<!-- ${line.replace(/-(?=-)/g, '- ')} -->`).join('\n')];
}

/** Lines longer than that could be refused when the lesson is read. */
const LONG_LINE = /[^\n]{10000}(?=[^\n])/gu;

/** The remarks as an alert, and the original below it in a fence longer than any inside it. */
function marked(notes: readonly GiftNote[], raw: string, words: GiftWords): string {
  const original = raw.replace(LONG_LINE, '$&\n');
  const fences = (original.match(/`{3,}/g) ?? []).map((fence) => fence.length);
  const fence = '`'.repeat(fences.reduce((most, length) => Math.max(most, length + 1), 3));
  const lines = notes.map(
    ({ code, value = '' }) => `> ${words[code].replace('{value}', () => value)}`,
  );
  return `> [!WARNING]\n${lines.join('\n>\n')}\n\n${fence}gift\n${original}\n${fence}`;
}
