import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/report/measure-text.ts';

test.each<[string, number, readonly string[]]>([
  ['', 10, ['']],
  ['one', 10, ['one']],
  ['one two three', 4, ['one two', 'three']],
  ['Donaudampfschifffahrt', 6, ['Donaudamp', 'fschifffahrt']],
  ['腐败的代价', 2, ['腐败', '的代', '价']],
])('%j in %i', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('nothing is lost but blanks, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const lines = wrapText(text, 8);
      const bare = (one: string) => one.replace(/\s/g, '');
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) expect(textWidth(line) <= 8 || [...line].length === 1).toBe(true);
    }),
  );
});
