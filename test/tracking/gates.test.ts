import { describe, expect, test } from 'vitest';
import {
  following,
  type Gate,
  lockOf,
  type Navigation,
  nextToDo,
} from '../../src/tracking/gates.ts';
import type { ActivityState } from '../../src/tracking/model.ts';
import { activity, activityState, single } from './models.ts';

/** Two units of two activities; the second, 2, is graded. */
const MODELS = [1, 2, 3, 4].map((number) =>
  activity({
    number,
    id: `a-${number}`,
    questions: number === 2 ? [single(1, { graded: true })] : [],
  }),
);
const UNITS = [
  [1, 2],
  [3, 4],
];
const way = (navigation: Navigation, gate: Gate = 'completed') => ({
  units: UNITS,
  navigation,
  gate,
});

type Mark = 'begun' | 'complete' | 'passed';
const known = (marks: Readonly<Record<number, Mark>>): ReadonlyMap<number, ActivityState> =>
  new Map(
    Object.entries(marks).map(([number, mark]) => [
      Number(number),
      activityState({ completed: mark !== 'begun', passed: mark === 'passed' }),
    ]),
  );

const CASES: readonly [Navigation, Gate, Readonly<Record<number, Mark>>, readonly string[]][] = [
  ['free', 'passed', {}, ['open', 'open', 'open', 'open']],
  ['linear', 'completed', {}, ['open', 'after 1', 'after 1', 'after 1']],
  ['linear', 'completed', { 1: 'begun' }, ['open', 'after 1', 'after 1', 'after 1']],
  ['linear', 'completed', { 1: 'complete' }, ['open', 'open', 'after 2', 'after 2']],
  ['linear', 'completed', { 1: 'complete', 2: 'complete' }, ['open', 'open', 'open', 'after 3']],
  ['linear', 'passed', { 1: 'complete', 2: 'complete' }, ['open', 'open', 'after 2', 'after 2']],
  ['linear', 'passed', { 1: 'complete', 2: 'passed' }, ['open', 'open', 'open', 'after 3']],
  ['gated-units', 'completed', {}, ['open', 'open', 'unit 0', 'unit 0']],
  ['gated-units', 'completed', { 1: 'complete' }, ['open', 'open', 'unit 0', 'unit 0']],
  ['gated-units', 'completed', { 1: 'complete', 2: 'complete' }, ['open', 'open', 'open', 'open']],
  ['gated-units', 'passed', { 1: 'complete', 2: 'complete' }, ['open', 'open', 'unit 0', 'unit 0']],
  ['gated-units', 'passed', { 1: 'complete', 2: 'passed' }, ['open', 'open', 'open', 'open']],
  // An update put the first two before what was begun already.
  ['linear', 'completed', { 3: 'begun' }, ['open', 'after 1', 'open', 'after 1']],
  ['gated-units', 'completed', { 4: 'complete' }, ['open', 'open', 'unit 0', 'open']],
];

test.each(CASES)('%s, gate %s, known %j: %j', (navigation, gate, marks, expected) => {
  const locks = MODELS.map(({ number }) =>
    lockOf(number, way(navigation, gate), MODELS, known(marks)),
  );
  expect(
    locks.map((lock) =>
      lock === undefined
        ? 'open'
        : lock.by === 'unit'
          ? `unit ${lock.unit}`
          : `after ${lock.activity}`,
    ),
  ).toEqual(expected);
});

describe('where to go on', () => {
  test.each<[number | undefined, Readonly<Record<number, Mark>>, number | undefined]>([
    [undefined, {}, 1],
    [3, { 3: 'begun' }, 3],
    [3, { 3: 'complete' }, 4],
    [4, { 3: 'begun', 4: 'complete' }, 1],
    [4, { 1: 'complete', 2: 'complete', 3: 'complete', 4: 'complete' }, undefined],
  ])('from %s with %j: %s', (from, marks, expected) => {
    expect(nextToDo(from, way('free'), MODELS, known(marks))).toBe(expected);
  });

  test('never to what is not open', () => {
    expect(nextToDo(4, way('linear'), MODELS, known({ 1: 'begun' }))).toBe(1);
    expect(following(1, way('linear'), MODELS, known({ 1: 'begun' }))).toBeUndefined();
    expect(following(1, way('linear'), MODELS, known({ 1: 'complete' }))).toBe(2);
    expect(following(4, way('free'), MODELS, known({}))).toBeUndefined();
  });
});
