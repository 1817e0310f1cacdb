import { describe, expect, test } from 'vitest';
import type { ActivityModel, ActivityState, QuestionModel } from '../../src/tracking/model.ts';
import { emptyActivity } from '../../src/tracking/state.ts';
import { summarise } from '../../src/tracking/summary.ts';
import { activity, single } from './models.ts';

/** Pages 1 to 4, of which a content note offers to skip 2 and 3; one question on each of 1, 2, 4. */
const PAGES = [1, 2, 3, 4].map((number) => ({
  id: `p-${number}`,
  number,
  ...(number === 2 || number === 3 ? { optional: true as const } : {}),
}));
const question = (number: number, more: Partial<QuestionModel> = {}) =>
  ({
    ...single(number),
    page: number,
    graded: true,
    attempts: 1,
    ...(number === 2 ? { optional: true as const } : {}),
    ...more,
  }) as QuestionModel;
const QUESTIONS = [question(1), question(2), question(4)];

function model(completion: ActivityModel['completion'], questions = QUESTIONS): ActivityModel {
  return activity({ completion, passing: 0.7, pages: PAGES, questions });
}

function state(visited: readonly number[], best: Readonly<Record<number, number>> = {}) {
  const questions = Object.entries(best).map(
    ([number, score]) =>
      [
        Number(number),
        { answer: { kind: 'chosen', options: [1] }, attempts: 1, best: score },
      ] as const,
  );
  return { ...emptyActivity(), visited: new Set(visited), questions: new Map(questions) };
}

const CASES: readonly (readonly [
  name: string,
  completion: ActivityModel['completion'],
  state: ActivityState,
  expected: { completed: boolean; progress: number; score?: number; success?: boolean },
])[] = [
  ['nothing done', 'visited', state([]), { completed: false, progress: 0 }],
  ['the way past the part', 'visited', state([1, 4]), { completed: true, progress: 1 }],
  ['half the way past it', 'visited', state([1]), { completed: false, progress: 0.5 }],
  ['part of it counts once opened', 'visited', state([1, 2]), { completed: false, progress: 0.66 }],
  [
    'in it alone nothing is complete',
    'visited',
    state([2, 3]),
    { completed: false, progress: 0.5 },
  ],
  [
    'its questions are not asked for',
    'answered',
    state([1, 4], { 1: 1, 4: 1 }),
    { completed: true, progress: 1, score: 1, success: true },
  ],
  [
    'its questions count once answered',
    'answered',
    state([1, 2], { 1: 1, 2: 0 }),
    { completed: false, progress: 0.66, score: 1 / 3 },
  ],
  [
    'a question after it is still due',
    'answered',
    state([1, 4], { 1: 1 }),
    { completed: false, progress: 0.75, score: 0.5 },
  ],
  [
    'one may pass without it',
    'passed',
    state([1, 4], { 1: 1, 4: 1 }),
    { completed: true, progress: 1, score: 1, success: true },
  ],
  [
    'one may fail without it',
    'passed',
    state([1, 4], { 1: 1, 4: 0 }),
    { completed: true, progress: 1, score: 0.5, success: false },
  ],
];

describe('what may be skipped', () => {
  test.each(CASES)('%s (%s)', (_, completion, now, expected) => {
    const { objectives: _objectives, ...summary } = summarise(model(completion), now, 0.7);
    expect(summary).toEqual(expected);
  });

  test('where all questions may be skipped the pages complete', () => {
    const open = model('passed', [question(2)]);
    expect(summarise(open, state([1]), 0.7)).toMatchObject({ completed: false });
    const done = summarise(open, state([1, 4]), 0.7);
    expect(done).toMatchObject({ completed: true, progress: 1 });
    expect(done.success).toBeUndefined();
  });

  test('an objective does not wait for it', () => {
    const questions = QUESTIONS.map((one) => ({ ...one, objective: 'know' }));
    const own = { ...model('answered', questions), objectives: ['know'] };
    const done = state([1, 4], { 1: 1, 4: 1 });
    expect(summarise(own, done, 0.7).objectives).toEqual([
      expect.objectContaining({ completed: true, score: 1, success: true }),
    ]);
  });
});
