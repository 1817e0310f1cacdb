import { describe, expect, test } from 'vitest';
import type { QuestionRecord } from '../../src/tracking/model.ts';
import { emptyState } from '../../src/tracking/state.ts';
import { summarise, summariseSco } from '../../src/tracking/summary.ts';
import { activity, activityState, multiple, single, trueFalse } from './models.ts';

const record = (attempts: number, best?: number): QuestionRecord => ({
  answer: { kind: 'chosen', options: [1] },
  attempts,
  ...(best === undefined ? {} : { best }),
});
const graded = { graded: true, attempts: 1 };
const check = activity({
  completion: 'passed',
  kind: 'knowledge-check',
  questions: [single(1, graded), multiple(2, { ...graded, weight: 3 }), trueFalse(3, graded)],
});

describe('a SCO with several activities', () => {
  const models = [
    activity(),
    { ...check, id: 'check-1', number: 2 },
    {
      ...activity({ completion: 'passed', questions: [single(1, graded)] }),
      id: 'check-2',
      number: 3,
    },
  ];
  const sco = (third: QuestionRecord) => ({
    ...emptyState(),
    activities: new Map([
      [1, activityState({ visited: new Set([1, 2]) })],
      [
        2,
        activityState({
          questions: new Map([
            [1, record(1, 1)],
            [2, record(1, 1)],
            [3, record(1, 1)],
          ]),
        }),
      ],
      [3, activityState({ questions: new Map([[1, third]]) })],
    ]),
  });

  test('is complete when all are, and scores by weight', () => {
    expect(summariseSco(models, sco(record(1, 0)), undefined)).toEqual({
      progress: 1,
      completed: true,
      success: false,
      score: 5 / 6,
      objectives: [],
    });
  });

  test('is not decided before all are', () => {
    const summary = summariseSco(models, sco(record(0)), undefined);
    expect(summary).toMatchObject({ completed: false, score: 5 / 6 });
    expect(summary.success).toBeUndefined();
    expect(summary.progress).toBeLessThan(1);
  });

  test('an activity alone speaks for itself', () => {
    const state = {
      ...emptyState(),
      activities: new Map([[1, activityState({ visited: new Set([1]) })]]),
    };
    expect(summariseSco([activity()], state, undefined)).toEqual(
      summarise(activity(), activityState({ visited: new Set([1]) }), 0.8),
    );
  });
});
