import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { CODES, type Code } from '../../src/diagnostics/codes.ts';
import { describe as describeDiagnostic, WORDINGS } from '../../src/diagnostics/describe.ts';
import { type Diagnostic, diagnostic, inFileOrder } from '../../src/diagnostics/diagnostic.ts';
import { suggest } from '../../src/diagnostics/suggest.ts';
import { counted, fill } from '../../src/diagnostics/wording/wording.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[?}]/g)].map((match) => match[1]);

describe.each(Object.entries(WORDINGS))('the wording in %s', (language, wording) => {
  const english = WORDINGS.en!;

  test('has words for every code, in order', () => {
    expect(Object.keys(wording.codes)).toEqual(Object.keys(CODES));
  });

  test.each(Object.keys(CODES) as Code[])('%s names the same parameters', (code) => {
    const own = wording.codes[code];
    for (const part of ['message', 'expected', 'example'] as const) {
      expect(own[part], part).not.toBe('');
      expect([part, placeholders(own[part]).sort()]).toEqual([
        part,
        placeholders(english.codes[code][part]).sort(),
      ]);
    }
    expect(own.message).not.toMatch(/ {2}|\.\.$/);
  });

  test('has every other word', () => {
    expect(Object.keys(wording.words)).toEqual(Object.keys(english.words));
    expect(Object.values(wording.words)).not.toContain('');
    expect(Object.keys(wording.built)).toEqual(Object.keys(english.built));
    expect(Object.values(wording.built)).not.toContain('');
    expect(Object.keys(wording.shapes)).toEqual(Object.keys(english.shapes));
    for (const [name, text] of Object.entries(wording.shapes))
      expect([name, placeholders(text)]).toEqual([
        name,
        placeholders(english.shapes[name as 'page']),
      ]);
    for (const { one, other } of Object.values(wording.counts)) {
      expect(placeholders(one)).toEqual(['count']);
      expect(placeholders(other)).toEqual(['count']);
    }
  });

  if (language !== 'en')
    test('says each word that is a parameter', () => {
      expect(Object.keys(wording.terms).sort()).toEqual(Object.keys(WORDINGS.es!.terms).sort());
    });
});

test.each<[string, number, string]>([
  ['en', 0, '0 errors'],
  ['en', 1, '1 error'],
  ['en', 2, '2 errors'],
  ['es', 0, '0 errores'],
  ['es', 1, '1 error'],
  ['es', 2, '2 errores'],
  ['fr', 0, '0 erreur'],
  ['fr', 1, '1 erreur'],
  ['fr', 1_000_000, '1000000 erreurs'],
])('in %s, %d: %s', (language, count, text) => {
  expect(counted(WORDINGS[language]!.counts.error, count, language)).toBe(text);
});

const AT = { file: 'a.md', start: 0, end: 0 };

test.each<[Diagnostic, string, string]>([
  [
    diagnostic('CW207', AT, { id: 'page', what: 'page' }),
    'es',
    'El identificador «page» está dos veces (página).',
  ],
  [
    diagnostic('CW503', AT, { id: 'list', expected: 'table' }),
    'es',
    'El original no tiene «list» en este lugar.',
  ],
  [
    diagnostic('CW305', AT, { name: 'scale', kind: 'single' }),
    'fr',
    '«\u00a0scale\u00a0» ne va pas avec une question de ce type\u00a0: réponse unique.',
  ],
  [
    diagnostic('CW107', AT, { key: 'toString', expected: 'constructor', got: '1' }),
    'fr',
    'La valeur de «\u00a0toString\u00a0» n’est pas du bon type\u00a0: 1',
  ],
  [
    diagnostic('CW201', AT, { name: 'x', suggestion: '', known: '' }),
    'xx',
    'Unknown directive ":::x".',
  ],
])('%j in %s', (one, language, message) => {
  expect(describeDiagnostic(one, new Map(), language).message).toBe(message);
});

test.each<[string, string, string, string]>([
  ['en', 'list, 1', '-', 'The source has a list (1 item) here, the translation nothing.'],
  [
    'en',
    '## to-begin',
    '###',
    'The source has the page "to-begin" here, the translation a heading (###).',
  ],
  [
    'en',
    ':::reveal',
    'paragraph',
    'The source has a block (:::reveal) here, the translation a paragraph.',
  ],
  [
    'en',
    'true-false',
    'written',
    'The source has a question of the kind true-false here, the translation a question of the kind written answer.',
  ],
  ['en', 'options, 3', 'list', 'The source has a question (3 items) here, the translation a list.'],
  [
    'es',
    '[!NOTE]',
    'table, 2 x 1',
    'La traducción difiere de su original. En el original: una alerta ([!NOTE]); en la traducción: una tabla (2 columnas, 1 fila).',
  ],
  [
    'es',
    'code',
    'footnotes',
    'La traducción difiere de su original. En el original: un fragmento de código; en la traducción: notas al pie.',
  ],
  [
    'fr',
    '-',
    'blank, 2',
    'La traduction diffère de l’original. Dans l’original\u00a0: rien\u00a0; dans la traduction\u00a0: une question du type «\u00a0texte à trous\u00a0» (2 blancs).',
  ],
  [
    'fr',
    'constructor',
    'quote',
    'La traduction diffère de l’original. Dans l’original\u00a0: une question du type «\u00a0constructor\u00a0»\u00a0; dans la traduction\u00a0: une citation.',
  ],
])('in %s, a difference: %s and %s', (language, expected, got, message) => {
  const one = diagnostic('CW502', AT, { expected, got });
  expect(describeDiagnostic(one, new Map(), language).message).toBe(message);
});

test('what was expected is said in the language too', () => {
  const once = diagnostic('CW205', AT, { name: 'weight', value: '2', expected: 'once' });
  expect(describeDiagnostic(once, new Map(), 'fr').expected).toBe('une seule fois');
  const id = diagnostic('CW503', AT, { id: 'a', expected: 'list' });
  expect(describeDiagnostic(id, new Map(), 'es').expected).toBe(
    'el identificador del original: list',
  );
});

test('a fix is described by lines and columns, and every code names its page', () => {
  const text = 'one\ntwo\nthree\n';
  const fix = { place: { file: 'a.md', start: 5, end: 9 }, replacement: 'x' };
  const one = { ...diagnostic('CW218', { file: 'a.md', start: 4, end: 7 }), fix };
  expect(describeDiagnostic(one, new Map([['a.md', { path: 'a.md', text }]]))).toMatchObject({
    line: 2,
    column: 1,
    docs: 'docs/diagnostics/CW218.md',
    fix: { line: 2, column: 2, endLine: 3, endColumn: 2, replacement: 'x' },
  });
});

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
