import { expect, test } from 'vitest';
import { safeApi } from '../../src/runtime/drivers/safe-api.ts';
import { scorm2004 } from '../../src/runtime/drivers/scorm2004.ts';

const wrapped = (api: object) => safeApi(api, scorm2004.dialect);

test.each([
  ['true', true],
  [true, true],
  ['1', true],
  [1, true],
  ['false', false],
  [false, false],
  ['0', false],
  [0, false],
  ['', false],
  [undefined, false],
  [null, false],
])('Commit answers %j: %s', (answer, believed) => {
  expect(wrapped({ Commit: () => answer }).commit()).toBe(believed);
});

test.each([
  [1, 'there'],
  [2, undefined],
])('GetValue throws %i times', (times, value) => {
  let left = times;
  const api = wrapped({
    GetLastError: () => (left < times ? '101' : '0'),
    GetValue: () => {
      left--;
      if (left >= 0) throw new TypeError('not an object');
      return 'there';
    },
  });
  expect(api.get('cmi.suspend_data')).toBe(value);
});
