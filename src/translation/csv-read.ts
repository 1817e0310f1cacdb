import type { ReadExchange, Returned } from './returned.ts';

const MAX_SIZE = 50_000_000;
const HEAD = /^(?:file|id|state|note|source [\w-]+|target [\w-]+)$/i;
const LACKS = 'its first line lacks one of the columns file, id, source … and target …';
/** What the states of a table are in the words of XLIFF. */
const STATES: Readonly<Record<string, string>> = {
  '': '',
  missing: '',
  outdated: '',
  review: 'translated',
  final: 'final',
};

/**
 * The translations in a table as `translationCsv` writes it, also as spreadsheets of other countries
 * save it: between semicolons or tabs, columns in another order or more of them. What is outdated
 * stays so unless its state is changed to `review` or `final`.
 */
export function readCsv(given: string): ReadExchange {
  if (given.length > MAX_SIZE) return { refusal: 'it is larger than 50 MB' };
  const text = given.replace(/^\uFEFF/, '');
  // Some write down what stands between the cells.
  const body = text.replace(/^sep=(.)\r?\n/i, '');
  const first = body.slice(0, body.search(/[\r\n]|$/));
  const mark = [',', ';', '\t'].find((one) => first.split(one).filter(isHead).length >= 2);
  if (mark === undefined) return { refusal: LACKS };
  const rows = rowsOf(body, mark);
  if ('refusal' in rows) return rows;
  const [head = [], ...rest] = rows.rows;
  const names = head.map((name) => name.trim().toLowerCase());
  const at = (name: string) => names.findIndex((one) => one === name || one.startsWith(`${name} `));
  const columns = { file: at('file'), id: at('id'), source: at('source'), target: at('target') };
  const needed = Math.max(...Object.values(columns));
  if (Object.values(columns).includes(-1) || !names[columns.target]?.includes(' '))
    return { refusal: LACKS };
  const locale = head[columns.target]?.trim().split(' ')[1] ?? '';
  const returned: Returned[] = [];
  for (const [index, cells] of rest.entries()) {
    if (cells.every((one) => one.trim() === '')) continue;
    const cell = (column: number) => cells[column] ?? '';
    const [file, id] = [cell(columns.file), cell(columns.id)];
    const row = `row ${index + 2} (${file}#${id})`;
    if (file === '' || id === '') return { refusal: `row ${index + 2} names no file and text` };
    if (cells.slice(head.length).some((one) => one !== ''))
      return { refusal: `${row} has more cells than the head` };
    if (cells.length <= needed) return { refusal: `${row} has fewer cells than the head` };
    const said = cell(at('state'));
    const state = STATES[said.trim().toLowerCase()];
    if (state === undefined) return { refusal: `${row} has the state “${said}”` };
    returned.push({
      file,
      id,
      pieces: [unguarded(cell(columns.target))],
      typed: true,
      source: [unguarded(cell(columns.source))],
      state,
    });
  }
  return { locale, returned };
}

function isHead(name: string): boolean {
  return HEAD.test(name.replace(/^"|"$/g, '').trim());
}

function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** Cells by row (RFC 4180); line breaks of either kind, also inside quotes. */
function rowsOf(
  text: string,
  mark: string,
): { readonly rows: string[][] } | { readonly refusal: string } {
  const stop = new RegExp(`[${mark}\\r\\n]`, 'g');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const start = at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end === -1)
          return {
            refusal: `the quotes that open in row ${rows.length + 1} (${text.slice(start, start + 30)}) do not close`,
          };
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      if (at < text.length && ![mark, '\r', '\n'].includes(text[at] ?? ''))
        return { refusal: `in row ${rows.length + 1} something stands behind closing quotes` };
    } else {
      stop.lastIndex = at;
      const end = stop.exec(text)?.index ?? text.length;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell.replace(/\r\n?/g, '\n'));
    if (text[at] === mark) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return { rows };
}
