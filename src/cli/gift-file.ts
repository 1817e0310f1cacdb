import { readFileSync } from 'node:fs';
import { type GiftCounts, giftToMarkdown } from '../authoring/gift.ts';
import type { ActivityKind } from '../course/course.ts';
import { DRAFT_PAGE } from '../starter/new-activity.ts';
import { EXIT, ExitError } from './exit.ts';

/** The draft of a GIFT file, and what was made of it in figures and in words. */
export interface GiftResult {
  readonly markdown: string;
  readonly counts: GiftCounts;
  readonly summary: string;
}

/** A lesson of more bytes is refused when it is read. */
const MAX_BYTES = 1_500_000;

/** Reads a GIFT file for a draft of an activity of this kind, in the words of `locale`. */
export function readGiftFile(path: string, locale: string, kind: ActivityKind): GiftResult {
  const bytes = read(path);
  if (bytes.length > MAX_BYTES)
    throw new ExitError(
      EXIT.errors,
      `${path} has ${bytes.length} bytes. Expected: at most ${MAX_BYTES}; split it into several files`,
    );
  const { markdown, counts } = giftToMarkdown(decode(path, bytes), locale, [DRAFT_PAGE], kind);
  if (markdown.trim() === '')
    throw new ExitError(EXIT.errors, `${path} holds no questions. Expected: Moodle’s GIFT format`);
  if (kind === 'knowledge-check' && counts.questions === 0)
    throw new ExitError(
      EXIT.errors,
      `${path} holds no question that a knowledge check can score. Expected: one of them at least, or another --kind`,
    );
  return { markdown, counts, summary: summaryOf(path, counts) };
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${path} can’t be read: ${reason}`);
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ExitError(
      EXIT.errors,
      `${path} is not UTF-8. Expected: text saved as UTF-8; most editors offer "Save with encoding"`,
    );
  }
}

function summaryOf(path: string, counts: GiftCounts): string {
  const of = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const { questions, texts, categories, remarked, notUnderstood } = counts;
  const parts = [
    of(questions, 'question', 'questions'),
    ...(texts > 0 ? [of(texts, 'text', 'texts')] : []),
    ...(categories > 0 ? [of(categories, 'category', 'categories')] : []),
  ];
  const marked = remarked + notUnderstood;
  return marked === 0
    ? `${path}: ${parts.join(', ')}`
    : `${path}: ${parts.join(', ')}; ${remarked} taken over with a remark, ${notUnderstood} not taken over (look for [!WARNING])`;
}
