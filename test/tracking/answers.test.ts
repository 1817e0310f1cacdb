import { describe, expect, test } from 'vitest';
import {
  countWords,
  isComplete,
  scoreAnswer,
  submit,
  whatIsMissing,
} from '../../src/tracking/answers.ts';
import type { Answer, QuestionModel } from '../../src/tracking/model.ts';
import {
  blank,
  discuss,
  matching,
  multiple,
  number,
  openNumber,
  ordering,
  rating,
  scenario,
  single,
  trueFalse,
  written,
} from './models.ts';

const chosen = (...options: number[]): Answer => ({ kind: 'chosen', options });
const matched = (...pairs: [number, number][]): Answer => ({ kind: 'matched', pairs });
const ordered = (...options: number[]): Answer => ({ kind: 'ordered', options });
const filled = (...texts: string[]): Answer => ({ kind: 'filled', texts });
const SIX_DIGITS: Answer = { kind: 'numbered', typed: '100000', value: 100_000 };
const numbered = (typed: string, value?: number): Answer => ({
  kind: 'numbered',
  typed,
  ...(value === undefined ? {} : { value }),
});
const text = (value: string): Answer => ({ kind: 'written', text: value });
const path = (...choices: number[]): Answer => ({ kind: 'path', choices });

const QUOTED = blank(9, { blanks: [{ accepted: { en: ['"O’Brien"'] } }] });

type Case = readonly [string, QuestionModel, Answer, number | undefined];
const SCORES: readonly Case[] = [
  ['single, right', single(), chosen(2), 1],
  ['single, wrong', single(), chosen(1), 0],
  ['single, a second one chosen', single(), chosen(2, 3), 0],
  ['single, nothing', single(), chosen(), 0],
  ['multiple, all right', multiple(), chosen(4, 2, 1), 1],
  ['multiple, two of three', multiple(), chosen(1, 2), 2 / 3],
  ['multiple, two right and one wrong', multiple(), chosen(1, 2, 3), 1 / 3],
  ['multiple, more wrong than right', multiple(), chosen(1, 3, 5), 0],
  ['multiple, everything', multiple(), chosen(1, 2, 3, 4, 5), 1 / 3],
  ['multiple, one named twice', multiple(), chosen(1, 1), 1 / 3],
  ['multiple, an option that is gone', multiple(), chosen(1, 2, 4, 99), 1],
  ['multiple, all or nothing, part', multiple(2, { credit: 'all' }), chosen(1, 2), 0],
  ['multiple, all or nothing, all', multiple(2, { credit: 'all' }), chosen(1, 2, 4), 1],
  ['true-false, right', trueFalse(), { kind: 'judged', value: true }, 1],
  ['true-false, wrong', trueFalse(), { kind: 'judged', value: false }, 0],
  ['matching, all', matching(), matched([1, 4], [2, 5], [3, 6]), 1],
  ['matching, two of three', matching(), matched([1, 4], [2, 5], [3, 7]), 2 / 3],
  ['matching, none placed', matching(), matched(), 0],
  ['ordering, all in place', ordering(), ordered(1, 2, 3, 4), 1],
  ['ordering, two of four in place', ordering(), ordered(1, 3, 2, 4), 0.5],
  ['ordering, all one too late', ordering(), ordered(4, 1, 2, 3), 0],
  ['ordering, an option that is gone takes no place', ordering(), ordered(99, 1, 2, 4, 3), 0.5],
  ['ordering, all or nothing', ordering(8, { credit: 'all' }), ordered(1, 3, 2, 4), 0],
  ['ordering, all or nothing, all', ordering(8, { credit: 'all' }), ordered(1, 2, 3, 4), 1],
  ['blanks, all right', blank(), filled('ten', 'O’Brien'), 1],
  ['blanks, one right', blank(), filled('ten', 'Smith'), 0.5],
  ['blanks, none right', blank(), filled('eleven', ''), 0],
  ['blanks, in another language of the package', blank(), filled('diez', "o'brien"), 1],
  ['blanks, white space and case', blank(), filled('  Some\u00a0 TEN ', 'O’BRIEN'), 1],
  ['blanks, composed letters', blank(), filled('10', 'Sen\u0303or O\u02bcBrien'), 1],
  ['blanks, invisible', blank(), filled('te\u00adn\u200e', '\u2067O’\u200bBrien\ufeff'), 1],
  ...['"O’Brien"', '“O\u2019Brien”', '„O’Brien“', '«O’Brien»', '«\u00a0O’Brien\u202f»'].map(
    (typed): Case => [`blanks, quoted as ${typed}`, QUOTED, filled(typed), 1],
  ),
  ['blanks, without the quotation marks', QUOTED, filled('O’Brien'), 0],
  ['blanks, case matters', blank(9, { caseMatters: true }), filled('Ten', 'O’Brien'), 0.5],
  ['blanks, part of a word is none', blank(), filled('te', 'O’Brien Jr'), 0],
  ['blanks, in the other’s place', blank(), filled('O’Brien', 'ten'), 0],
  ['blanks, all or nothing', blank(9, { credit: 'all' }), filled('ten', 'Smith'), 0],
  ['blanks, all or nothing, all', blank(9, { credit: 'all' }), filled('ten', 'O’Brien'), 1],
  ['number, right', number(), numbered('11', 11), 1],
  ['number, nearly right', number(), numbered('11.0000001', 11.0000001), 0],
  ['number, at the lower bound', number(10, { min: 0.2, max: 0.4 }), numbered('0,2', 0.2), 1],
  ['number, at the upper bound', number(10, { min: 0.2, max: 0.4 }), numbered('.4', 0.4), 1],
  ['number, below it', number(10, { min: 0.2, max: 0.4 }), numbered('0.19', 0.19), 0],
  ['number, 4 or more', openNumber({ min: 4 }), numbered('900', 900), 1],
  ['number, 4 or less', openNumber({ max: 4 }), numbered('-900', -900), 1],
  ['number, more than 4', openNumber({ max: 4 }), numbered('5', 5), 0],
  ['number, none', number(), numbered('eleven'), 0],
  ['rating has no key', rating(), chosen(1), undefined],
  ['written has no key', written(), text('Yes.'), undefined],
  [
    'discuss has no key',
    discuss(),
    { kind: 'discussed', text: '', posted: true, replied: true },
    undefined,
  ],
  ['an answer of another kind', single(), text('opt-2'), undefined],
  ['scenario, good', scenario(), path(1, 3), 1],
  ['scenario, with a worth of its own', scenario(), path(1, 6), 0.6],
  ['scenario, poor', scenario(), path(1, 4, 1, 5), 0],
  ['scenario, on its way', scenario(), path(1), undefined],
];

test.each(SCORES)('score: %s', (_name, question, answer, expected) => {
  expect(scoreAnswer(question, answer)).toBe(expected);
});

const MISSING: readonly [string, QuestionModel, Answer, unknown, boolean][] = [
  ['a choice', single(), chosen(2), undefined, true],
  ['no choice', multiple(), chosen(), { reason: 'nothing-chosen', refused: true }, false],
  [
    'only a choice that is gone',
    multiple(),
    chosen(99),
    { reason: 'nothing-chosen', refused: true },
    false,
  ],
  ['no rating', rating(), chosen(), { reason: 'nothing-chosen', refused: true }, false],
  [
    'one of three matched',
    matching(),
    matched([1, 7]),
    { reason: 'unmatched', refused: true, count: 2 },
    false,
  ],
  [
    'one blank left',
    blank(),
    filled('ten', ' '),
    { reason: 'unfilled', refused: true, count: 1 },
    false,
  ],
  [
    'a blank that came later',
    blank(),
    filled('ten'),
    { reason: 'unfilled', refused: true, count: 1 },
    false,
  ],
  ['every blank', blank(), filled('a', 'b'), undefined, true],
  ['no number', number(), numbered(' '), { reason: 'nothing-written', refused: true }, false],
  ['a word', number(), numbered('ten'), { reason: 'not-a-number', refused: true }, false],
  [
    'a number that may be two',
    number(),
    numbered('1,234'),
    { reason: 'ambiguous-number', refused: true },
    false,
  ],
  [
    'six digits, which no numeric record holds',
    number(),
    numbered('100000', 100_000),
    { reason: 'long-number', refused: true },
    false,
  ],
  [
    'six digits where the key has them',
    number(10, { min: 250_000, max: 250_000 }),
    numbered('100000', 100_000),
    undefined,
    true,
  ],
  ['six digits where the key has an open end', openNumber({ min: 5 }), SIX_DIGITS, undefined, true],
  ['and the other end', openNumber({ max: 5 }), SIX_DIGITS, undefined, true],
  [
    'six digits of which there is no record',
    number(10, { private: true }),
    SIX_DIGITS,
    undefined,
    true,
  ],
  ['a wrong number', number(), numbered('12', 12), undefined, true],
  ['nothing moved', ordering(), ordered(), { reason: 'nothing-ordered', refused: true }, false],
  ['some order', ordering(), ordered(2, 1, 3, 4), undefined, true],
  ['white space', written(), text(' \n'), { reason: 'nothing-written', refused: true }, false],
  [
    'too few words may be submitted',
    written(6, { minWords: 5 }),
    text('Only three words.'),
    { reason: 'few-words', refused: false, wanted: 5, found: 3 },
    true,
  ],
  ['enough words', written(6, { minWords: 3 }), text('Only three words.'), undefined, true],
  [
    'not posted',
    discuss(),
    { kind: 'discussed', text: 'x', posted: false, replied: false },
    { reason: 'not-posted', refused: false },
    true,
  ],
  ['a scenario at its end', scenario(), path(2), undefined, true],
  [
    'a scenario on its way',
    scenario(),
    path(1),
    { reason: 'nothing-chosen', refused: true },
    false,
  ],
  [
    'another kind of answer',
    trueFalse(),
    chosen(1),
    { reason: 'nothing-chosen', refused: true },
    false,
  ],
];

test.each(MISSING)('missing: %s', (_name, question, answer, missing, complete) => {
  expect(whatIsMissing(question, answer)).toEqual(missing);
  expect(isComplete(question, answer)).toBe(complete);
});

describe('submit', () => {
  test('counts attempts and keeps the best score', () => {
    const first = submit(multiple(), undefined, chosen(1, 2));
    const second = submit(multiple(), first, chosen(3));
    expect(second).toEqual({ answer: chosen(3), attempts: 2, best: 2 / 3 });
  });

  test('says no score where there is no key', () => {
    expect(submit(written(), undefined, text('Yes.'))).toEqual({
      answer: text('Yes.'),
      attempts: 1,
    });
  });
});

test.each([
  ['', 0],
  ['One, two -- three!', 3],
  ["don't count the well-being twice", 5],
  ['¿Qué pasó? 2 días.', 4],
  ['腐败 costs', 3],
  ['مكافحة الفساد', 2],
])('words in %j: %i', (value, count) => {
  expect(countWords(value)).toBe(count);
});
