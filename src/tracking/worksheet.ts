import type { Answer, SheetRow, WorksheetModel } from './model.ts';

/** What a learner wrote into a worksheet. */
export type Sheet = Extract<Answer, { kind: 'sheet' }>;

/** Between the fields of a row, and between rows, where all of them are one line. */
const FIELDS = ' | ';
const ROWS = ' || ';

/** Whether nothing was written; what was written once and was dropped counts as written. */
export function isEmptySheet({ rows, dropped }: Sheet): boolean {
  return !dropped && rows.every(isEmptyRow);
}

function isEmptyRow({ texts }: SheetRow): boolean {
  return texts.every(([, text]) => text.trim() === '');
}

/** How many UTF-16 units of text there are. */
export function sheetLength({ rows }: Sheet): number {
  return rows.reduce((sum, row) => row.texts.reduce((all, [, { length }]) => all + length, sum), 0);
}

/**
 * All fields as one line for the record: the fields of a row in the worksheet's order, also empty
 * ones, so that each can be told by its place; rows in which nothing stands are left out.
 */
export function sheetLine(worksheet: WorksheetModel, { rows }: Sheet): string {
  return rows
    .filter((row) => !isEmptyRow(row))
    .map(({ row, texts }) => {
      const written = new Map(texts);
      const open = openFields(worksheet, row) ?? [];
      return open.map((field) => (written.get(field) ?? '').trim()).join(FIELDS);
    })
    .join(ROWS);
}

/** Numbers of the fields that are open in a row; undefined where the worksheet has no such row. */
function openFields({ fields, rows }: WorksheetModel, row: number): readonly number[] | undefined {
  if (row === 0) return fields.map(({ number }) => number);
  return rows?.find(({ number }) => number === row)?.open;
}

/**
 * What of a sheet belongs to the worksheet as it is today: its own rows and fields, and as many
 * added rows as it has room for.
 */
export function fittingSheet(worksheet: WorksheetModel, sheet: Sheet): Sheet {
  const { rows, most = 0 } = worksheet;
  let room = rows ? most - rows.length : 1;
  const seen = new Set<number>();
  const fitting = sheet.rows.flatMap(({ row, texts }): SheetRow[] => {
    const open = openFields(worksheet, row);
    if (!open || seen.has(row) || (row === 0 && room-- <= 0)) return [];
    if (row !== 0) seen.add(row);
    return [{ row, texts: texts.filter(([field]) => open.includes(field)) }];
  });
  return { kind: 'sheet', rows: fitting };
}
