import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/tracking/limits.ts';
import { endOf, followPath, lengthen } from '../../src/tracking/scenario.ts';
import { scenario } from './models.ts';

const PATHS: readonly [string, readonly number[], step: string, taken: readonly number[]][] = [
  ['nothing chosen', [], 'start', []],
  ['one choice', [1], 'you-wait', [1]],
  ['round and out', [1, 4, 1, 5], 'badly', [1, 4, 1, 5]],
  ['a choice that is gone', [1, 99, 3], 'you-wait', [1]],
  ['a choice of another step', [3], 'start', []],
  ['nothing after an end', [2, 1], 'well', [2]],
];

test.each(PATHS)('a path follows: %s', (_, path, step, taken) => {
  const way = followPath(scenario(), path);
  expect(way.step?.id).toBe(step);
  expect(way.taken.map(({ choice }) => choice.number)).toEqual(taken);
});

test('a choice whose step is gone leads no further', () => {
  const [start, ...others] = scenario().steps;
  const cut = scenario(8, { steps: [start!, ...others.filter(({ id }) => id !== 'you-wait')] });
  expect(followPath(cut, [1, 3]).step?.id).toBe('start');
});

test('a scenario without steps has no way', () => {
  expect(followPath(scenario(8, { steps: [] }), [1])).toEqual({ step: undefined, taken: [] });
});

test.each([
  [[], undefined],
  [[1], undefined],
  [[2], 'good'],
  [[1, 6], 'fair'],
])('the end of %j is %s', (path, outcome) => {
  expect(endOf(scenario(), path)?.outcome).toBe(outcome);
});

test('a path leads where its choices lead, and no circle makes it longer than is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 4), { maxLength: 400 }), (choices) => {
      let path: readonly number[] = [];
      let at = 'start';
      for (const choice of choices) {
        path = lengthen(scenario(), path, choice);
        if (at === 'start' && choice === 1) at = 'you-wait';
        else if (at === 'you-wait' && choice === 4) at = 'start';
        expect(followPath(scenario(), path).step?.id).toBe(at);
        expect(path.length).toBeLessThanOrEqual(LIMITS.path);
      }
    }),
  );
});

test.each([
  ['a choice that is gone', [1, 99], 3, [1, 3]],
  ['all of the path is gone', [98, 99], 2, [2]],
  ['nothing is gone', [1], 6, [1, 6]],
])('the next choice counts though %s', (_, path, choice, expected) => {
  expect(lengthen(scenario(), path, choice)).toEqual(expected);
});

test('a long way without a circle is kept whole', () => {
  const count = LIMITS.path + 50;
  const steps = Array.from({ length: count }, (_, at) => ({
    id: `s-${at + 1}`,
    number: at + 1,
    choices: at + 1 < count ? [{ id: 'on', number: at + 1, to: at + 2 }] : [],
  }));
  let path: readonly number[] = [];
  for (let at = 1; at < count; at++) path = lengthen(scenario(8, { steps }), path, at);
  expect(path.length).toBe(count - 1);
});
