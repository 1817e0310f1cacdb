import { expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { CODES } from '../../src/diagnostics/codes.ts';
import { WORDINGS } from '../../src/diagnostics/describe.ts';
import { diagnostic, inFileOrder } from '../../src/diagnostics/diagnostic.ts';
import { suggest } from '../../src/diagnostics/suggest.ts';
import { fill } from '../../src/diagnostics/wording/wording.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[?}]/g)].map((match) => match[1]);

test.each(Object.entries(WORDINGS))(
  '%s has words for every code, with the same parameters',
  (_, wording) => {
    expect(Object.keys(wording.codes)).toEqual(Object.keys(CODES));
    for (const [code, { message, expected, example }] of Object.entries(wording.codes)) {
      const english = WORDINGS.en!.codes[code as keyof typeof CODES];
      expect([code, message === '', expected === '', example === '']).toEqual([
        code,
        false,
        false,
        false,
      ]);
      expect([code, placeholders(message).sort()]).toEqual([
        code,
        placeholders(english.message).sort(),
      ]);
    }
  },
);

test.each([
  ['{a} and {b}', { a: 1, b: 'two' }, '1 and two'],
  ['{a?A is {a}.}', { a: 'x' }, 'A is x.'],
  ['{a?A is {a}.}', { a: '' }, ''],
  ['{a?A is {a}.}', {}, ''],
  ['{a}', { a: '{b} $& $1' }, '{b} $& $1'],
  ['{a}', { a: '{b}', b: 'no' }, '{b}'],
])('%j filled with %j', (template, params, text) => {
  expect(fill(template, params as Record<string, string>)).toBe(text);
});

test.each([
  ['questoin', ['question', 'figure'], 'question'],
  ['QUESTION', ['question'], 'question'],
  ['spoiler', ['question', 'figure'], ''],
  ['', ['a'], 'a'],
  ['x', [], ''],
])('the word meant by %j among %j', (written, known, found) => {
  expect(suggest(written, known)).toBe(found);
});

test.each<[string, string, number, number, string]>([
  ['the first line', 'one\ntwo', 0, 3, '  1 | one\n    | ^^^'],
  ['a later line', 'one\ntwo', 5, 6, '  1 | one\n  2 | two\n    |  ^'],
  ['several lines', 'one\ntwo', 1, 6, '  1 | one\n    |  ^^'],
  ['the end of the text', 'one', 3, 3, '  1 | one\n    |    ^'],
  ['an empty line', 'a\n\nb', 2, 2, '  1 | a\n  2 |\n    | ^'],
  ['a tab before', '\tone', 1, 4, '  1 |  one\n    |  ^^^'],
  ['wide characters before', '海😀e\u0301x', 5, 6, '  1 | 海😀e\u0301x\n    |      ^'],
  ['a text that is not there', '', 0, 0, ''],
])('the frame around %s', (_, text, start, end, frame) => {
  expect(codeFrame(text, { file: 'a.md', start, end })).toBe(frame);
});

test('the order is that of the files, then of the places, then of the codes', () => {
  const all = [
    diagnostic('CW203', { file: 'b.md', start: 0, end: 1 }),
    diagnostic('CW203', { file: 'a.md', start: 5, end: 6 }),
    diagnostic('CW202', { file: 'a.md', start: 5, end: 6 }),
    diagnostic('CW203', { file: 'a.md', start: 1, end: 2 }),
    diagnostic('CW203', { file: 'B.md', start: 9, end: 9 }),
  ];
  expect(inFileOrder(all).map(({ code, place }) => `${place.file} ${place.start} ${code}`)).toEqual(
    ['B.md 9 CW203', 'a.md 1 CW203', 'a.md 5 CW202', 'a.md 5 CW203', 'b.md 0 CW203'],
  );
});
