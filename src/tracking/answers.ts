import { rightBlanks } from './blanks.ts';
import type { Answer, QuestionModel, QuestionRecord } from './model.ts';
import { hasLongKey, inRange, isLong, readsTwoWays } from './numbers.ts';
import { endOf } from './scenario.ts';
import { isEmptySheet } from './worksheet.ts';

/** What an answer lacks. `refused`: it can't be submitted like this; else the learner is told. */
export type Missing =
  | { readonly reason: 'nothing-chosen' | 'nothing-ordered'; readonly refused: true }
  | { readonly reason: 'unmatched' | 'unfilled'; readonly refused: true; readonly count: number }
  | { readonly reason: 'nothing-written' | 'nothing-filled'; readonly refused: true }
  | { readonly reason: 'not-a-number' | 'ambiguous-number' | 'long-number'; readonly refused: true }
  | {
      readonly reason: 'few-words';
      readonly refused: false;
      readonly wanted: number;
      readonly found: number;
    }
  | { readonly reason: 'not-posted' | 'not-replied'; readonly refused: false };

const ANSWER_KINDS: Readonly<Record<QuestionModel['kind'], Answer['kind']>> = {
  single: 'chosen',
  multiple: 'chosen',
  'true-false': 'judged',
  matching: 'matched',
  ordering: 'ordered',
  blank: 'filled',
  number: 'numbered',
  rating: 'chosen',
  written: 'written',
  discuss: 'discussed',
  scenario: 'path',
  worksheet: 'sheet',
};

/** Whether `answer` is of the kind that `question` takes. */
export function answers(question: QuestionModel, answer: Answer): boolean {
  return ANSWER_KINDS[question.kind] === answer.kind;
}

const KEYLESS: ReadonlySet<QuestionModel['kind']> = new Set([
  'rating',
  'written',
  'discuss',
  'worksheet',
]);

/** Whether answers to `question` have a score. */
export function hasKey(question: QuestionModel): boolean {
  return !KEYLESS.has(question.kind);
}

/**
 * The scaled score of `answer`, 0 to 1; undefined where the question has no key (rating, written,
 * discuss, worksheet), the answer is of another kind or a scenario is on its way. Options that no longer exist
 * are passed over.
 */
export function scoreAnswer(question: QuestionModel, answer: Answer): number | undefined {
  if (question.kind === 'true-false' && answer.kind === 'judged') {
    return answer.value === question.answer ? 1 : 0;
  }
  if (question.kind === 'matching' && answer.kind === 'matched') {
    const placed = new Map(answer.pairs);
    const right = question.sources.filter((source) => placed.get(source.number) === source.target);
    return question.sources.length > 0 ? right.length / question.sources.length : undefined;
  }
  if ((question.kind === 'single' || question.kind === 'multiple') && answer.kind === 'chosen') {
    return scoreChoice(question, new Set(answer.options));
  }
  if (question.kind === 'ordering' && answer.kind === 'ordered') {
    const right = inPlace(question, answer.options).size;
    return scoreParts(right, question.options.length, question.credit);
  }
  if (question.kind === 'number' && answer.kind === 'numbered') {
    return answer.value !== undefined && inRange(question, answer.value) ? 1 : 0;
  }
  if (question.kind === 'blank' && answer.kind === 'filled') {
    const right = rightBlanks(question, answer.texts).size;
    return scoreParts(right, question.blanks.length, question.credit);
  }
  if (question.kind === 'scenario' && answer.kind === 'path') {
    return endOf(question, answer.choices)?.score;
  }
  return undefined;
}

/** A share of equal parts, or all or nothing. */
function scoreParts(right: number, all: number, credit: 'partial' | 'all'): number {
  return credit === 'all' ? (right === all ? 1 : 0) : right / all;
}

/** Numbers of the options that `order` has in their right place; options that are gone take none. */
export function inPlace(
  question: Extract<QuestionModel, { kind: 'ordering' }>,
  order: readonly number[],
): ReadonlySet<number> {
  const right = question.options.map((option) => option.number);
  const known = order.filter((number) => right.includes(number));
  return new Set(known.filter((number, at) => number === right[at]));
}

function scoreChoice(
  question: Extract<QuestionModel, { kind: 'single' | 'multiple' }>,
  chosen: ReadonlySet<number>,
): number {
  const keys = question.options.filter((option) => option.key).length;
  const taken = question.options.filter((option) => chosen.has(option.number));
  const right = taken.filter((option) => option.key).length;
  const wrong = taken.length - right;
  if (question.kind === 'single' || question.credit === 'all' || keys === 0) {
    const enough = question.kind === 'single' ? right === 1 : right === keys;
    return enough && wrong === 0 ? 1 : 0;
  }
  return Math.max(0, right - wrong) / keys;
}

/** The record after `answer` was submitted: one attempt more, the best score kept. */
export function submit(
  question: QuestionModel,
  before: QuestionRecord | undefined,
  answer: Answer,
): QuestionRecord {
  const score = scoreAnswer(question, answer);
  const best = score === undefined ? before?.best : Math.max(score, before?.best ?? 0);
  const attempts = (before?.attempts ?? 0) + 1;
  return { answer, attempts, ...(best === undefined ? {} : { best }) };
}

/** What `answer` lacks; undefined where nothing is missing. */
export function whatIsMissing(question: QuestionModel, answer: Answer): Missing | undefined {
  if (question.kind === 'ordering' && answer.kind === 'ordered') {
    return answer.options.length > 0 ? undefined : { reason: 'nothing-ordered', refused: true };
  }
  if (question.kind === 'number' && answer.kind === 'numbered') {
    const { typed, value } = answer;
    if (typed.trim() === '') return { reason: 'nothing-written', refused: true };
    if (value === undefined) {
      const reason = readsTwoWays(typed) ? 'ambiguous-number' : 'not-a-number';
      return { reason, refused: true };
    }
    // A numeric record could not hold it (RTE 4.1.1.5); of what is private there is none.
    return isLong(value) && !question.private && !hasLongKey(question)
      ? { reason: 'long-number', refused: true }
      : undefined;
  }
  if (question.kind === 'blank' && answer.kind === 'filled') {
    const empty = question.blanks.filter((_, index) => !answer.texts[index]?.trim());
    return empty.length > 0
      ? { reason: 'unfilled', refused: true, count: empty.length }
      : undefined;
  }
  if ('options' in question && answer.kind === 'chosen') {
    const there = question.options.some((option) => answer.options.includes(option.number));
    return there ? undefined : { reason: 'nothing-chosen', refused: true };
  }
  if (question.kind === 'true-false' && answer.kind === 'judged') return undefined;
  if (question.kind === 'matching' && answer.kind === 'matched') {
    const placed = new Map(answer.pairs);
    const targets = new Set(question.targets.map((target) => target.number));
    const count = question.sources.filter(
      (source) => !targets.has(placed.get(source.number) ?? Number.NaN),
    ).length;
    return count > 0 ? { reason: 'unmatched', refused: true, count } : undefined;
  }
  if (question.kind === 'written' && answer.kind === 'written') {
    if (answer.text.trim() === '') return { reason: 'nothing-written', refused: true };
    const found = countWords(answer.text);
    const wanted = question.minWords;
    return found < wanted ? { reason: 'few-words', refused: false, wanted, found } : undefined;
  }
  if (question.kind === 'discuss' && answer.kind === 'discussed') {
    if (!answer.posted) return { reason: 'not-posted', refused: false };
    return answer.replied ? undefined : { reason: 'not-replied', refused: false };
  }
  if (question.kind === 'scenario' && answer.kind === 'path' && endOf(question, answer.choices)) {
    return undefined;
  }
  if (question.kind === 'worksheet' && answer.kind === 'sheet') {
    return isEmptySheet(answer) ? { reason: 'nothing-filled', refused: true } : undefined;
  }
  return { reason: 'nothing-chosen', refused: true };
}

/** Whether `answer` may be submitted: too few words don't hinder it, an empty answer does. */
export function isComplete(question: QuestionModel, answer: Answer): boolean {
  return !whatIsMissing(question, answer)?.refused;
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}'’_-])+/gu;

/** How many words `text` has; a Han or kana character counts as one. */
export function countWords(text: string): number {
  const runs = text.match(WORD) ?? [];
  return runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
