import { describe, expect, test } from 'vitest';
import { type Judged, judge, judgeMenu } from '../../src/proof/judge.ts';
import type { ActivityModel, QuestionModel } from '../../src/tracking/model.ts';

const base = { page: 1, description: '', private: false, graded: true, weight: 1, attempts: 0 };
const year: QuestionModel = { ...base, id: 'year', number: 1, kind: 'true-false', answer: true };
const limit: QuestionModel = { ...base, id: 'limit', number: 2, weight: 3, kind: 'number', min: 5 };
const view: QuestionModel = {
  ...base,
  id: 'view',
  number: 3,
  graded: false,
  kind: 'written',
  minWords: 0,
};
const own: QuestionModel = { ...view, id: 'own', number: 4, private: true };
const model: ActivityModel = {
  id: 'rules',
  number: 1,
  iri: 'https://example.org/rules',
  course: { id: 'course', iri: 'https://example.org' },
  version: '1.0.0',
  locales: ['en'],
  kind: 'lesson',
  completion: 'answered',
  passing: 0.6,
  pages: [{ id: 'one', number: 1 }],
  objectives: [],
  questions: [year, limit, view, own],
};
const asked = new Set(model.questions);

/** A record in SCORM 2004 with these results of year, limit and view. */
function record(results: readonly string[], values: Readonly<Record<string, string>> = {}) {
  const ids = ['year', 'limit', 'view'].slice(0, results.length);
  return Object.fromEntries([
    ...ids.flatMap((id, at) => [
      [`cmi.interactions.${at}.id`, `rules.${id}`],
      [`cmi.interactions.${at}.result`, results[at] ?? ''],
    ]),
    ...Object.entries(values),
  ]) as Readonly<Record<string, string>>;
}
const DONE = { 'cmi.completion_status': 'completed' };
const PASSED = { ...DONE, 'cmi.success_status': 'passed', 'cmi.score.raw': '100' };
const right: Judged = {
  version: '2004',
  model,
  passing: 0.6,
  asked,
  answered: 'right',
  done: true,
  stored: record(['correct', 'correct', 'neutral'], PASSED),
};
const wrong: Judged = {
  ...right,
  answered: 'wrong',
  stored: record(['incorrect', 'incorrect', 'neutral'], { ...DONE, 'cmi.score.raw': '0' }),
};
const codes = (judged: Judged) => judge(judged).map(({ code }) => code);

test('a true record is not found fault with', () => {
  expect(judge(right)).toEqual([]);
  expect(judge(wrong)).toEqual([]);
  expect(judge({ ...wrong, answered: 'mixed' })).toEqual([]);
});

/** Records that lie, and what is said of them. */
const LIES: readonly (readonly [string, Judged, readonly string[]])[] = [
  [
    'no status',
    { ...right, stored: { ...right.stored, 'cmi.completion_status': '' } },
    ['not-complete'],
  ],
  [
    'a low score',
    { ...right, stored: { ...right.stored, 'cmi.score.raw': '75' } },
    ['wrong-score'],
  ],
  [
    'no score',
    { ...wrong, stored: record(['incorrect', 'incorrect', 'neutral'], DONE) },
    ['wrong-score'],
  ],
  [
    'a full score for what is wrong',
    { ...wrong, stored: { ...wrong.stored, ...PASSED } },
    ['wrong-score'],
  ],
  [
    'passed without the score',
    { ...wrong, stored: { ...wrong.stored, 'cmi.success_status': 'passed' } },
    ['wrong-success'],
  ],
  [
    'failed with the score',
    { ...right, stored: { ...right.stored, 'cmi.success_status': 'failed' } },
    ['wrong-success'],
  ],
  [
    'a right answer that is refuted',
    { ...right, stored: { ...right.stored, 'cmi.interactions.1.result': 'incorrect' } },
    ['wrong-result'],
  ],
  [
    'a wrong answer that is praised',
    { ...wrong, stored: { ...wrong.stored, 'cmi.interactions.0.result': 'correct' } },
    ['wrong-result'],
  ],
  [
    'a question without record',
    { ...right, stored: record(['correct', 'correct'], PASSED) },
    ['not-recorded'],
  ],
];
test.each(LIES)('%s', (_, judged, expected) => {
  expect(codes(judged)).toEqual(expected);
});

test('nothing graded is asked: any score is one too many', () => {
  const few = { ...right, asked: new Set([view]), stored: record([], DONE) };
  const stored = { 'cmi.interactions.0.id': 'rules.view', ...DONE };
  expect(codes({ ...few, stored })).toEqual([]);
  expect(codes({ ...few, stored: { ...stored, 'cmi.score.raw': '0' } })).toEqual(['wrong-score']);
});

test('what is not to be done yet need not be complete', () => {
  const stored = record(['incorrect', 'incorrect', 'neutral'], { 'cmi.score.raw': '0' });
  expect(codes({ ...wrong, stored })).toEqual(['not-complete']);
  expect(codes({ ...wrong, stored, done: false })).toEqual([]);
});

describe('in SCORM 1.2', () => {
  const twelve = (status: string, score: string, result: string) => ({
    ...record([result, result, 'neutral']),
    'cmi.core.lesson_status': status,
    'cmi.core.score.raw': score,
  });
  test('one word says both', () => {
    const judged = { ...right, version: '1.2' } as const;
    expect(codes({ ...judged, stored: twelve('passed', '100', 'correct') })).toEqual([]);
    expect(codes({ ...judged, stored: twelve('completed', '100', 'correct') })).toEqual([
      'wrong-success',
    ]);
    expect(codes({ ...judged, stored: twelve('passed', '100', 'wrong') })).toEqual([
      'wrong-result',
      'wrong-result',
    ]);
    const failed = { ...wrong, version: '1.2' } as const;
    expect(codes({ ...failed, stored: twelve('failed', '0', 'wrong') })).toEqual([]);
  });
});

test('of a scenario the best and the worst end count', () => {
  const step = { choices: [], outcome: 'good' } as const;
  const story: QuestionModel = {
    ...base,
    id: 'story',
    number: 5,
    kind: 'scenario',
    noReturn: false,
    steps: [
      { ...step, id: 'a', number: 1, score: 0.9 },
      { ...step, id: 'b', number: 2, outcome: 'fair', score: 0.4 },
    ],
  };
  const judged = {
    ...right,
    model: { ...model, questions: [story] },
    asked: new Set([story]),
    stored: { ...PASSED, 'cmi.score.raw': '90', 'cmi.interactions.0.id': 'rules.story' },
  };
  expect(codes(judged)).toEqual([]);
  const low = { ...judged.stored, 'cmi.success_status': '', 'cmi.score.raw': '40' };
  expect(codes({ ...judged, answered: 'wrong', stored: low })).toEqual([]);
  expect(
    codes({ ...judged, answered: 'wrong', stored: { ...low, 'cmi.score.raw': '30' } }),
  ).toEqual(['wrong-score']);
});

describe('a SCO of several activities', () => {
  const other = { ...model, id: 'gifts' };
  const done = [
    { model, asked },
    { model: other, asked: new Set([year]) },
  ];
  const stored = {
    ...right.stored,
    'cmi.interactions.3.id': 'gifts.year',
    'cmi.interactions.3.result': 'correct',
  };
  const said = (change: Readonly<Record<string, string>>, answered: 'right' | 'mixed' = 'right') =>
    judgeMenu({ version: '2004', done, answered, stored: { ...stored, ...change } }).map(
      ({ code }) => code,
    );
  test('is judged as one, with the records of each', () => {
    expect(said({})).toEqual([]);
    expect(said({ 'cmi.interactions.3.id': 'rules.year' })).toEqual(['not-recorded']);
    expect(said({ 'cmi.interactions.3.result': 'incorrect' })).toEqual(['wrong-result']);
    expect(said({ 'cmi.completion_status': 'incomplete' })).toEqual(['not-complete']);
    expect(said({ 'cmi.score.raw': '80' })).toEqual(['wrong-score']);
    expect(said({ 'cmi.success_status': 'unknown' })).toEqual(['wrong-success']);
    expect(said({ 'cmi.score.raw': '80', 'cmi.success_status': 'failed' }, 'mixed')).toEqual([]);
  });
});
