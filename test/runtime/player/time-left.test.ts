import { expect, test } from 'vitest';
import { minutesLeft } from '../../../src/runtime/player/time-left.ts';

/** Pages by number, with the characters that each has. */
const LENGTHS = new Map([
  [1, 1000],
  [2, 2000],
  [5, 1000],
]);

test.each<[string, number, readonly number[], number, number | undefined]>([
  ['at the start all of it is left', 12, [1], 1, 12],
  ['a page that was left takes its share along', 12, [1, 2], 2, 9],
  ['the page that is read counts, also where one went back to it', 12, [1, 2], 1, 6],
  ['pages that were opened do not count', 12, [1, 5, 2], 5, undefined],
  ['a rest of a minute is a minute', 1, [1, 2], 2, 1],
  ['part of a minute is rounded up', 10, [1, 2], 2, 8],
])('%s', (_, minutes, visited, current, left) => {
  expect(minutesLeft(minutes, LENGTHS, new Set(visited), current)).toBe(left);
});

test('pages without any text are no division by nothing', () => {
  const empty = new Map([
    [1, 0],
    [2, 0],
  ]);
  expect(minutesLeft(5, empty, new Set([1]), 1)).toBe(1);
});
