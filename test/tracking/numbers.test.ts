import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLong, readNumber, readsTwoWays } from '../../src/tracking/numbers.ts';

/** What is typed, and the number that it is where decimals have a point, and where they have a comma. */
const READINGS: readonly [string, number | undefined, number | undefined][] = [
  ['11', 11, 11],
  [' 11 ', 11, 11],
  ['+11', 11, 11],
  ['-3', -3, -3],
  ['− 3', -3, -3],
  ['-0', 0, 0],
  ['007', 7, 7],
  ['1.5', 1.5, 1.5],
  ['1,5', 1.5, 1.5],
  ['.5', 0.5, 0.5],
  ['5.', 5, 5],
  ['0,125', 0.125, 0.125],
  ['1234,567', 1234.567, 1234.567],
  ['12,3456', 12.3456, 12.3456],
  // One separator before three digits: the locale's decimal one is believed, the other is not.
  ['1,234', undefined, 1.234],
  ['1.234', 1.234, undefined],
  ['-12.345', -12.345, undefined],
  ['- 12,345', undefined, -12.345],
  ['1,234.5', 1234.5, 1234.5],
  ['1.234,5', 1234.5, 1234.5],
  ['1,234,567', 1_234_567, 1_234_567],
  ['1.234.567', 1_234_567, 1_234_567],
  ['1.234.567,25', 1_234_567.25, 1_234_567.25],
  ['12,34,567.5', 1_234_567.5, 1_234_567.5],
  ['1 234', 1234, 1234],
  ['1\u202f234,5', 1234.5, 1234.5],
  ['1\u00a0234\u00a0567', 1_234_567, 1_234_567],
  ["1'234.50", 1234.5, 1234.5],
  ['1’234’567', 1_234_567, 1_234_567],
  ['١٢', 12, 12],
  ['۱٫۵', 1.5, 1.5],
  ['१,५', 1.5, 1.5],
  ['１２', 12, 12],
  ['\u061c-3', -3, -3],
  ['\ufeff1\u00ad2\u200b', 12, 12],
  ...[
    '',
    ' ',
    '-',
    '.',
    ',',
    'ten',
    '11 %',
    '1e3',
    '1 2',
    '1,2,3',
    '1.2.3',
    '1..2',
    '--1',
    '1-2',
  ].map((typed): [string, undefined, undefined] => [typed, undefined, undefined]),
  ['Infinity', undefined, undefined],
  ['9'.repeat(400), undefined, undefined],
];

test.each(READINGS)('%j', (typed, point, comma) => {
  expect(readNumber(typed, '.')).toBe(point);
  expect(readNumber(typed, ',')).toBe(comma);
});

test.each([
  ['1,234', true],
  ['1.234', true],
  [' -١٢,٣٤٥ ', true],
  ['1.2345', false],
  ['1.234.567', false],
  ['ten', false],
])('%j may be read in two ways: %s', (typed, two) => {
  expect(readsTwoWays(typed)).toBe(two);
});

test.each([
  [99_999, false],
  [-99_999.9999999, false],
  [99_999.99999999, true],
  [100_000, true],
  [-1e300, true],
])('%d is longer than five digits: %s', (value, long) => {
  expect(isLong(value)).toBe(long);
});

test('what any locale writes is read again, or refused because it may mean two numbers', () => {
  const locales = ['en', 'es', 'es-MX', 'fr', 'de-CH', 'pt', 'ru', 'hi', 'ar-EG', 'fa'];
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(1, 10, 1000),
      fc.boolean(),
      (locale, whole, parts, useGrouping) => {
        const value = whole / parts;
        const typed = new Intl.NumberFormat(locale, { useGrouping }).format(value);
        const decimal = /[.,\u066b]/.exec(new Intl.NumberFormat(locale).format(1.5))?.[0] ?? '.';
        const read = readNumber(typed, decimal);
        if (read === undefined) expect([typed, readsTwoWays(typed)]).toEqual([typed, true]);
        else expect([typed, read]).toEqual([typed, value]);
      },
    ),
    { numRuns: 1000 },
  );
});
