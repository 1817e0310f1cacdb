import { describe, expect, test } from 'vitest';
import type { ActivityModel, Answer, QuestionRecord } from '../../src/tracking/model.ts';
import { type Summary, settle, summarise } from '../../src/tracking/summary.ts';
import {
  activity,
  activityState,
  discuss,
  multiple,
  single,
  trueFalse,
  written,
} from './models.ts';

const answer: Answer = { kind: 'chosen', options: [1] };
const record = (attempts: number, best?: number): QuestionRecord => ({
  answer,
  attempts,
  ...(best === undefined ? {} : { best }),
});
const discussed = (posted: boolean, replied: boolean): QuestionRecord => ({
  answer: { kind: 'discussed', text: '', posted, replied },
  attempts: 0,
});

const graded = { graded: true, attempts: 1 };
const check = activity({
  completion: 'passed',
  kind: 'knowledge-check',
  questions: [single(1, graded), multiple(2, { ...graded, weight: 3 }), trueFalse(3, graded)],
});
const scenario = activity({ completion: 'answered', questions: [single(1), discuss(7)] });
const plan = activity({ completion: 'submitted', questions: [written(6), discuss(7)] });

interface Case {
  readonly name: string;
  readonly model: ActivityModel;
  readonly visited?: readonly number[];
  readonly records?: readonly (readonly [number, QuestionRecord])[];
  readonly completed?: boolean;
  readonly passed?: boolean;
  readonly expected: { readonly [K in keyof Summary]?: Summary[K] | undefined };
}

const CASES: readonly Case[] = [
  {
    name: 'visited: one of two pages',
    model: activity(),
    visited: [1],
    expected: { progress: 0.5, completed: false, success: undefined, score: undefined },
  },
  {
    name: 'visited: all pages, questions or not',
    model: activity({ questions: [single()] }),
    visited: [1, 2],
    expected: { progress: 1, completed: true },
  },
  {
    name: 'visited: a page that is gone does not count',
    model: activity(),
    visited: [1, 9],
    expected: { progress: 0.5, completed: false },
  },
  {
    name: 'answered: pages alone are not enough',
    model: scenario,
    visited: [1, 2],
    expected: { progress: 0.66, completed: false },
  },
  {
    name: 'answered: a draft is no answer',
    model: scenario,
    visited: [1, 2],
    records: [[1, record(0)]],
    expected: { progress: 0.66, completed: false },
  },
  {
    name: 'answered: the question, whatever its answer',
    model: scenario,
    records: [[1, record(1, 0)]],
    expected: { progress: 1, completed: true, success: undefined, score: undefined },
  },
  {
    name: 'submitted: a text without the post',
    model: plan,
    visited: [1, 2],
    records: [
      [6, record(1)],
      [7, discussed(true, false)],
    ],
    expected: { progress: 0.75, completed: false },
  },
  {
    name: 'submitted: text, post and reply',
    model: plan,
    records: [
      [6, record(1)],
      [7, discussed(true, true)],
    ],
    expected: { progress: 1, completed: true },
  },
  {
    name: 'passed: nothing answered has no score',
    model: check,
    visited: [1, 2],
    expected: { progress: 0.4, completed: false, score: undefined, success: undefined },
  },
  {
    name: 'passed: weighted, unanswered counts as 0',
    model: check,
    records: [[2, record(1, 1)]],
    expected: { score: 3 / 5, completed: false, success: undefined },
  },
  {
    name: 'passed: exactly the passing score',
    model: check,
    records: [
      [1, record(1, 1)],
      [2, record(1, 1)],
    ],
    expected: { score: 4 / 5, success: true, completed: true, progress: 1 },
  },
  {
    name: 'passed: failed and complete when all attempts are spent',
    model: check,
    records: [
      [1, record(1, 0)],
      [2, record(1, 1 / 3)],
      [3, record(1, 1)],
    ],
    expected: { score: 2 / 5, success: false, completed: true, progress: 1 },
  },
  {
    name: 'passed: attempts without limit never fail',
    model: activity({
      completion: 'passed',
      questions: [single(1, { graded: true, attempts: 0 })],
    }),
    visited: [1, 2],
    records: [[1, record(50, 0)]],
    expected: { score: 0, success: undefined, completed: false, progress: 0.99 },
  },
  {
    name: 'passed: without a graded question the pages count',
    model: activity({ completion: 'passed', questions: [single()] }),
    visited: [1, 2],
    expected: { completed: true, success: undefined },
  },
  {
    name: 'private and unkeyed questions never score',
    model: activity({
      questions: [single(1, { ...graded, private: true }), written(6, graded)],
    }),
    records: [
      [1, record(1, 1)],
      [6, record(1)],
    ],
    expected: { score: undefined, success: undefined },
  },
  {
    name: 'completed and passed never fall back',
    model: check,
    completed: true,
    passed: true,
    records: [[1, record(1, 0)]],
    expected: { completed: true, success: true, progress: 1, score: 0 },
  },
];

test.each(CASES)('$name', ({ model, visited, records, completed, passed, expected }) => {
  const state = activityState({
    visited: new Set(visited),
    questions: new Map(records),
    completed: completed ?? false,
    passed: passed ?? false,
  });
  const summary = summarise(model, state, model.passing);
  for (const [key, value] of Object.entries(expected)) {
    const got = summary[key as keyof Summary];
    if (typeof value === 'number') expect(got).toBeCloseTo(value, 9);
    else expect(got, key).toEqual(value);
  }
});

test('thirds that make up the passing score pass', () => {
  const model = activity({
    completion: 'passed',
    questions: [1, 2, 3].map((n) => multiple(n, graded)),
  });
  const third = record(1, 1 / 3);
  const state = activityState({
    questions: new Map([
      [1, third],
      [2, third],
      [3, third],
    ]),
  });
  expect(summarise(model, state, 1 / 3 + 1e-12).success).toBe(true);
});

test("the LMS's passing score wins", () => {
  const state = activityState({ questions: new Map([[2, record(1, 1)]]) });
  expect(summarise(check, state, 0.6).success).toBe(true);
  expect(summarise(check, state, 0.61).success).toBeUndefined();
});

describe('objectives', () => {
  const model = activity({
    objectives: ['recall', 'apply', 'none'],
    questions: [
      single(1, { ...graded, objective: 'recall' }),
      single(2, { ...graded, objective: 'recall', weight: 3 }),
      single(3, { objective: 'apply' }),
      single(4, { objective: 'apply', private: true }),
    ],
  });
  const objectives = (records: readonly (readonly [number, QuestionRecord])[]) =>
    summarise(model, activityState({ questions: new Map(records) }), 0.8).objectives;

  test('nothing answered', () => {
    expect(objectives([])).toEqual([
      { id: 'what-it-costs.recall', completed: false },
      { id: 'what-it-costs.apply', completed: false },
      { id: 'what-it-costs.none', completed: false },
    ]);
  });

  test('half answered', () => {
    expect(objectives([[1, record(1, 1)]])[0]).toEqual({
      id: 'what-it-costs.recall',
      completed: false,
      score: 1 / 4,
    });
  });

  test('answered: graded ones have a score, practice is completed only', () => {
    const both = objectives([
      [1, record(1, 0)],
      [2, record(1, 1)],
      [3, record(2, 1)],
    ]);
    expect(both.slice(0, 2)).toEqual([
      { id: 'what-it-costs.recall', completed: true, score: 3 / 4, success: false },
      { id: 'what-it-costs.apply', completed: true },
    ]);
  });
});

test('settle keeps what was reached', () => {
  const reached: Summary = { progress: 1, completed: true, success: true, objectives: [] };
  const lower: Summary = { progress: 0.5, completed: false, objectives: [] };
  expect(settle(settle(activityState(), reached), lower)).toMatchObject({
    completed: true,
    passed: true,
  });
});
