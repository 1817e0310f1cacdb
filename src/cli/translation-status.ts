import { fill } from '../diagnostics/wording/wording.ts';
import { escapeMarkup } from '../translation/markup.ts';
import type { LackingMedia } from '../translation/own-media.ts';
import { type FileStatus, summed } from '../translation/status.ts';
import type { DeskWords } from './translation-words.ts';

/** A table of the files with a line for each unit and one for all; the first row is its head. */
export function statusRows(files: readonly FileStatus[], words: DeskWords): string[][] {
  const row = (name: string, all: readonly FileStatus[]) => {
    const { texts, states, words: count } = summed(all);
    const numbers = [
      texts,
      states.final,
      states.review,
      states.outdated,
      states.missing,
      count.new,
      count.changed,
      count.repeated,
      count.review,
    ];
    return [name, ...numbers.map(String)];
  };
  const units = [...new Set(files.map(({ unit }) => unit))];
  return [
    [
      words.file,
      words.texts,
      words.final,
      words.review,
      words.outdated,
      words.missing,
      words.newWords,
      words.changedWords,
      words.repeatedWords,
      words.reviewWords,
    ],
    ...units.flatMap((unit) => {
      const own = files.filter((one) => one.unit === unit);
      const each = own.map((one) => row(unit === '' ? one.path : `  ${one.path}`, [one]));
      return unit === '' ? each : [row(unit, own), ...each];
    }),
    row(words.total, files),
  ];
}

/** A translation as `status` shows it. */
export interface ShownStatus {
  readonly locale: string;
  readonly files: readonly FileStatus[];
  readonly media?: readonly LackingMedia[];
}

/** What the table does not say: files that are not recorded, and media that are lacking. */
export function statusRemarks(
  { locale, files, media = [] }: ShownStatus,
  words: DeskWords,
): { readonly unrecorded?: string; readonly media?: string; readonly list: readonly string[] } {
  const count = files.filter(({ unrecorded }) => unrecorded).length;
  return {
    ...(count > 0
      ? { unrecorded: fill(words.unrecorded, { count, files: files.length, locale }) }
      : {}),
    ...(media.length > 0 ? { media: fill(words.media, { locale }) } : {}),
    list: media.map(({ path, has }) => `${path} (${has.join(', ')})`),
  };
}

/** The same as a page that stands alone, to hand on or to print; `more` is markup below the tables. */
export function statusPage(
  all: readonly ShownStatus[],
  words: DeskWords,
  lang: string,
  more = '',
): string {
  const cells = (row: readonly string[], tag: string) =>
    row
      .map((cell, column) =>
        column === 0 && tag === 'td'
          ? `<th scope="row">${escapeMarkup(cell)}</th>`
          : `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeMarkup(cell)}</${tag}>`,
      )
      .join('');
  const tables = all.map((one) => {
    const { locale, files } = one;
    const [head = [], ...rows] = statusRows(files, words);
    const { unrecorded, media, list } = statusRemarks(one, words);
    const before = unrecorded === undefined ? '' : `<p>${escapeMarkup(unrecorded)}</p>\n`;
    const items = list.map((path) => `<li>${escapeMarkup(path)}</li>`).join('\n');
    const after =
      media === undefined ? '' : `\n<p>${escapeMarkup(media)}</p>\n<ul>\n${items}\n</ul>`;
    const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
    return `<h2>${escapeMarkup(locale)}</h2>\n${before}<table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>${after}`;
  });
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(words.title)}</title>
<style>
body { font: 1rem/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #999; padding: .3rem .6rem; text-align: end; }
tbody th, thead th:first-child { text-align: start; font-weight: normal; white-space: pre; }
.texts { width: 100%; }
.texts th, .texts td { text-align: start; vertical-align: top; white-space: normal; }
</style>
</head>
<body>
<h1>${escapeMarkup(words.title)}</h1>
${tables.join('\n')}
${more}</body>
</html>
`;
}
