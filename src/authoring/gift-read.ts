import { type GiftAnswer, readAnswer } from './gift-answers.ts';
import type { GiftNote } from './gift-notes.ts';
import { FORMATS, GAP, type GiftText, protectEscapes, toText, unprotect } from './gift-text.ts';

/** A piece of a GIFT file. `raw` is how it is written there. */
export type GiftItem = GiftCategory | GiftQuestion | GiftProse | GiftUnread;

interface Piece {
  readonly raw: string;
  /** Lines that begin with `//`, without Moodle's own. */
  readonly comments: readonly string[];
  /** From `::title::`; may be empty. */
  readonly title: string;
}
export interface GiftCategory {
  readonly type: 'category';
  readonly raw: string;
  readonly path: string;
}
export interface GiftQuestion extends Piece {
  readonly type: 'question';
  /** `GAP` stands where the answers stood, if they stood inside the text. */
  readonly prompt: GiftText;
  readonly answer: GiftAnswer;
  /** General feedback, after `####`. */
  readonly general?: GiftText;
}
export interface GiftProse extends Piece {
  readonly type: 'text';
  readonly text: GiftText;
}
export interface GiftUnread extends Piece {
  readonly type: 'unread';
  readonly note: GiftNote;
}

/** Longer pieces are no questions; they are most often a file of another kind. */
const MAX_LENGTH = 20_000;
const CATEGORY = /^\s*\$CATEGORY:(.*)$/;
const COMMENT = /^\s*\/\//;
/** What Moodle writes above each question that it exports. */
const EXPORTED = /^question: \d+\s+name: /;

/**
 * The pieces of a GIFT text with LF line breaks, in their order, as Moodle's importer sees them:
 * blank lines part them, except inside braces.
 */
export function readGift(text: string): GiftItem[] {
  return pieces(text).flatMap((lines): GiftItem[] => {
    const first = lines.findIndex((line) => line.trim() !== '' && !COMMENT.test(line));
    const category = CATEGORY.exec(lines[first] ?? '');
    if (!category) return readPiece(lines);
    const path = categoryName(category[1] ?? '');
    const head: GiftItem[] =
      path === '' ? [] : [{ type: 'category', raw: lines[first] ?? '', path }];
    return [...head, ...readPiece(lines.filter((_, index) => index !== first))];
  });
}

function pieces(text: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((lines) => lines.length > 0);
  const joined: string[][] = [];
  for (let at = 0; at < filled.length; at++) {
    const end = opens(filled[at] ?? []) ? closingBlock(filled, at) : at;
    joined.push(
      filled.slice(at, end + 1).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    );
    at = end;
  }
  return joined;
}

/** The block after `at` in which the brace that `at` leaves open is closed; else `at` itself. */
function closingBlock(blocks: readonly string[][], at: number): number {
  for (let next = at + 1; next < blocks.length; next++) {
    const found = braces(blocks[next] ?? []).join('');
    if (found !== '') return found === '}' ? next : at;
  }
  return at;
}

function opens(lines: readonly string[]): boolean {
  return braces(lines).at(-1) === '{';
}

function braces(lines: readonly string[]): string[] {
  const text = lines.filter((line) => !COMMENT.test(line)).join('\n');
  return protectEscapes(text).match(/[{}]/g) ?? [];
}

function readPiece(lines: readonly string[]): GiftItem[] {
  const raw = lines.join('\n').trim();
  if (raw === '') return [];
  const comments = lines
    .filter((line) => COMMENT.test(line))
    .map((line) => line.replace(COMMENT, '').trim())
    .filter((line) => line !== '' && !EXPORTED.test(line));
  const unread = (note: GiftNote): GiftItem[] => [
    { type: 'unread', raw, comments: [], title: '', note },
  ];
  if (raw.length > MAX_LENGTH) return unread({ code: 'too-long', value: String(MAX_LENGTH) });
  const body = protectEscapes(lines.filter((line) => !COMMENT.test(line)).join('\n')).trim();
  if (body === '') return comments.length > 0 ? [commentsAlone(raw, comments)] : [];

  const named = /^::([\s\S]*?)::([\s\S]*)$/.exec(body);
  const title = unprotect(named?.[1] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const rest = (named?.[2] ?? body).trim();
  const start = rest.indexOf('{');
  const end = rest.indexOf('}');
  const piece = { raw, comments, title };
  if (start === -1 && end === -1) return [{ type: 'text', ...piece, text: toText(rest, 'moodle') }];
  const after = rest.slice(end + 1);
  if (start === -1 || end < start || /[{}]/.test(rest.slice(start + 1, end) + after))
    return unread({ code: 'braces' });

  const gap = after === '' ? '' : GAP;
  const prompt = toText(rest.slice(0, start) + gap + after, 'moodle');
  if (prompt.value === '') return unread({ code: 'no-prompt' });
  const inside = rest.slice(start + 1, end);
  const general = inside.lastIndexOf('####');
  const answers = (general === -1 ? inside : inside.slice(0, general)).trim();
  const answer = readAnswer(answers, prompt.format);
  if ('code' in answer) return unread(answer);
  const feedback = toText(general === -1 ? '' : inside.slice(general + 4), prompt.format);
  return [
    {
      type: 'question',
      ...piece,
      prompt,
      answer,
      ...(feedback.value === '' ? {} : { general: feedback }),
    },
  ];
}

function commentsAlone(raw: string, comments: readonly string[]): GiftProse {
  return { type: 'text', raw, comments, title: '', text: { format: FORMATS[0], value: '' } };
}

/** `$course$/top/Week 1/Law` is `Week 1 / Law`; `//` is a slash inside a name. */
function categoryName(path: string): string {
  return path
    .trim()
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter((name, index) => name !== '' && !(index < 2 && /^(?:\$\w+\$|top)$/.test(name)))
    .join(' / ');
}
