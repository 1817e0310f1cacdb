import type { Place } from './place.ts';
import type { Text } from './text.ts';

/** What a learner fills in: one field a label, or the cells of a table that are left open. */
export type SheetForm = FieldsForm | TableForm;

export interface FieldsForm {
  readonly type: 'fields';
  readonly fields: readonly SheetField[];
}
export interface TableForm {
  readonly type: 'table';
  /** Its columns. */
  readonly fields: readonly SheetField[];
  readonly rows: readonly FormRow[];
  /** How many rows there may be: the learner adds those that are not written. */
  readonly most: number;
}

/** A labelled field, or a column of a table. */
export interface SheetField {
  /** Empty until identified. */
  readonly id: string;
  /** Permanent within its worksheet; 0 until identified. */
  readonly number: number;
  readonly label: Text;
  readonly place: Place;
}
export interface FormRow {
  /** Empty until identified. */
  readonly id: string;
  /** Permanent within its worksheet, counted apart from the columns; 0 until identified. */
  readonly number: number;
  /** One a column: its text, or null where the learner writes. */
  readonly cells: readonly (Text | null)[];
  readonly place: Place;
}

/** Most that a worksheet holds: more can neither be filled in nor be read on paper. */
export const SHEET_LIMITS = { fields: 20, columns: 8, rows: 30 } as const;

/** The form with every text of it replaced by `replace(text)`. */
export function mapForm(form: SheetForm, replace: (text: Text) => Text): SheetForm {
  const fields = form.fields.map((field) => ({ ...field, label: replace(field.label) }));
  if (form.type === 'fields') return { ...form, fields };
  const rows = form.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cell && replace(cell)),
  }));
  return { ...form, fields, rows };
}

/** The form as those compare it who translate: `fields, 3`; `sheet, 3 x 1, ____ 2/1 3/1` (the open cells, column/row). */
export function shapeOf(form: SheetForm): string {
  if (form.type === 'fields') return `fields, ${form.fields.length}`;
  const { fields, rows } = form;
  const open = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === null ? [`${column + 1}/${row + 1}`] : [])),
  );
  return `sheet, ${fields.length} x ${rows.length}, ____ ${open.join(' ')}`;
}
