import type { SheetRow, WorksheetModel } from '../../tracking/model.ts';
import { fittingSheet, type Sheet } from '../../tracking/worksheet.ts';
import { find, findAll, make } from './dom.ts';
import type { Host } from './kind.ts';
import type { FilledSheet } from './sheet-files.ts';

/** What stands in the fields. A written row without a text needs no place; an added one keeps it. */
export function readFields(root: HTMLElement): Sheet {
  const rows = findAll(root, '[data-row]').flatMap((row): SheetRow[] => {
    const number = Number(row.dataset.row);
    const texts = fieldsOf(row).flatMap((field) =>
      field.value === '' ? [] : [[Number(field.dataset.field), field.value] as const],
    );
    return number === 0 || texts.length > 0 ? [{ row: number, texts }] : [];
  });
  return { kind: 'sheet', rows };
}

/** Writes `sheet` into the fields, with the rows that it adds. */
export function writeFields(
  root: HTMLElement,
  worksheet: WorksheetModel,
  sheet: Sheet,
  host: Host,
): void {
  const table = worksheet.rows !== undefined;
  for (const row of table ? addedRows(root) : []) row.remove();
  for (const field of fieldsOf(root)) field.value = '';
  for (const { row, texts } of fittingSheet(worksheet, sheet).rows) {
    const place =
      row === 0 && table ? addRow(root, worksheet, host) : find(root, `[data-row="${row}"]`);
    for (const [field, text] of texts) {
      const element = place && find<HTMLTextAreaElement>(place, `[data-field="${field}"]`);
      if (element) element.value = text;
    }
  }
  for (const field of fieldsOf(root)) mirror(field);
}

export function fieldsOf(root: HTMLElement): readonly HTMLTextAreaElement[] {
  return findAll<HTMLTextAreaElement>(root, '[data-field]');
}

export function addedRows(root: HTMLElement): readonly HTMLElement[] {
  return findAll(root, '[data-rows] > [data-row="0"]');
}

/** The text below the field, which gives it its height on screen and stands for it on paper. */
export function mirror(field: HTMLTextAreaElement): void {
  const copy = field.nextElementSibling;
  if (copy) copy.textContent = field.value;
}

/** A row in which every column is open. */
export function addRow(root: HTMLElement, { number }: WorksheetModel, { say }: Host): HTMLElement {
  const list = find(root, '[data-rows]');
  const place = (list?.children.length ?? 0) + 1;
  const id = `q${number}-x${place}`;
  const cells = findAll(root, '[data-column]').map((column, index) => {
    const field = document.createElement('textarea');
    field.id = `${id}-f${column.dataset.column}`;
    field.rows = 1;
    field.dir = 'auto';
    field.dataset.field = column.dataset.column ?? '';
    field.setAttribute('aria-labelledby', `${column.id} ${id}`);
    const copy = make('div', 'copy');
    copy.setAttribute('aria-hidden', 'true');
    const name = make('span', 'row-name', say('worksheet-row', { row: place }));
    name.id = id;
    const cell = make('td', '', [
      ...(index === 0 ? [name] : []),
      make('div', 'grow', [field, copy]),
    ]);
    cell.setAttribute('role', 'cell');
    cell.dataset.header = column.textContent?.trim() ?? '';
    return cell;
  });
  const row = make('tr', '', cells);
  row.setAttribute('role', 'row');
  row.dataset.row = '0';
  list?.append(row);
  return row;
}

/** All that stands in the worksheet, as text. */
export function filledSheet(root: HTMLElement): FilledSheet {
  const columns = findAll(root, '[data-column]');
  const textOf = (cell: HTMLElement) =>
    find<HTMLTextAreaElement>(cell, '[data-field]')?.value ?? cell.textContent?.trim() ?? '';
  if (columns.length === 0) {
    const fields = findAll(root, '.sheet-field');
    return {
      head: [],
      rows: fields.map((field) => [find(field, 'label')?.textContent?.trim() ?? '', textOf(field)]),
    };
  }
  return {
    head: columns.map((column) => column.textContent?.trim() ?? ''),
    rows: findAll(root, '[data-rows] > [data-row]').map((row) =>
      findAll(row, 'th, td').map(textOf),
    ),
  };
}
