import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interaction12, time12, timespan12 } from '../../src/tracking/forms12.ts';
import { toInteraction } from '../../src/tracking/interaction.ts';
import type { Answer, QuestionModel } from '../../src/tracking/model.ts';
import { createScorm12Lms } from '../support/fake-lms/scorm12.ts';
import {
  activity,
  blank,
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
const filled = (...texts: string[]): Answer => ({ kind: 'filled', texts });
const submission = { at: 1_700_000_000_000, latency: 12.5, locale: 'es' };
const far = { ...single(), options: [{ id: 'late', number: 37, key: true }] };

type Expected = readonly [
  type: string,
  response: string,
  patterns: readonly string[],
  result: string,
];

/** Of the two blanks, at most five. */
const ROWS = [
  'ten, O’Brien',
  'diez, O’Brien',
  '10, O’Brien',
  'diez, Señor O’Brien',
  'some ten, O’Brien',
];

const CASES: readonly [string, QuestionModel, Answer, Expected][] = [
  ['single', single(), chosen(2), ['choice', 'b', ['b'], 'correct']],
  [
    'multiple, all keys asked for',
    multiple(),
    chosen(5, 1),
    ['choice', 'a,e', ['{a,b,d}'], 'wrong'],
  ],
  ['true', trueFalse(), { kind: 'judged', value: true }, ['true-false', 't', ['t'], 'correct']],
  ['false', trueFalse(), { kind: 'judged', value: false }, ['true-false', 'f', ['t'], 'wrong']],
  [
    'matching',
    matching(),
    {
      kind: 'matched',
      pairs: [
        [1, 4],
        [2, 7],
      ],
    },
    ['matching', '1.d,2.g', ['{1.d,2.e,3.f}'], 'wrong'],
  ],
  [
    'ordering',
    ordering(),
    { kind: 'ordered', options: [2, 1, 4, 3] },
    ['sequencing', 'b,a,d,c', ['a,b,c,d'], 'wrong'],
  ],
  ['rating', rating(), chosen(4), ['likert', 'd', [], 'neutral']],
  [
    'blanks, with the words of each locale',
    blank(),
    filled('diez', 'O’Brien'),
    ['fill-in', 'diez, O’Brien', ROWS, 'correct'],
  ],
  [
    'a blank that begins like a delimiter',
    blank(),
    filled('{lang=en}x', '{case_matters=true}'),
    ['fill-in', '{lang=en}x, {case_matters=true}', ROWS, 'wrong'],
  ],
  [
    'written, lines as blanks',
    written(),
    { kind: 'written', text: ' One\ntwo\r\n{three} ' },
    ['fill-in', 'One two {three}', [], 'neutral'],
  ],
  [
    'written, too long',
    written(),
    { kind: 'written', text: `{${'x'.repeat(253)}😀` },
    ['fill-in', `{${'x'.repeat(253)}`, [], 'neutral'],
  ],
  [
    'a number',
    number(),
    { kind: 'numbered', typed: '11', value: 11 },
    ['numeric', '11', ['11'], 'correct'],
  ],
  [
    'a range, which has no form',
    openNumber({ min: 2, max: 3 }),
    { kind: 'numbered', typed: '2,5', value: 2.5 },
    ['numeric', '2.5', [], 'correct'],
  ],
  [
    'a long number',
    openNumber({ min: 123_456, max: 123_456 }),
    { kind: 'numbered', typed: '1', value: 1 },
    ['fill-in', '1', ['123456'], 'wrong'],
  ],
  [
    'a way through a scenario',
    scenario(),
    { kind: 'path', choices: [1, 3] },
    ['performance', 'start.go_1,you_wait.go_3', [], 'correct'],
  ],
  [
    'a way that is too long, by its last steps',
    scenario(),
    { kind: 'path', choices: [...Array.from({ length: 20 }, () => [1, 4]).flat(), 1, 6] },
    [
      'performance',
      `start.go_1,${'you_wait.go_4,start.go_1,'.repeat(9)}you_wait.go_6`,
      [],
      'neutral',
    ],
  ],
  ['an option beyond the 36th', far, chosen(37), ['fill-in', 'late', ['late'], 'correct']],
];

test.each(CASES)('%s', (_name, question, answer, [type, response, patterns, result]) => {
  const interaction = toInteraction(activity(), question, answer, submission)!;
  const record = interaction12(interaction, question);
  expect(record).toEqual({ type, response, patterns, result });
});

test('a question that is not known says its options by name', () => {
  const interaction = toInteraction(activity(), multiple(), chosen(1, 2, 4), submission)!;
  expect(interaction12(interaction, undefined)).toEqual({
    type: 'fill-in',
    response: 'opt_1, opt_2, opt_4',
    patterns: ['opt_1, opt_2, opt_4'],
    result: 'correct',
  });
});

const text = fc.string({ unit: 'binary', maxLength: 400 });
const options = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
const answered: fc.Arbitrary<readonly [QuestionModel, Answer]> = fc.oneof(
  options.map((some) => [multiple(), chosen(...some)] as const),
  options.map((some) => [ordering(), { kind: 'ordered', options: some }] as const),
  fc.boolean().map((value) => [trueFalse(), { kind: 'judged', value }] as const),
  fc
    .array(text, { minLength: 2, maxLength: 2 })
    .map((texts) => [blank(), filled(...texts)] as const),
  text.map((one) => [written(), { kind: 'written', text: one }] as const),
  fc
    .double({ min: -99_999, max: 99_999, noNaN: true })
    .map((value) => [number(), { kind: 'numbered', typed: '', value }] as const),
);

test('whatever is answered, a strict LMS takes the record', () => {
  fc.assert(
    fc.property(answered, ([question, answer]) => {
      const { api } = createScorm12Lms();
      api.LMSInitialize('');
      const interaction = toInteraction(activity(), question, answer, submission)!;
      const { type, response, patterns, result } = interaction12(interaction, question);
      const record = 'cmi.interactions.0';
      const set = (element: string, value: string) =>
        expect(api.LMSSetValue(`${record}.${element}`, value), `${element}=${value}`).toBe('true');
      set('id', interaction.id);
      set('type', type);
      if (response !== '') set('student_response', response);
      for (const [n, pattern] of patterns.entries()) set(`correct_responses.${n}.pattern`, pattern);
      set('result', result);
    }),
    { numRuns: 500 },
  );
});

describe('times', () => {
  test.each([
    [0, '0000:00:00.00'],
    [4.25, '0000:00:04.25'],
    [59.999, '0000:01:00.00'],
    [3_661.5, '0001:01:01.50'],
    [1e9, '9999:59:59.99'],
    [-3, '0000:00:00.00'],
    [Number.NaN, '0000:00:00.00'],
  ])('%f seconds: %s', (seconds, timespan) => {
    expect(timespan12(seconds)).toBe(timespan);
  });

  test('any number of seconds below the largest comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_599_999_999 }), (hundredths) => {
        const [hours, minutes, seconds] = timespan12(hundredths / 100)
          .split(':')
          .map(Number);
        expect(Math.round((hours! * 3600 + minutes! * 60 + seconds!) * 100)).toBe(hundredths);
      }),
    );
  });

  test('the time of the day is the learner’s', () => {
    const date = new Date(2026, 10, 24, 8, 5, 9);
    expect(time12(date.getTime())).toBe('08:05:09');
  });
});
