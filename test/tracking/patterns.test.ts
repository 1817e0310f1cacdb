import { expect, test } from 'vitest';
import { toInteraction } from '../../src/tracking/interaction.ts';
import type { Answer, QuestionModel } from '../../src/tracking/model.ts';
import {
  activity,
  blank,
  discuss,
  matching,
  multiple,
  ordering,
  rating,
  single,
  trueFalse,
  written,
} from './models.ts';

const chosen = (...options: number[]): Answer => ({ kind: 'chosen', options });
const text = (value: string): Answer => ({ kind: 'written', text: value });
const submission = { at: 1_700_000_000_000, latency: 12.5, locale: 'es' };

interface Expected {
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
  readonly result: string;
}

const CASES: readonly [string, QuestionModel, Answer, Expected][] = [
  [
    'single',
    single(),
    chosen(2),
    { type: 'choice', response: 'opt_2', patterns: ['opt_2'], result: 'correct' },
  ],
  [
    'multiple, in the order of the question and without what is gone',
    multiple(),
    chosen(99, 5, 1),
    {
      type: 'choice',
      response: 'opt_1[,]opt_5',
      patterns: ['opt_1[,]opt_2[,]opt_4'],
      result: 'incorrect',
    },
  ],
  [
    'an empty choice says nothing',
    multiple(),
    chosen(),
    { type: 'choice', response: '', patterns: ['opt_1[,]opt_2[,]opt_4'], result: 'incorrect' },
  ],
  [
    'true-false',
    trueFalse(),
    { kind: 'judged', value: false },
    { type: 'true-false', response: 'false', patterns: ['true'], result: 'incorrect' },
  ],
  [
    'matching',
    matching(),
    {
      kind: 'matched',
      pairs: [
        [3, 7],
        [1, 4],
      ],
    },
    {
      type: 'matching',
      response: 'left_1[.]right_4[,]left_3[.]right_7',
      patterns: ['left_1[.]right_4[,]left_2[.]right_5[,]left_3[.]right_6'],
      result: 'incorrect',
    },
  ],
  [
    'ordering: in the order of the learner, without what is gone',
    ordering(),
    { kind: 'ordered', options: [2, 99, 1, 3, 4] },
    {
      type: 'sequencing',
      response: 'opt_2[,]opt_1[,]opt_3[,]opt_4',
      patterns: ['opt_1[,]opt_2[,]opt_3[,]opt_4'],
      result: 'incorrect',
    },
  ],
  [
    'blanks: whole rows of words, by language, five at most',
    blank(),
    { kind: 'filled', texts: ['Ten', 'two\nlines, [,] and all'] },
    {
      type: 'fill-in',
      response: 'Ten[,]two lines, [ , ] and all',
      patterns: [
        '{case_matters=false}{order_matters=true}{lang=en}ten[,]{lang=en}O’Brien',
        '{case_matters=false}{order_matters=true}{lang=es}diez[,]{lang=es}O’Brien',
        '{case_matters=false}{order_matters=true}{lang=en}10[,]{lang=en}O’Brien',
        '{case_matters=false}{order_matters=true}{lang=es}diez[,]{lang=es}Señor O’Brien',
        '{case_matters=false}{order_matters=true}{lang=en}some ten[,]{lang=en}O’Brien',
      ],
      result: 'incorrect',
    },
  ],
  [
    'one blank: a text like a delimiter says its language, a long one is cut',
    blank(9, { blanks: [{ accepted: { en: ['a'.repeat(300)] } }], caseMatters: true }),
    { kind: 'filled', texts: ['{lang=xx}'] },
    {
      type: 'fill-in',
      response: '{lang=es}{lang=xx}',
      patterns: [`{case_matters=true}{order_matters=true}{lang=en}${'a'.repeat(250)}`],
      result: 'incorrect',
    },
  ],
  [
    'rating',
    rating(),
    chosen(3),
    { type: 'likert', response: 'opt_3', patterns: [], result: 'neutral' },
  ],
  [
    'written: line breaks become a space',
    written(),
    text('One \r\n\r\n two\nthree\u2028four '),
    { type: 'long-fill-in', response: 'One two three four', patterns: [], result: 'neutral' },
  ],
  [
    'written: a text like a delimiter says its language',
    written(),
    text('{lang=xx}?'),
    { type: 'long-fill-in', response: '{lang=es}{lang=xx}?', patterns: [], result: 'neutral' },
  ],
  [
    'written: 4000 characters and no half of a pair',
    written(),
    text(`${'a'.repeat(3999)}😀`),
    { type: 'long-fill-in', response: 'a'.repeat(3999), patterns: [], result: 'neutral' },
  ],
];

test.each(CASES)('%s', (_name, question, answer, expected) => {
  expect(toInteraction(activity(), question, answer, submission)).toMatchObject(expected);
});

test('the whole record', () => {
  const question = single(1, {
    objective: 'state-dates',
    weight: 2,
    description: `One\n${'x'.repeat(300)}`,
  });
  expect(toInteraction(activity(), question, chosen(1), submission)).toEqual({
    id: 'what-it-costs.q-1',
    activity: 'what-it-costs',
    question: 'q-1',
    type: 'choice',
    response: 'opt_1',
    patterns: ['opt_2'],
    result: 'incorrect',
    score: 0,
    weighting: 2,
    description: `One ${'x'.repeat(246)}`,
    objective: 'what-it-costs.state-dates',
    at: 1_700_000_000_000,
    latency: 12.5,
    locale: 'es',
  });
});

test.each([
  ['private', single(1, { private: true }), chosen(2)],
  ['discuss', discuss(), { kind: 'discussed', text: 'x', posted: true, replied: true } as const],
  ['another kind of answer', single(), text('x')],
])('no record: %s', (_name, question, answer) => {
  expect(toInteraction(activity(), question, answer, submission)).toBeUndefined();
});
