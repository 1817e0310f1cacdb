import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasKey, isComplete, scoreAnswer } from '../../src/tracking/answers.ts';
import { toInteraction } from '../../src/tracking/interaction.ts';
import type { SheetRow, WorksheetModel } from '../../src/tracking/model.ts';
import { requiredQuestions } from '../../src/tracking/summary.ts';
import {
  fittingSheet,
  isEmptySheet,
  type Sheet,
  sheetLength,
} from '../../src/tracking/worksheet.ts';
import { activity, fieldList, worksheet } from './models.ts';

const row = (number: number, ...texts: readonly (readonly [number, string])[]): SheetRow => ({
  row: number,
  texts,
});
const sheet = (...rows: readonly SheetRow[]): Sheet => ({ kind: 'sheet', rows });
const record = (question: WorksheetModel, answer: Sheet) =>
  toInteraction(activity(), question, answer, { at: 0, latency: 1, locale: 'en' });

test.each<[string, WorksheetModel, Sheet, string]>([
  ['a list of fields', fieldList(), sheet(row(0, [1, 'why'], [2, 'how'])), 'why | how'],
  ['an empty field keeps its place', fieldList(), sheet(row(0, [2, ' how\n\nso '])), '| how so'],
  [
    'a table: its open cells, without empty rows, the added ones last',
    worksheet(),
    sheet(row(1, [3, 'c']), row(2), row(0, [1, 'x'], [2, 'y'], [3, 'z']), row(0)),
    '| c || x | y | z',
  ],
  [
    'what begins like a delimiter',
    fieldList(),
    sheet(row(0, [1, '{lang=x}'])),
    '{lang=en}{lang=x} |',
  ],
  ['a row that is gone', worksheet(), sheet(row(9, [1, 'x'])), ''],
])('the record of %s', (_, question, answer, response) => {
  expect(record(question, answer)).toMatchObject({
    type: 'long-fill-in',
    response,
    patterns: [],
    result: 'neutral',
  });
});

test('a record holds what the standard allows', () => {
  const answer = sheet(row(0, [1, 'x'.repeat(3_000)], [2, 'y'.repeat(3_000)]));
  expect(record(fieldList(), answer)?.response).toHaveLength(4_000);
  expect(sheetLength(answer)).toBe(6_000);
});

test('a private worksheet has no record', () => {
  expect(record({ ...worksheet(), private: true }, sheet(row(0, [1, 'x'])))).toBeUndefined();
});

test.each<[string, Sheet, boolean]>([
  ['nothing', sheet(), false],
  ['an added row alone', sheet(row(0)), false],
  ['white space', sheet(row(1, [2, ' \n '])), false],
  ['one word in one cell', sheet(row(2, [1, 'x'])), true],
  ['a text that was dropped', { kind: 'sheet', rows: [], dropped: true }, true],
])('may it be submitted: %s', (_, answer, complete) => {
  expect(isComplete(worksheet(), answer)).toBe(complete);
  expect(isEmptySheet(answer)).toBe(!complete);
});

test('it has no key, and an action plan waits for it', () => {
  expect([hasKey(worksheet()), scoreAnswer(worksheet(), sheet())]).toEqual([false, undefined]);
  const model = activity({ completion: 'submitted', questions: [worksheet()] });
  expect(requiredQuestions(model)).toEqual([worksheet()]);
});

test.each<[string, WorksheetModel, Sheet, Sheet]>([
  [
    'cells that are no fields today, and rows that are gone',
    worksheet(),
    sheet(row(1, [1, 'text'], [2, 'b'], [9, 'x']), row(7, [1, 'gone'])),
    sheet(row(1, [2, 'b'])),
  ],
  ['a row twice', worksheet(), sheet(row(2, [1, 'a']), row(2, [1, 'b'])), sheet(row(2, [1, 'a']))],
  [
    'more added rows than there is room for',
    worksheet(),
    sheet(row(0, [1, 'a']), row(0), row(0, [1, 'c'])),
    sheet(row(0, [1, 'a']), row(0)),
  ],
  [
    'a list has one row',
    fieldList(),
    sheet(row(0, [3, 'x'], [1, 'a']), row(0)),
    sheet(row(0, [1, 'a'])),
  ],
])('what fits: %s', (_, question, before, after) => {
  expect(fittingSheet(question, before)).toEqual(after);
});

test('what fits fits again, and nothing is invented', () => {
  const rows = fc.array(
    fc.record({
      row: fc.nat({ max: 4 }),
      texts: fc.array(fc.tuple(fc.nat({ max: 5 }), fc.string())),
    }),
  );
  fc.assert(
    fc.property(rows, (all) => {
      const once = fittingSheet(worksheet(), sheet(...all));
      expect(fittingSheet(worksheet(), once)).toEqual(once);
      expect(once.rows.length).toBeLessThanOrEqual(4);
      expect(sheetLength(once)).toBeLessThanOrEqual(sheetLength(sheet(...all)));
    }),
  );
});
