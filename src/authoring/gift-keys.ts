import type { GiftAnswer, WeightedAnswer } from './gift-answers.ts';
import { type GiftText, writeText } from './gift-text.ts';

/** An answer that the player can judge. */
export type GiftKeyed = GiftFillIn | GiftNumber;

export interface GiftFillIn {
  readonly type: 'fill-in';
  /** Plain words, each once. */
  readonly accepted: readonly string[];
  /** The answers, with what is said after each. */
  readonly right: readonly WeightedAnswer[];
  /** What is said after any other answer. */
  readonly wrong: readonly GiftText[];
}
export interface GiftNumber {
  readonly type: 'numeric';
  /** In the order in which they are written; each value as attributes take it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly right: readonly WeightedAnswer[];
  readonly wrong: readonly GiftText[];
}

/** What a blank can't hold: its marks, and Moodle's sign for any letters. */
const NO_WORD = /[;[\]*]/;
/** A number as an attribute takes it. */
const ATTRIBUTE = /^-?\d{1,9}(?:\.\d{1,7})?$/;
/** Marks of Markdown and HTML, and what makes words an address. */
const MEANT =
  /[\\`<~@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\p{L}])|(?<=\p{L}):(?=\S)|(?<=www)\./giu;
/** A comma that may part thousands or decimals. */
const TWO_WAYS = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/**
 * A short answer as words to fill in, a number as its key; undefined where only a person can judge
 * it here: parts of the mark, several numbers, words that are no plain ones.
 */
export function keyed(answer: GiftAnswer): GiftKeyed | undefined {
  if (answer.type === 'short') return fillIn(answer.answers);
  if (answer.type === 'number') return number(answer.answers);
  return undefined;
}

function fillIn(answers: readonly WeightedAnswer[]): GiftFillIn | undefined {
  // `%0%*#text` is Moodle's way to answer whatever is not right.
  const others = answers.filter(({ text, weight }) => text.value === '*' && weight === 0);
  const right = answers.filter((one) => !others.includes(one));
  if (right.length === 0 || right.some(({ weight }) => weight !== 100)) return undefined;
  const accepted = right.map(({ text }) => wordsOf(text));
  if (accepted.some((words) => words === undefined || NO_WORD.test(words))) return undefined;
  return {
    type: 'fill-in',
    accepted: [...new Set(accepted.filter((words) => words !== undefined))],
    right,
    wrong: feedbackOf(others),
  };
}

/** Undefined where there are none, or some were lost with their markup. */
function wordsOf(text: GiftText): string | undefined {
  const { paragraphs, lost } = writeText(text, true);
  const words = paragraphs.map((one) => one.words).join(' ');
  return lost.length > 0 || words === '' ? undefined : words;
}

function number(answers: readonly WeightedAnswer[]): GiftNumber | undefined {
  const others = answers.filter(({ text, weight }) => text.value === '' && weight === 0);
  const [right, ...more] = answers.filter((one) => !others.includes(one));
  if (right?.weight !== 100 || more.length > 0) return undefined;
  const attributes = numberAttributes(right.text.value);
  return attributes && { type: 'numeric', attributes, right: [right], wrong: feedbackOf(others) };
}

function numberAttributes(value: string): Readonly<Record<string, string>> | undefined {
  const range = value.split('..');
  const [first = '', second = ''] = range.length > 1 ? range : value.split(':');
  const [one, two] = [decimal(first), decimal(second === '' ? '0' : second)];
  if (one === undefined || two === undefined) return undefined;
  if (range.length > 1) return { min: one, max: two };
  return two === '0' ? { answer: one } : { answer: one, tolerance: two };
}

function decimal(written: string): string | undefined {
  const text = written.trim();
  if (TWO_WAYS.test(text)) return undefined;
  const plain = String(Number(text.replace(',', '.')));
  return ATTRIBUTE.test(plain) ? plain : undefined;
}

/** `1822:5` as 1822 ± 5, and `3.1..3.2` as 3.1 … 3.2. */
export function shownNumber(value: string): string {
  return value
    .replace(/\s*:\s*0*$/, '')
    .replace(/\s*:\s*/, ' ± ')
    .replace(/\s*\.\.\s*/, ' … ');
}

function feedbackOf(answers: readonly WeightedAnswer[]): GiftText[] {
  return answers.flatMap(({ feedback }) => (feedback ? [feedback] : []));
}

/** A blank that accepts these words, as Markdown: what has a meaning there stands as a reference. */
export function writeBlank(accepted: readonly string[]): string {
  const words = accepted.map((word) => word.replace(MEANT, (mark) => `&#${mark.charCodeAt(0)};`));
  return `:blank[${words.join('; ')}]`;
}
