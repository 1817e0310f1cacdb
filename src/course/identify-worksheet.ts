import type { Worksheet } from './blocks.ts';
import type { IdEntry } from './schemas.ts';
import { plain } from './text.ts';
import type { FormRow, SheetField } from './worksheet.ts';

/** What the fields, or the columns, of a worksheet are recognised by: their labels. */
export function fieldTexts({ form }: Worksheet): string[] {
  return form.fields.map(({ label }) => plain(label));
}

/** What rows are recognised by: the words of their cells; rows that are all open by their order. */
export function rowTexts({ form }: Worksheet): string[] {
  if (form.type === 'fields') return [];
  return form.rows.map(({ cells }) =>
    cells.flatMap((cell) => (cell ? [plain(cell)] : [])).join(' | '),
  );
}

/** The worksheet with the ids and numbers of its fields and rows, in their order. */
export function nameFields(
  worksheet: Worksheet,
  fieldIds: readonly IdEntry[],
  rowIds: readonly IdEntry[],
): Worksheet {
  const { form } = worksheet;
  const named = <T extends SheetField | FormRow>(one: T, own: IdEntry | undefined): T =>
    own ? { ...one, id: own.id, number: own.n } : one;
  const fields = form.fields.map((field, index) => named(field, fieldIds[index]));
  if (form.type === 'fields') return { ...worksheet, form: { ...form, fields } };
  const rows = form.rows.map((row, index) => named(row, rowIds[index]));
  return { ...worksheet, form: { ...form, fields, rows } };
}
