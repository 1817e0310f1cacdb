import { type Slip, slipsOf } from './consistency.ts';
import type { Desk } from './desk.ts';
import { difference } from './difference.ts';
import { escapeMarkup } from './markup.ts';
import type { Pair, PairedFile, State } from './pair.ts';

/** Words of a proof page. */
export interface ProofWords {
  readonly states: Readonly<Record<State, string>>;
  readonly slips: Readonly<Record<Slip, string>>;
  readonly right: string;
  readonly was: string;
  readonly now: string;
}

/**
 * One file as a page that stands alone: source and translation side by side, numbered, with what is
 * to be looked at. It prints, and word processors open it. `text` is the source file, which shows
 * what answers are right.
 */
export function proofPage(desk: Desk, file: PairedFile, text: string, words: ProofWords): string {
  const rows = file.pairs.filter(({ source }) => !source.neutral);
  const body = rows.map((pair, index) => row(pair, index + 1, text, desk, words)).join('\n');
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
td { width: 44%; white-space: pre-line; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.heading td { font-weight: bold; }
p { margin: .2rem 0 0; font-size: .85rem; font-style: italic; }
</style>
</head>
<body>
<h1>${escapeMarkup(file.targetFile)}</h1>
<table>
<thead><tr><th scope="col">#</th><th scope="col">${desk.sourceLocale}</th><th scope="col">${desk.locale}</th></tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`;
}

function row(pair: Pair, number: number, text: string, desk: Desk, words: ProofWords): string {
  const { id, source, target, entry, state } = pair;
  const isRight = /\[[xX]\][ \t]*$/.test(text.slice(Math.max(0, source.start - 8), source.start));
  const translation = state === 'missing' ? '' : (target?.text ?? '');
  const notes = state === 'final' ? [] : [words.states[state]];
  if (state === 'outdated' && entry) {
    const { was, now } = difference(entry.source, source.text);
    notes.push(`${words.was}: ${was}`, `${words.now}: ${now}`);
  }
  if (translation !== '')
    for (const slip of slipsOf(source.text, translation, desk.locale))
      notes.push(words.slips[slip]);
  const said = (all: readonly string[]) => all.map((one) => `<p>${escapeMarkup(one)}</p>`).join('');
  return [
    `<tr id="${escapeMarkup(id)}" class="${source.kind}"><th scope="row">${number}</th>`,
    `<td lang="${desk.sourceLocale}">${escapeMarkup(source.text)}${said(isRight ? [words.right] : [])}</td>`,
    `<td lang="${desk.locale}" dir="auto">${escapeMarkup(translation)}${said(notes)}</td></tr>`,
  ].join('');
}
