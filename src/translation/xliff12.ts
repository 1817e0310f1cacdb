import type { Desk } from './desk.ts';
import { codesOf, numbered } from './inline-codes.ts';
import { lengthLimit } from './length-limits.ts';
import { escapeMarkup } from './markup.ts';
import type { State } from './pair.ts';
import type { Unit, UnitFile } from './units.ts';

/** XLIFF 1.2, 2.2.2: values of `state`. */
const STATES: Readonly<Record<State, string>> = {
  missing: 'new',
  outdated: 'needs-adaptation',
  review: 'needs-review-translation',
  final: 'final',
};

/** The texts as XLIFF 1.2 (OASIS, 2008): a file each, a unit each text, marks as `<ph>`. */
export function xliff12(
  { sourceLocale, locale }: Pick<Desk, 'sourceLocale' | 'locale'>,
  files: readonly UnitFile[],
): string {
  const languages = `source-language="${sourceLocale}" target-language="${locale}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    ...files.flatMap(({ path, units }) => [
      `  <file original="${escapeMarkup(path)}" ${languages} datatype="plaintext" xml:space="preserve">`,
      '    <body>',
      ...units.flatMap(transUnit),
      '    </body>',
      '  </file>',
    ]),
    '</xliff>',
  ];
  return `${lines.join('\n')}\n`;
}

function transUnit({ id, source, target, state, note, was }: Unit): string[] {
  const codes = codesOf(source);
  const translation = target === '' ? '' : content(target, codes);
  const most = lengthLimit(id);
  const room = most === undefined ? '' : ` maxwidth="${most}" size-unit="char"`;
  const approved = state === 'final' ? ' approved="yes"' : '';
  return [
    `      <trans-unit id="${escapeMarkup(id)}"${room} xml:space="preserve"${approved}>`,
    `        <source>${content(source, codes)}</source>`,
    `        <target state="${STATES[state]}">${translation}</target>`,
    ...(was === undefined
      ? []
      : [
          '        <alt-trans alttranstype="previous-version">',
          `          <source>${content(was, codes)}</source>`,
          `          <target>${translation}</target>`,
          '        </alt-trans>',
        ]),
    ...(note === '' ? [] : [`        <note>${escapeMarkup(note)}</note>`]),
    '      </trans-unit>',
  ];
}

/** Marks that the source does not have are words: they can't be told from what a person typed. */
function content(text: string, codes: readonly string[]): string {
  return numbered(text, codes)
    .map((piece) =>
      piece.id === undefined
        ? escapeMarkup(piece.text)
        : `<ph id="${piece.id}">${escapeMarkup(piece.text)}</ph>`,
    )
    .join('');
}
