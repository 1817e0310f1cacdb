import { type CodeReader, numberCode, textCode } from './code.ts';
import type { SheetRow } from './model.ts';
import type { Sheet } from './worksheet.ts';

/** Rows and one, 0 where the text was dropped; of each row its number and its fields with a text. */
export function sheetCode({ rows, dropped }: Sheet): string {
  if (dropped) return numberCode(0);
  return numberCode(rows.length + 1) + rows.map(rowCode).join('');
}

function rowCode({ row, texts }: SheetRow): string {
  const fields = texts.map(([field, text]) => numberCode(field) + textCode(text));
  return numberCode(row) + numberCode(texts.length) + fields.join('');
}

export function readSheet(code: CodeReader): Sheet {
  const count = code.number() - 1;
  if (count < 0) return { kind: 'sheet', rows: [], dropped: true };
  const rows: SheetRow[] = [];
  for (let left = count; left > 0; left--) {
    const row = code.number();
    const texts: [number, string][] = [];
    for (let more = code.number(); more > 0; more--) {
      texts.push([code.number(), code.text() ?? '']);
    }
    rows.push({ row, texts });
  }
  return { kind: 'sheet', rows };
}
