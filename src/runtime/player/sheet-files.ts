/** A filled worksheet as rows of text: with a head where it is a table, else label and text. */
export interface FilledSheet {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands around a worksheet, in the language that is shown. */
export interface SheetFrame {
  readonly locale: string;
  readonly direction: string;
  readonly course: string;
  readonly activity: string;
  /** The prompt, one text a paragraph. */
  readonly prompt: readonly string[];
}

/** Spreadsheets take a cell that begins like this for a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * RFC 4180 with a byte order mark, without which spreadsheets read other letters than ASCII wrongly.
 * What could be a formula gets an apostrophe before it.
 */
export function sheetCsv({ head, rows }: FilledSheet): string {
  const lines = [...(head.length > 0 ? [head] : []), ...rows];
  return `\ufeff${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const STYLE = [
  'body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}',
  'h1{margin:0 0 1rem}',
  'dt,th{font-weight:700;text-align:start}',
  'dd{margin:0 0 1rem}',
  'table{width:100%;border-collapse:collapse}',
  'th,td{padding:.4rem;border:1px solid #777;vertical-align:top}',
  'dd,td{white-space:pre-wrap;overflow-wrap:anywhere}',
].join('');

/** A document that stands alone: no script, nothing to load. */
export function sheetHtml({ head, rows }: FilledSheet, frame: SheetFrame): string {
  const { locale, direction, course, activity, prompt } = frame;
  const [title, lead, ...paragraphs] = [activity, course, ...prompt].map(escapeText);
  const cells = (name: string, row: readonly string[]) =>
    row.map((text) => `<${name}>${escapeText(text)}</${name}>`).join('');
  const body =
    head.length > 0
      ? [
          `<table>\n<thead><tr>${cells('th scope="col"', head).replaceAll('</th scope="col">', '</th>')}</tr></thead>\n<tbody>`,
          ...rows.map((row) => `<tr>${cells('td', row)}</tr>`),
          '</tbody>\n</table>',
        ]
      : [
          '<dl>',
          ...rows.map(([label = '', ...texts]) => cells('dt', [label]) + cells('dd', texts)),
          '</dl>',
        ];
  return [
    '<!doctype html>',
    `<html lang="${escapeText(locale)}" dir="${escapeText(direction)}">`,
    `<head>\n<meta charset="utf-8">\n<title>${title} – ${lead}</title>\n<style>${STYLE}</style>\n</head>`,
    `<body>\n<p>${lead}</p>\n<h1>${title}</h1>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
    ...body,
    '</body>\n</html>\n',
  ].join('\n');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
