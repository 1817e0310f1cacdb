import { expect, test } from 'vitest';
import { createBuffer } from '../../src/runtime/drivers/buffer.ts';
import type { SetResult } from '../../src/runtime/drivers/safe-api.ts';

/** An LMS that takes `b` only after `a`, and fails as often as told. */
function lms(fails: number) {
  const has = new Map<string, string>();
  let left = fails;
  const set = (element: string, value: string): SetResult => {
    left--;
    if (left >= 0) return 'failed';
    if (element === 'never' || (element === 'b' && !has.has('a'))) return 'refused';
    has.set(element, value);
    return 'taken';
  };
  return { has, buffer: createBuffer(set) };
}

test.each([1, 2, 3])('what is refused since what it needs failed is tried again: %i', (fails) => {
  const { has, buffer } = lms(fails);
  buffer.want('a', '1');
  buffer.want('b', '2');
  expect(buffer.settled()).toBe(false);
  for (let tries = 0; tries < 2; tries++) buffer.flush();
  expect(buffer.settled()).toBe(true);
  expect(Object.fromEntries(has)).toEqual({ a: '1', b: '2' });
});

test('what is refused for what it is, is refused for good', () => {
  const { buffer } = lms(0);
  expect(buffer.want('never', '1')).toBe('refused');
  expect(buffer.settled()).toBe(true);
});

test('what is refused for what it is while something else failed, is so after that', () => {
  const { buffer } = lms(1);
  buffer.want('a', '1');
  expect(buffer.want('never', '1')).toBe('failed');
  buffer.flush();
  expect(buffer.settled()).toBe(true);
});
