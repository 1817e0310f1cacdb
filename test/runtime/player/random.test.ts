import { expect, test, vi } from 'vitest';
import { randomBelow } from '../../../src/runtime/player/random.ts';

test('every number comes up, and none beyond', () => {
  const seen = new Set(Array.from({ length: 2_000 }, () => randomBelow(7)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(randomBelow(1)).toBe(0);
});

test('what would make the first numbers likelier is drawn again', () => {
  const given = [0xffff_ffff, 5];
  const spy = vi.spyOn(crypto, 'getRandomValues').mockImplementation((numbers) => {
    if (numbers instanceof Uint32Array) numbers[0] = given.shift() ?? 0;
    return numbers;
  });
  try {
    expect(randomBelow(3)).toBe(2);
    expect(spy).toHaveBeenCalledTimes(2);
  } finally {
    spy.mockRestore();
  }
});
