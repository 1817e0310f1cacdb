import type { Slip } from './consistency.ts';
import type { Desk } from './desk.ts';
import { difference } from './difference.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { escapeMarkup } from './markup.ts';
import type { Pair, PairedFile, State } from './pair.ts';
import { type TermUse, termUse } from './term-use.ts';

/** Words of a proof page. */
export interface ProofWords {
  readonly states: Readonly<Record<State, string>>;
  readonly slips: Readonly<Record<Slip, string>>;
  /** Before the words used for a term and those that are used elsewhere. */
  readonly term: string;
  readonly right: string;
  readonly was: string;
  readonly now: string;
}

/**
 * One file as a page that stands alone, numbered, with what is to be looked at: source and
 * translation side by side, or in one column the translation alone, as it is read. It prints, and
 * word processors open it. `text` is the source file, which shows what answers are right.
 */
export function proofPage(
  desk: Desk,
  file: PairedFile,
  text: string,
  words: ProofWords,
  columns: 1 | 2 = 2,
): string {
  const rows = file.pairs.filter(({ source }) => !source.neutral);
  const terms = termUse(desk);
  const body = rows
    .map((pair, index) => row(pair, index + 1, text, desk, words, terms, columns))
    .join('\n');
  const source = columns === 2 ? `<th scope="col">${desk.sourceLocale}</th>` : '';
  return `<!doctype html>
<html lang="${desk.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(file.targetFile)}</title>
<style>
body { font: 1rem/1.45 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: start; vertical-align: top; }
td { width: ${columns === 2 ? 44 : 94}%; white-space: pre-line; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.heading td { font-weight: bold; }
p { margin: .2rem 0 0; font-size: .85rem; font-style: italic; }
</style>
</head>
<body>
<h1>${escapeMarkup(file.targetFile)}</h1>
<table>
<thead><tr><th scope="col">#</th>${source}<th scope="col">${desk.locale}</th></tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`;
}

function row(
  pair: Pair,
  number: number,
  text: string,
  desk: Desk,
  words: ProofWords,
  terms: TermUse,
  columns: 1 | 2,
): string {
  const { id, source, target, entry, state } = pair;
  const isRight = /\[[xX]\][ \t]*$/.test(text.slice(Math.max(0, source.start - 8), source.start));
  const translation = state === 'missing' ? '' : (target?.text ?? '');
  const notes = state === 'final' ? [] : [words.states[state]];
  if (state === 'outdated' && entry) {
    const { was, now } = difference(entry.source, source.text);
    notes.push(`${words.was}: ${was}`, `${words.now}: ${now}`);
  }
  for (const doubt of doubtsOf(pair, desk.locale, terms)) notes.push(doubtInWords(doubt, words));
  const said = (all: readonly string[]) => all.map((one) => `<p>${escapeMarkup(one)}</p>`).join('');
  const right = isRight ? [words.right] : [];
  const own = columns === 2 ? notes : [...right, ...notes];
  return [
    `<tr id="${escapeMarkup(id)}" class="${source.kind}"><th scope="row">${number}</th>`,
    columns === 2
      ? `<td lang="${desk.sourceLocale}">${withTerms(source.text)}${said(right)}</td>`
      : '',
    `<td lang="${desk.locale}" dir="auto">${withTerms(translation)}${said(own)}</td></tr>`,
  ].join('');
}

/** Markup of a text in which the words of each term are marked. */
function withTerms(text: string): string {
  return escapeMarkup(text).replace(/(:term\[)([^\]]*)(?=\])/g, '$1<mark>$2</mark>');
}

/** What is doubtful, in the words of a language. */
export function doubtInWords(doubt: Doubt, words: ProofWords): string {
  return doubt.kind === 'term'
    ? `${words.term}: ${doubt.used} / ${doubt.expected.join(', ')}`
    : words.slips[doubt.kind];
}
