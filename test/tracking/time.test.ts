import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReal, real } from '../../src/runtime/drivers/real.ts';
import { duration, timestamp } from '../../src/tracking/time.ts';
import { time, timeInterval } from '../support/fake-lms/data-types.ts';

const STRICT = { refuseOverSpm: true, refuseHyphens: true, refuseLineBreaks: true };

test.each([
  [0, 'PT0S'],
  [-5, 'PT0S'],
  [Number.NaN, 'PT0S'],
  [1.005, 'PT1S'],
  [95.5, 'PT95.5S'],
  [90_061.129, 'PT90061.13S'],
])('duration of %d seconds', (seconds, expected) => {
  expect(duration(seconds)).toBe(expected);
});

test('timestamp', () => {
  expect(timestamp(Date.UTC(2026, 10, 24, 6, 30, 0, 987))).toBe('2026-11-24T06:30:00.0Z');
});

test('every duration and timestamp is one that LMSs take', () => {
  const most = Date.UTC(2038, 0, 1);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.nat({ max: most }), (s, ms) => {
      expect(timeInterval(duration(s), STRICT)).toBe(0);
      expect(time(timestamp(ms), STRICT)).toBe(0);
    }),
  );
});

test.each([
  [0, '0'],
  [-0.00000001, '0'],
  [1, '1'],
  [100, '100'],
  [1 / 3, '0.3333333'],
  [0.0000001, '0.0000001'],
  [33.33, '33.33'],
])('real(%d)', (value, expected) => {
  expect(real(value)).toBe(expected);
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['abc', undefined],
  ['0.80', 0.8],
])('readReal(%j)', (text, expected) => {
  expect(readReal(text)).toBe(expected);
});
