import { expect, test } from 'vitest';
import { toInteraction } from '../../src/tracking/interaction.ts';
import type { Answer, QuestionModel } from '../../src/tracking/model.ts';
import {
  activity,
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
const text = (value: string): Answer => ({ kind: 'written', text: value });
const path = (...choices: number[]): Answer => ({ kind: 'path', choices });
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
    'a single number',
    number(),
    { kind: 'numbered', typed: '11,0', value: 11 },
    { type: 'numeric', response: '11', patterns: ['11[:]11'], result: 'correct' },
  ],
  [
    'a range; seven decimals at most, never an exponent',
    number(10, { min: -0.0000001, max: 2.5 }),
    { kind: 'numbered', typed: '0.00000012', value: 0.000_000_12 },
    {
      type: 'numeric',
      response: '0.0000001',
      patterns: ['-0.0000001[:]2.5'],
      result: 'correct',
    },
  ],
  [
    'an open end below',
    openNumber({ max: 4 }),
    { kind: 'numbered', typed: '5', value: 5 },
    { type: 'other', response: '5', patterns: ['[:]4'], result: 'incorrect' },
  ],
  [
    'an open end above',
    openNumber({ min: 4 }),
    { kind: 'numbered', typed: '5', value: 5 },
    { type: 'other', response: '5', patterns: ['4[:]'], result: 'correct' },
  ],
  [
    'a key of six digits goes out as free text',
    number(10, { min: 250_000, max: 250_000 }),
    { kind: 'numbered', typed: '250000', value: 250_000 },
    { type: 'other', response: '250000', patterns: ['250000[:]250000'], result: 'correct' },
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
  [
    'scenario: good',
    scenario(),
    path(1, 4, 2),
    {
      type: 'performance',
      response: 'start[.]go_1[,]you_wait[.]go_4[,]start[.]go_2',
      patterns: [],
      result: 'correct',
    },
  ],
  [
    'scenario: fair is neither right nor wrong',
    scenario(),
    path(1, 6),
    {
      type: 'performance',
      response: 'start[.]go_1[,]you_wait[.]go_6',
      patterns: [],
      result: 'neutral',
    },
  ],
  [
    'scenario: poor, whatever it is worth',
    scenario(8, {
      steps: scenario().steps.map((step) => (step.id === 'badly' ? { ...step, score: 0.2 } : step)),
    }),
    path(1, 5),
    {
      type: 'performance',
      response: 'start[.]go_1[,]you_wait[.]go_5',
      patterns: [],
      result: 'incorrect',
    },
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

test('a scenario of more steps than an LMS must hold tells of the last ones', () => {
  const steps = Array.from({ length: 300 }, (_, at) => ({
    id: `s-${at + 1}`,
    number: at + 1,
    choices: at < 299 ? [{ id: 'on', number: at + 1, to: at + 2 }] : [],
  }));
  const choices = Array.from({ length: 299 }, (_, at) => at + 1);
  const { response } = toInteraction(
    activity(),
    scenario(8, { steps }),
    { kind: 'path', choices },
    submission,
  )!;
  expect(response.split('[,]').length).toBe(250);
  expect(response).toMatch(/,\]s_299\[\.\]on$/);
});
