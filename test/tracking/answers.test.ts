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
  discuss,
  matching,
  multiple,
  rating,
  scenario,
  single,
  trueFalse,
  written,
} from './models.ts';

const chosen = (...options: number[]): Answer => ({ kind: 'chosen', options });
const matched = (...pairs: [number, number][]): Answer => ({ kind: 'matched', pairs });
const text = (value: string): Answer => ({ kind: 'written', text: value });
const path = (...choices: number[]): Answer => ({ kind: 'path', choices });

const SCORES: readonly [string, QuestionModel, Answer, number | undefined][] = [
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
