import { describe, expect, test } from 'vitest';
import { viewState } from '../../src/preview/bench/state-view.ts';
import type { ActivityModel, Answer, QuestionModel } from '../../src/tracking/model.ts';
import { emptyActivity, emptyState, encodeState } from '../../src/tracking/state.ts';

const base = (id: string, number: number) => ({
  id,
  number,
  page: 2,
  description: '',
  private: false,
  graded: true,
  weight: 1,
  attempts: 0,
});
const option = (id: string, number: number) => ({ id, number });
const options = [option('a', 1), option('b', 2), option('c', 3)];

const CASES: readonly [question: QuestionModel, answer: Answer, text: string][] = [
  [
    { ...base('one', 1), kind: 'single', options, credit: 'all', shuffle: true },
    { kind: 'chosen', options: [2] },
    'b',
  ],
  [
    { ...base('many', 2), kind: 'multiple', options, credit: 'all', shuffle: true },
    { kind: 'chosen', options: [1, 3, 9] },
    'a, c, #9',
  ],
  [
    { ...base('judge', 3), kind: 'true-false', answer: true },
    { kind: 'judged', value: false },
    'false',
  ],
  [
    {
      ...base('match', 4),
      kind: 'matching',
      sources: [{ ...option('x', 1), target: 2 }],
      targets: options,
      shuffle: true,
    },
    { kind: 'matched', pairs: [[1, 3]] },
    'x = c',
  ],
  [
    { ...base('order', 5), kind: 'ordering', options, credit: 'all', shuffle: true },
    { kind: 'ordered', options: [3, 1, 2] },
    'c < a < b',
  ],
  [
    { ...base('fill', 6), kind: 'blank', blanks: [], caseMatters: false, credit: 'all' },
    { kind: 'filled', texts: ['two', 'words'] },
    'two | words',
  ],
  [{ ...base('count', 7), kind: 'number' }, { kind: 'numbered', typed: '1,5', value: 1.5 }, '1,5'],
  [
    { ...base('write', 8), kind: 'written', minWords: 0 },
    { kind: 'written', text: 'My own\nwords' },
    'My own\nwords',
  ],
  [
    { ...base('debate', 9), kind: 'discuss', sides: options },
    { kind: 'discussed', text: 'So', posted: true, replied: false, side: 2 },
    'b: So',
  ],
  [
    {
      ...base('story', 10),
      kind: 'scenario',
      noReturn: false,
      steps: [{ ...option('start', 1), choices: [{ ...option('left', 1), to: 2 }] }],
    },
    { kind: 'path', choices: [1] },
    'left',
  ],
  [
    { ...base('sheet', 11), kind: 'worksheet', fields: options },
    { kind: 'sheet', rows: [{ row: 0, texts: [[1, 'mine']] }] },
    'a: mine',
  ],
];

const model: ActivityModel = {
  id: 'act',
  number: 7,
  iri: 'https://example.org/act',
  course: { id: 'course', iri: 'https://example.org' },
  version: '1',
  locales: ['en'],
  kind: 'lesson',
  completion: 'visited',
  passing: 0.7,
  pages: [
    { id: 'first', number: 1 },
    { id: 'second', number: 2 },
  ],
  objectives: [],
  questions: CASES.map(([question]) => question),
};

/** The code of an activity in which each answer was given twice. */
const code = (own: Partial<ReturnType<typeof emptyActivity>>) =>
  encodeState(
    {
      ...emptyState(),
      locale: 'en',
      activities: new Map([[model.number, { ...emptyActivity(), ...own }]]),
    },
    [model],
  );

test.each(CASES)(
  'an answer is said by its author’s names: $kind',
  ({ id, number }, answer, text) => {
    const questions = new Map([[number, { answer, attempts: 2, best: 0.5 }]]);
    expect(viewState(code({ questions }), model).questions).toEqual([
      { id, answer: text, dropped: false, attempts: 2, best: 0.5 },
    ]);
  },
);

test('says where the learner is and how far', () => {
  const state = code({ page: 2, visited: new Set([1, 2, 5]), completed: true });
  expect(viewState(state, model)).toEqual({
    length: state.length,
    limit: 64_000,
    locale: 'en',
    page: 'second',
    visited: ['first', 'second', '#5'],
    completed: true,
    passed: false,
    questions: [],
  });
});

test('says what a knowledge check has drawn', () => {
  const check = { used: 1, best: 0.25, draw: [3, 1], at: 0, done: true };
  expect(viewState(code({ check }), model).check).toEqual({
    used: 1,
    best: 0.25,
    draw: ['judge', 'one'],
  });
});

test('a text that had no room is said to be gone', () => {
  const answer: Answer = { kind: 'written', text: '', dropped: true };
  const questions = new Map([[8, { answer, attempts: 1 }]]);
  expect(viewState(code({ questions }), model).questions[0]).toMatchObject({ dropped: true });
});

describe('what can’t be read is named', () => {
  const good = code({ page: 2 });
  test.each([
    ['something else', 'foreign'],
    [`${good.slice(0, -2)}.`, 'damaged'],
    [good.replace('cw1', 'cw9'), 'newer'],
  ])('%s', (state, problem) => {
    expect(viewState(state, model)).toMatchObject({ problem, page: '', questions: [] });
  });
  test('nothing is no problem', () => {
    expect(viewState('', model)).not.toHaveProperty('problem');
  });
});
