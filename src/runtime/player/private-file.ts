import { answers } from '../../tracking/answers.ts';
import type { ActivityModel, Answer, QuestionModel } from '../../tracking/model.ts';

/** Names the format inside the file, so that any other JSON is told apart. */
const FORMAT = 'coursewright-answers';
const VERSION = 1;
/** Longer files are not ours: 200 answers of 4,000 characters fit. */
export const FILE_LIMIT = 1_000_000;
/** Longer texts are cut: nobody wrote them here. */
const TEXT_LIMIT = 20_000;

export type Opened =
  | { readonly answers: ReadonlyMap<number, Answer> }
  | { readonly problem: 'file-broken' | 'file-foreign' };

/** Private answers as a file that the learner keeps; by authored ids, which outlive numbers. */
export function writeAnswers(model: ActivityModel, given: ReadonlyMap<number, Answer>): string {
  const list = model.questions.flatMap((question) => {
    const answer = given.get(question.number);
    return answer && question.private ? [{ question: question.id, answer }] : [];
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
export function readAnswers(text: string, model: ActivityModel): Opened {
  const file = text.length > FILE_LIMIT ? undefined : parse(text);
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.answers)) {
    return { problem: 'file-broken' };
  }
  if (file.course !== model.course.id || file.activity !== model.id) {
    return { problem: 'file-foreign' };
  }
  const found = new Map<number, Answer>();
  for (const entry of file.answers.slice(0, 1000)) {
    if (!isObject(entry)) continue;
    const question = model.questions.find(({ id }) => id === entry.question);
    const answer = question?.private ? toAnswer(entry.answer, question) : undefined;
    if (question && answer) found.set(question.number, answer);
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

function toAnswer(value: unknown, question: QuestionModel): Answer | undefined {
  if (!isObject(value)) return undefined;
  const answer = shape(value);
  return answer && answers(question, answer) && fits(answer, question) ? answer : undefined;
}

function shape(value: Readonly<Record<string, unknown>>): Answer | undefined {
  const { kind, options, text, pairs, choices } = value;
  if (kind === 'chosen' && Array.isArray(options) && options.every(isNumber)) {
    return { kind, options: options.map(Number) };
  }
  if (kind === 'judged' && typeof value.value === 'boolean') return { kind, value: value.value };
  if (kind === 'written' && typeof text === 'string') {
    return { kind, text: text.slice(0, TEXT_LIMIT) };
  }
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
  if (answer.kind === 'matched' && question.kind === 'matching') {
    const sources = new Set(question.sources.map(({ number }) => number));
    const targets = new Set(question.targets.map(({ number }) => number));
    return answer.pairs.every(([source, target]) => sources.has(source) && targets.has(target));
  }
  return true;
}
