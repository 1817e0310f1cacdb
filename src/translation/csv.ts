import type { UnitFile } from './units.ts';

const HEAD = ['file', 'id', 'source', 'target', 'state', 'note'];

/** The texts as CSV (RFC 4180) with a byte order mark, for who works in a spreadsheet. */
export function translationCsv(files: readonly UnitFile[]): string {
  const rows = files.flatMap(({ path, units }) =>
    units.map(({ id, source, target, state, note }) => [path, id, source, target, state, note]),
  );
  return `\uFEFF${[HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that could be a formula gets an apostrophe: spreadsheets run what they are given. */
function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
