import type { Worksheet } from '../course/blocks.ts';
import { plain } from '../course/text.ts';
import type { FormRow, SheetField, TableForm } from '../course/worksheet.ts';
import type { WorksheetModel } from '../tracking/model.ts';
import { blocksHtml } from './blocks.ts';
import { foreign, labelHtml } from './inlines.ts';
import type { Scope } from './scope.ts';

/** A worksheet with fields that can be written in, and printed, where no script runs too. */
export function worksheetHtml(worksheet: Worksheet, scope: Scope): string {
  const { words } = scope;
  const { id, number, form } = worksheet;
  return scope.template('worksheet', {
    t: words.plain,
    id,
    number,
    tag: worksheet.private ? words.say('private') : '',
    prompt: blocksHtml(worksheet.prompt, scope),
    who: words.say(worksheet.private ? 'who-reads-private' : 'who-reads-worksheet'),
    own: worksheet.private,
    table: form.type === 'table',
    grows: form.type === 'table' && form.most > form.rows.length,
    fields: form.fields.map((field) => fieldOf(field, number, scope)),
    rows:
      form.type === 'table' ? form.rows.map((row, at) => rowOf(row, at, form, number, scope)) : [],
  });
}

function fieldOf({ number, label }: SheetField, question: number, scope: Scope) {
  return {
    question,
    number,
    id: `q${question}-c${number}`,
    label: labelHtml(label, scope),
    empty: plain(label) === '',
  };
}

/** A row is called by the words of its first cell, else by its place. */
function rowOf(row: FormRow, at: number, form: TableForm, question: number, scope: Scope) {
  const id = `q${question}-r${row.number}`;
  const [first] = row.cells;
  const named = first !== null && first !== undefined && plain(first) !== '';
  const cells = row.cells.map((cell, index) => {
    const column = form.fields[index];
    const place = {
      row: row.number,
      column: column?.number ?? 0,
      header: column ? plain(column.label) : '',
      lang: (column && foreign(column.label, scope).lang) ?? '',
      rowId: id,
      columnId: `q${question}-c${column?.number ?? 0}`,
      head: named && index === 0,
    };
    return { ...place, open: cell === null, text: cell ? labelHtml(cell, scope) : '' };
  });
  const name = named ? '' : scope.words.say('worksheet-row', { row: at + 1 });
  return { number: row.number, id, name, cells };
}

/** What the player knows of the form. */
export function formModel({ form }: Worksheet): Pick<WorksheetModel, 'fields' | 'rows' | 'most'> {
  const fields = form.fields.map(({ id, number }) => ({ id, number }));
  if (form.type === 'fields') return { fields };
  const rows = form.rows.map(({ id, number, cells }) => ({
    id,
    number,
    open: fields.flatMap((field, column) => (cells[column] === null ? [field.number] : [])),
  }));
  return { fields, rows, most: form.most };
}
