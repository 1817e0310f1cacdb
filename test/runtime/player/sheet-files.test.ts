import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../../src/runtime/player/private-file.ts';
import { sheetCsv, sheetHtml } from '../../../src/runtime/player/sheet-files.ts';
import type { QuestionModel } from '../../../src/tracking/model.ts';
import type { Sheet } from '../../../src/tracking/worksheet.ts';
import { activity, discuss, fieldList, worksheet } from '../../tracking/models.ts';

const csv = (...rows: string[][]) => sheetCsv({ head: [], rows });

test.each([
  ['plain', [['a', 'b']], 'a,b\r\n'],
  ['commas, quotes, line breaks', [['a,b', 'say "c"', 'd\ne']], '"a,b","say ""c""","d\ne"\r\n'],
  ['blanks at the ends', [[' a', 'b ', '']], '" a","b ",\r\n'],
  ['formulas', [['=1+1', '+x', '-x', '@x', '\tx', '\rx']], `'=1+1,'+x,'-x,'@x,'\tx,"'\rx"\r\n`],
  ['no formula', [['a=b', '(-1)', "'=x", '–x']], "a=b,(-1),'=x,–x\r\n"],
  ['other letters', [['腐败', 'ñ', '👍']], '腐败,ñ,👍\r\n'],
])('CSV: %s', (_, rows, text) => {
  expect(csv(...rows)).toBe(`\ufeff${text}`);
});

test('CSV: the head comes first', () => {
  expect(sheetCsv({ head: ['Where', 'What'], rows: [['here', '']] })).toBe(
    '\ufeffWhere,What\r\nhere,\r\n',
  );
});

/** RFC 4180, read by its own grammar. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    if (end === '' && bare === '' && quoted === undefined) break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('CSV: any text comes back, with at most an apostrophe before it, and is no formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())), (rows) => {
      const read = parseCsv(csv(...rows).slice(1));
      expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ''))),
      );
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

const FRAME = {
  locale: 'es',
  direction: 'ltr',
  course: 'Curso & <más>',
  activity: 'Un "plan"',
  prompt: ['¿Qué <hará>?', 'Escriba.'],
};

describe('HTML', () => {
  test('a list of fields', () => {
    const html = sheetHtml(
      { head: [], rows: [['Primer <paso>', '<img src=x onerror=alert(1)>\n&']] },
      FRAME,
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="es" dir="ltr">\n/);
    expect(html).toContain('<title>Un &quot;plan&quot; – Curso &amp; &lt;más&gt;</title>');
    expect(html).toContain('<h1>Un &quot;plan&quot;</h1>');
    expect(html).toContain('<p>¿Qué &lt;hará&gt;?</p>\n<p>Escriba.</p>');
    expect(html).toContain(
      '<dt>Primer &lt;paso&gt;</dt><dd>&lt;img src=x onerror=alert(1)&gt;\n&amp;</dd>',
    );
    expect(html).not.toMatch(/<script|<img|<link/);
  });

  test('a table', () => {
    const html = sheetHtml({ head: ['A & B', 'C'], rows: [['1', '<2>']] }, FRAME);
    expect(html).toContain(
      '<thead><tr><th scope="col">A &amp; B</th><th scope="col">C</th></tr></thead>',
    );
    expect(html).toContain('<tr><td>1</td><td>&lt;2&gt;</td></tr>');
  });

  test('whatever was written, it is text', () => {
    const bare = sheetHtml({ head: [], rows: [['x', '']] }, FRAME).match(/</g)?.length;
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sheetHtml({ head: [], rows: [['x', text]] }, FRAME).match(/</g)?.length).toBe(bare);
      }),
    );
  });
});

describe('the file to go on with', () => {
  const open = worksheet(11);
  const own = { ...fieldList(12), private: true };
  const talk = discuss(7, { private: true });
  const model = activity({ questions: [talk, open, own] });
  const wrote: Sheet = {
    kind: 'sheet',
    rows: [
      {
        row: 2,
        texts: [
          [1, '<b>'],
          [3, 'ñ\n👍'],
        ],
      },
      { row: 0, texts: [] },
    ],
  };
  const mine: Sheet = { kind: 'sheet', rows: [{ row: 0, texts: [[2, 'MINE']] }] };
  const said = { kind: 'discussed', text: 'draft', posted: true, replied: false } as const;
  const given = new Map([
    [7, { answer: said, attempts: 1, checked: true }],
    [11, { answer: wrote, attempts: 1, checked: true }],
    [12, { answer: mine, attempts: 0, checked: false }],
  ]);
  const only = (number: number) => (one: QuestionModel) => one.number === number;

  test('one worksheet alone, whoever may read it', () => {
    const text = writeAnswers(model, given, only(11));
    expect(text).not.toContain('MINE');
    expect(readAnswers(text, model, only(11))).toEqual({ answers: new Map([[11, given.get(11)]]) });
    expect(readAnswers(text, model, only(12))).toEqual({ answers: new Map() });
    expect(readAnswers(text, model)).toEqual({ answers: new Map() });
  });

  test('what is private, as ever: worksheets and drafts', () => {
    const text = writeAnswers(model, given);
    expect(text).not.toContain('ñ');
    const answers = new Map([7, 12].map((number) => [number, given.get(number)]));
    expect(readAnswers(text, model)).toEqual({ answers });
  });

  test.each([
    ['its side', 2, { ...said, side: 2 }],
    ['all but a side that is gone', 3, said],
    ['all but a side that is none', 'x', said],
  ])('of a debate comes back: %s', (_, side, expected) => {
    const sides = [1, 2].map((number) => ({ id: `s${number}`, number }));
    const debate = activity({ questions: [discuss(7, { private: true, sides })] });
    const text = writeAnswers(debate, new Map([[7, { ...given.get(7)!, answer: said }]]));
    const file = JSON.parse(text);
    const [entry] = file.answers;
    const written = { ...file, answers: [{ ...entry, answer: { ...said, side } }] };
    expect(readAnswers(JSON.stringify(written), debate)).toEqual({
      answers: new Map([[7, { answer: expected, attempts: 1, checked: true }]]),
    });
  });

  test('strange rows and texts are left out', () => {
    const file = JSON.parse(writeAnswers(model, given));
    const rows = [
      null,
      { row: '0', texts: [] },
      { row: 0, texts: {} },
      { row: 0, texts: [[1, {}], [2], ['1', 'x'], [2, 'kept'], [9, 'x']] },
    ];
    const forged = { ...file, answers: [{ question: own.id, answer: { kind: 'sheet', rows } }] };
    expect(readAnswers(JSON.stringify(forged), model)).toMatchObject({
      answers: new Map([
        [12, { answer: { kind: 'sheet', rows: [{ row: 0, texts: [[2, 'kept']] }] } }],
      ]),
    });
  });
});
