import { INVISIBLE } from './invisible.ts';
import type { QuestionModel } from './model.ts';

type NumberQuestion = Extract<QuestionModel, { kind: 'number' }>;

/** A single separator that may part thousands or decimals. */
const TWO_WAYS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const INTEGER = /^\d+$/;
/** One separator: before and after it any digits. */
const DECIMAL = /^(\d*)[.,\u066b](\d*)$/;
/** Thousands parted by what no decimal is written with, then decimals or none. */
const GROUPED = /^\d{1,3}(?:([ '’\u066c])\d{3})(?:\1\d{3})*(?:[.,\u066b]\d+)?$/;
/** Points or commas again and again: thousands (in India, also hundreds). */
const REPEATED = /^\d{1,3}([.,])(?:\d{2,3}\1)+\d{3}$/;
/** One of the two parts thousands, then the other decimals. */
const BOTH = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}(?!\1)[.,]\d+$/;

/**
 * The number that a learner typed; undefined where there is none or it may mean two. `decimal` is
 * the decimal separator of the locale that is shown; the other one is understood wherever it can't
 * be one of thousands. Digits of any script.
 */
export function readNumber(typed: string, decimal: string): number | undefined {
  const text = plainDigits(typed);
  if (TWO_WAYS.test(text) && !text.includes(decimal)) return undefined;
  const negative = text.startsWith('-');
  const body = text.replace(/^[+-]/, '');
  const digits = asciiNumber(body);
  if (digits === undefined) return undefined;
  const value = Number(digits);
  // Not -0: it would not come back from its text.
  return Number.isFinite(value) ? (negative ? 0 - value : value) : undefined;
}

/** Whether what could not be read is a number that may be two. */
export function readsTwoWays(typed: string): boolean {
  return /^[^\p{L}\p{Nd}]*\p{Nd}{1,3}[.,]\p{Nd}{3}[^\p{L}\p{Nd}]*$/u.test(typed);
}

/** Whether a number is longer than the five digits before the point that every LMS takes. */
export function isLong(value: number): boolean {
  return Math.round(Math.abs(value) * 1e7) / 1e7 >= 1e5;
}

/**
 * Whether a right number may be: such a question's record is of type `other`. Of a key with an open
 * end some right numbers are as long as one likes.
 */
export function hasLongKey({ min, max }: Pick<NumberQuestion, 'min' | 'max'>): boolean {
  return isLong(min ?? -Infinity) || isLong(max ?? Infinity);
}

export function inRange({ min, max }: NumberQuestion, value: number): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

function asciiNumber(body: string): string | undefined {
  if (INTEGER.test(body)) return body;
  const parts = DECIMAL.exec(body);
  if (parts) {
    const [, whole = '', fraction = ''] = parts;
    return whole + fraction === '' ? undefined : `${whole || '0'}.${fraction || '0'}`;
  }
  if (GROUPED.test(body)) return body.replace(/[ '’\u066c]/g, '').replace(/[,\u066b]/, '.');
  if (REPEATED.test(body)) return body.replace(/[.,]/g, '');
  if (BOTH.test(body)) {
    const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
    return `${body.slice(0, last).replace(/[.,]/g, '')}.${body.slice(last + 1)}`;
  }
  return undefined;
}

/** ASCII digits and signs, plain blanks, nothing invisible. */
function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([+-]) /, '$1')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);
}

/** Unicode holds the digits of a script in a row from zero to nine. */
function digitOf(digit: string): string {
  let value = 0;
  for (let at = digit.codePointAt(0) ?? 0; /\p{Nd}/u.test(String.fromCodePoint(at - 1)); at--) {
    value++;
  }
  return String(value % 10);
}
