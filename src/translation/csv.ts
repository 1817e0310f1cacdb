import type { Desk } from './desk.ts';
import type { UnitFile } from './units.ts';

/**
 * The texts as CSV (RFC 4180) with a byte order mark, for who works in a spreadsheet. The head names
 * both languages; marks stand in the words as they are typed.
 */
export function translationCsv(
  { sourceLocale, locale }: Pick<Desk, 'sourceLocale' | 'locale'>,
  files: readonly UnitFile[],
): string {
  const head = ['file', 'id', `source ${sourceLocale}`, `target ${locale}`, 'state', 'note'];
  const rows = files.flatMap(({ path, units }) =>
    units.map(({ id, source, target, state, note }) => [path, id, source, target, state, note]),
  );
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell that could be a formula gets an apostrophe: spreadsheets run what they are given. So does
 * one that has such an apostrophe itself, or reading would take it away.
 */
function cell(text: string): string {
  const guarded = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
