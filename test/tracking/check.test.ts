import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submit } from '../../src/tracking/answers.ts';
import {
  attemptScore,
  beginAttempt,
  checkOf,
  checkWeight,
  drawnQuestions,
  drawQuestions,
  mayBegin,
  submitAttempt,
} from '../../src/tracking/check.ts';
import type { ActivityModel, ActivityState } from '../../src/tracking/model.ts';
import { settle, summarise, summariseSco } from '../../src/tracking/summary.ts';
import { activity, activityState, check, single } from './models.ts';

/** Always the first that is left. */
const first = () => 0;
const model = check();

/** Answers drawn questions, the first ones right, and submits them as the player does. */
function play(state: ActivityState, rights: readonly boolean[], of = model): ActivityState {
  const begun = beginAttempt(of, state, first);
  const questions = new Map(begun.questions);
  drawnQuestions(of, begun).forEach((question, at) => {
    const right = rights[at];
    if (right === undefined) return;
    const answer = { kind: 'chosen', options: [right ? 2 : 1] } as const;
    questions.set(question.number, submit(question, undefined, answer));
  });
  const submitted = submitAttempt(of, { ...begun, questions });
  return settle(submitted, summarise(of, submitted, of.passing));
}
const summary = (state: ActivityState, of = model) => summarise(of, state, of.passing);

test('any draw has as many of each pool as it says, each once, the pools in order', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const random = (below: number) => numbers.next().value % below;
      const drawn = drawQuestions(model, random);
      expect(new Set(drawn).size).toBe(3);
      expect(drawn.map((number) => (number < 5 ? 1 : 2))).toEqual([1, 1, 2]);
    }),
  );
});

test('a pool that is drawn from beyond its end gives all it has', () => {
  const greedy = check({ pools: [{ number: 2, draw: 99 }] });
  expect([...drawQuestions(greedy, first)].sort()).toEqual([5, 6, 7, 8]);
});

test('every question is drawn at some time', () => {
  const seen = new Set<number>();
  for (let at = 0; at < 4; at++)
    for (const number of drawQuestions(model, (below) => Math.min(at, below - 1))) seen.add(number);
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a new attempt forgets the answers and keeps what was reached', () => {
  const once = play(activityState({ visited: new Set([1]), page: 1 }), [true, false, false]);
  const again = beginAttempt(model, once, first);
  expect(again.questions.size).toBe(0);
  expect([...again.visited]).toEqual([1]);
  expect(checkOf(again)).toEqual({ used: 1, best: 1 / 4, draw: [1, 2, 5], at: 0, done: false });
});

test('answers to questions of other packages outlive an attempt', () => {
  const other = { answer: { kind: 'judged', value: true }, attempts: 1 } as const;
  const begun = beginAttempt(model, activityState({ questions: new Map([[99, other]]) }), first);
  expect([...begun.questions.keys()]).toEqual([99]);
});

test('what was drawn and is gone is passed over', () => {
  const begun = beginAttempt(model, activityState(), first);
  const smaller = check({}, { questions: [single(1), single(5)] });
  expect(drawnQuestions(smaller, begun).map(({ number }) => number)).toEqual([1, 5]);
});

test.each([
  ['all right', [true, true, true], 1],
  ['weights count', [false, false, true], 1 / 2],
  ['unanswered counts as 0', [true], 1 / 4],
  ['nothing answered', [], 0],
])('an attempt is worth: %s', (_, rights, score) => {
  expect(attemptScore(model, play(activityState(), rights))).toBeCloseTo(score, 9);
});

test.each([
  ['not begun', activityState(), true],
  ['begun', beginAttempt(model, activityState(), first), false],
  ['once submitted', play(activityState(), []), true],
  ['twice submitted', play(play(activityState(), []), []), false],
])('whether an attempt may begin: %s', (_, state, may) => {
  expect(mayBegin(model, state)).toBe(may);
});

test('an attempt whose questions are all gone makes room for another, and is not counted', () => {
  const begun = beginAttempt(model, activityState(), first);
  const updated = check({}, { questions: [single(21), single(22)] });
  expect(mayBegin(updated, begun)).toBe(true);
  const again = beginAttempt(updated, begun, first);
  expect(checkOf(again)).toMatchObject({ used: 0, draw: [21, 22] });
  expect(mayBegin(updated, again)).toBe(false);
  const spent = { ...begun, check: { ...checkOf(begun), used: 2 } };
  expect(mayBegin(updated, spent)).toBe(false);
});

test('without a limit one may always begin again', () => {
  const free = check({ attempts: 0 });
  let state = activityState();
  for (let times = 0; times < 30; times++) state = play(state, [], free);
  expect(mayBegin(free, state)).toBe(true);
  expect(summary(state, free)).toMatchObject({ completed: false, progress: 0.99 });
  expect(summary(state, free).success).toBeUndefined();
});

describe('how it stands', () => {
  interface Case {
    readonly name: string;
    readonly attempts: readonly (readonly boolean[])[];
    readonly expected: {
      readonly completed: boolean;
      readonly progress: number;
      readonly success: boolean | undefined;
      readonly score: number | undefined;
    };
  }
  const CASES: readonly Case[] = [
    {
      name: 'nothing done',
      attempts: [],
      expected: { completed: false, progress: 0, success: undefined, score: undefined },
    },
    {
      name: 'one attempt, not passed: nothing is decided',
      attempts: [[true]],
      expected: { completed: false, progress: 0.99, success: undefined, score: 1 / 4 },
    },
    {
      name: 'passed at once',
      attempts: [[true, true]],
      expected: { completed: true, progress: 1, success: true, score: 1 / 2 },
    },
    {
      name: 'failed, then passed',
      attempts: [[], [true, true, true]],
      expected: { completed: true, progress: 1, success: true, score: 1 },
    },
    {
      name: 'passed, then worse: the best attempt counts',
      attempts: [[true, true, true], []],
      expected: { completed: true, progress: 1, success: true, score: 1 },
    },
    {
      name: 'all attempts spent',
      attempts: [[true], []],
      expected: { completed: true, progress: 1, success: false, score: 1 / 4 },
    },
  ];
  test.each(CASES)('$name', ({ attempts, expected }) => {
    const state = attempts.reduce((before, rights) => play(before, rights), activityState());
    const { completed, progress, success, score } = summary(state);
    expect({ completed, progress, success, score }).toEqual(expected);
  });

  test('an open attempt changes neither score nor success', () => {
    const passed = play(activityState(), [true, true, true]);
    const open = beginAttempt(model, passed, first);
    expect(summary(open)).toMatchObject({ completed: true, success: true, score: 1 });
  });

  test('the first attempt shows how far it is', () => {
    const begun = beginAttempt(model, activityState(), first);
    const draft = { answer: { kind: 'chosen', options: [1] }, attempts: 0 } as const;
    const half = { ...begun, questions: new Map([[1, draft]]) };
    expect(summary(half).progress).toBe(0.33);
  });

  test('a rule that asks for less than passing is kept once it is submitted', () => {
    const visited = check({}, { completion: 'answered' });
    expect(summary(play(activityState(), [], visited), visited)).toMatchObject({
      completed: true,
      progress: 1,
    });
    expect(summary(beginAttempt(visited, activityState(), first), visited).completed).toBe(false);
  });
});

describe('objectives', () => {
  test('nothing is said before an attempt is submitted', () => {
    const begun = beginAttempt(model, activityState(), first);
    expect(summary(begun).objectives).toEqual([
      { id: 'what-it-costs.dates', completed: false },
      { id: 'what-it-costs.costs', completed: false },
    ]);
  });

  test('those that were drawn are scored, and failed only with the last attempt', () => {
    const once = play(activityState(), [true, false, false]);
    expect(summary(once).objectives).toEqual([
      { id: 'what-it-costs.dates', completed: true, score: 1 / 2, success: true },
      { id: 'what-it-costs.costs', completed: true, score: 0 },
    ]);
    expect(summary(play(once, [])).objectives[1]).toEqual({
      id: 'what-it-costs.costs',
      completed: true,
      score: 0,
      success: false,
    });
  });
});

test('among other activities a check weighs what it draws', () => {
  expect(checkWeight(model)).toBe(4);
  expect(checkWeight(activity())).toBe(0);
  const other: ActivityModel = activity({
    id: 'other',
    number: 2,
    questions: [single(1, { graded: true, attempts: 1 })],
  });
  const right = { answer: { kind: 'chosen', options: [2] }, attempts: 1, best: 1 } as const;
  const sco = {
    locale: '',
    attempt: '',
    retries: 0,
    activities: new Map([
      [1, play(activityState(), [true, true])],
      [2, activityState({ questions: new Map([[1, right]]) })],
    ]),
  };
  expect(summariseSco([model, other], sco, undefined).score).toBeCloseTo((4 * 0.5 + 1) / 5, 9);
});
