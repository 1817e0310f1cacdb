import { answers } from '../../tracking/answers.ts';
import { LIMITS } from '../../tracking/limits.ts';
import type { ActivityModel, Answer, QuestionModel, SheetRow } from '../../tracking/model.ts';
import { fittingSheet } from '../../tracking/worksheet.ts';

/** Names the format inside the file, so that any other JSON is told apart. */
const FORMAT = 'coursewright-answers';
const VERSION = 1;
/** Longer files are not ours: 200 answers of 4,000 characters fit. */
export const FILE_LIMIT = 1_000_000;
/** Longer texts are cut: nobody wrote them here. */
const TEXT_LIMIT = 20_000;

/** A private answer and how far it got. */
export interface GivenAnswer {
  readonly answer: Answer;
  /** How often the question was submitted. */
  readonly attempts: number;
  /** Whether this very answer was submitted, not changed since. */
  readonly checked: boolean;
}

export type Opened =
  | { readonly answers: ReadonlyMap<number, GivenAnswer> }
  | { readonly problem: 'file-broken' | 'file-foreign' };

/** Whose answers a file is made of. */
type Wanted = (question: QuestionModel) => boolean;
const onlyPrivate: Wanted = (question) => question.private;

/**
 * Answers as a file that the learner keeps; by authored ids, which outlive numbers. `wanted`: those
 * of private questions where it is not said, here as below.
 */
export function writeAnswers(
  model: ActivityModel,
  given: ReadonlyMap<number, GivenAnswer>,
  wanted = onlyPrivate,
): string {
  const list = model.questions.flatMap((question) => {
    const one = given.get(question.number);
    return one && wanted(question) ? [{ question: question.id, ...one }] : [];
  });
  const file = {
    format: FORMAT,
    version: VERSION,
    course: model.course.id,
    activity: model.id,
    answers: list,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads what `writeAnswers` wrote. The file is anybody's: whatever does not fit today's questions
 * is left out, and nothing of it is ever shown as anything but text.
 */
export function readAnswers(text: string, model: ActivityModel, wanted = onlyPrivate): Opened {
  const file = text.length > FILE_LIMIT ? undefined : parse(text);
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.answers)) {
    return { problem: 'file-broken' };
  }
  if (file.course !== model.course.id || file.activity !== model.id) {
    return { problem: 'file-foreign' };
  }
  const found = new Map<number, GivenAnswer>();
  for (const entry of file.answers.slice(0, 1000)) {
    if (!isObject(entry)) continue;
    const question = model.questions.find(({ id }) => id === entry.question);
    const answer = question && wanted(question) ? toAnswer(entry.answer, question) : undefined;
    if (question && answer) found.set(question.number, { answer, ...standing(entry, answer) });
  }
  return { answers: found };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Files of earlier versions do not say it: a choice counted as submitted, a text did not. */
function standing(entry: Readonly<Record<string, unknown>>, answer: Answer) {
  const { attempts, checked } = entry;
  const count = isNumber(attempts) && attempts >= 0 ? attempts : Number(answer.kind === 'chosen');
  return { attempts: count, checked: count > 0 && checked !== false };
}

function toAnswer(value: unknown, question: QuestionModel): Answer | undefined {
  if (!isObject(value)) return undefined;
  const answer = shape(value);
  if (answer?.kind === 'sheet' && question.kind === 'worksheet') {
    return fittingSheet(question, answer);
  }
  if (answer?.kind === 'discussed' && question.kind === 'discuss') {
    const { side, ...rest } = answer;
    const known = question.sides?.some(({ number }) => number === side);
    return known && side !== undefined ? { ...rest, side } : rest;
  }
  return answer && answers(question, answer) && fits(answer, question) ? answer : undefined;
}

function shape(value: Readonly<Record<string, unknown>>): Answer | undefined {
  const { kind, options, text, texts, typed, pairs, choices, rows, posted, replied, side } = value;
  if (kind === 'chosen' && Array.isArray(options) && options.every(isNumber)) {
    return { kind, options: options.map(Number) };
  }
  if (kind === 'ordered' && Array.isArray(options) && options.every(isNumber)) {
    return { kind, options: options.map(Number) };
  }
  if (kind === 'judged' && typeof value.value === 'boolean') return { kind, value: value.value };
  if (kind === 'filled' && Array.isArray(texts)) {
    return { kind, texts: texts.map((one) => String(one).slice(0, LIMITS.fillIn)) };
  }
  if (kind === 'numbered' && typeof typed === 'string') {
    const number = typeof value.value === 'number' ? { value: value.value } : {};
    return { kind, typed: typed.slice(0, LIMITS.fillIn), ...number };
  }
  if (kind === 'written' && typeof text === 'string') {
    return { kind, text: text.slice(0, TEXT_LIMIT) };
  }
  if (kind === 'discussed' && typeof text === 'string') {
    const ticks = { posted: posted === true, replied: replied === true };
    const taken = isNumber(side) ? { side } : {};
    return { kind, text: text.slice(0, TEXT_LIMIT), ...ticks, ...taken };
  }
  if (kind === 'sheet' && Array.isArray(rows)) return { kind, rows: rows.flatMap(sheetRow) };
  if (kind === 'matched' && Array.isArray(pairs)) {
    const whole = pairs.flatMap((pair: unknown) =>
      Array.isArray(pair) && pair.length === 2 && pair.every(isNumber)
        ? [[Number(pair[0]), Number(pair[1])] as const]
        : [],
    );
    return { kind, pairs: whole };
  }
  if (kind === 'path' && Array.isArray(choices) && choices.every(isNumber)) {
    return { kind, choices: choices.map(Number) };
  }
  return undefined;
}

function sheetRow(value: unknown): SheetRow[] {
  if (!isObject(value) || !isNumber(value.row) || !Array.isArray(value.texts)) return [];
  const texts = value.texts.flatMap((pair: unknown) =>
    Array.isArray(pair) && isNumber(pair[0]) && typeof pair[1] === 'string'
      ? [[pair[0], pair[1].slice(0, TEXT_LIMIT)] as const]
      : [],
  );
  return [{ row: value.row, texts }];
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Whether all that the answer names is there today. */
function fits(answer: Answer, question: QuestionModel): boolean {
  if (answer.kind === 'chosen' && 'options' in question) {
    const there = new Set(question.options.map(({ number }) => number));
    const one = question.kind === 'multiple' || answer.options.length <= 1;
    return one && answer.options.every((number) => there.has(number));
  }
  if (answer.kind === 'ordered' && question.kind === 'ordering') {
    const there = new Set(question.options.map(({ number }) => number));
    const distinct = new Set(answer.options).size === answer.options.length;
    return distinct && answer.options.every((number) => there.has(number));
  }
  if (answer.kind === 'matched' && question.kind === 'matching') {
    const sources = new Set(question.sources.map(({ number }) => number));
    const targets = new Set(question.targets.map(({ number }) => number));
    return answer.pairs.every(([source, target]) => sources.has(source) && targets.has(target));
  }
  return true;
}
