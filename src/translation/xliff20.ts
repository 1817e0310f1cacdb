import type { Desk } from './desk.ts';
import { codesOf, numbered } from './inline-codes.ts';
import { lengthLimit } from './length-limits.ts';
import { escapeMarkup } from './markup.ts';
import type { State } from './pair.ts';
import type { Unit, UnitFile } from './units.ts';

const SIZES = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';

/** XLIFF 2.0, 4.3.1.28 and 4.3.1.30: `state`, and a `subState` of our own where it says too little. */
const STATES: Readonly<Record<State, string>> = {
  missing: 'state="initial"',
  outdated: 'state="initial" subState="cw:outdated"',
  review: 'state="translated"',
  final: 'state="final"',
};

/**
 * The texts as XLIFF 2.0 core (OASIS, 2014), with limits by its module for sizes (5.7), which a tool
 * that does not know it leaves as it is.
 */
export function xliff20(
  { sourceLocale, locale }: Pick<Desk, 'sourceLocale' | 'locale'>,
  files: readonly UnitFile[],
): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="${SIZES}" srcLang="${sourceLocale}" trgLang="${locale}" xml:space="preserve">`,
    ...files.flatMap(({ path, units }, index) => [
      `  <file id="f${index + 1}" original="${escapeMarkup(path)}" canResegment="no">`,
      '    <slr:profiles generalProfile="xliff:codepoints"/>',
      ...units.flatMap(unit),
      '  </file>',
    ]),
    '</xliff>',
  ];
  return `${lines.join('\n')}\n`;
}

function unit({ id, source, target, state, note }: Unit): string[] {
  const codes = codesOf(source);
  const data = codes.map(
    (code, index) => `        <data id="d${index + 1}">${escapeMarkup(code)}</data>`,
  );
  const content = (text: string) =>
    numbered(text, codes)
      .map((piece) => {
        if (piece.id === undefined) return escapeMarkup(piece.text);
        return `<ph id="${piece.id}" dataRef="d${piece.id}"/>`;
      })
      .join('');
  const most = lengthLimit(id);
  const room = most === undefined ? '' : ` slr:sizeRestriction="${most}"`;
  return [
    `    <unit id="${escapeMarkup(id)}"${room} canResegment="no">`,
    ...(note === ''
      ? []
      : ['      <notes>', `        <note>${escapeMarkup(note)}</note>`, '      </notes>']),
    ...(data.length === 0 ? [] : ['      <originalData>', ...data, '      </originalData>']),
    `      <segment ${STATES[state]}>`,
    `        <source>${content(source)}</source>`,
    ...(target === '' ? [] : [`        <target>${content(target)}</target>`]),
    '      </segment>',
    '    </unit>',
  ];
}
