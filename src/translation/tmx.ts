import type { Desk } from './desk.ts';
import { escapeMarkup } from './markup.ts';

/**
 * The final translations as TMX 1.4 (LISA, 2005), each with where it stands (`tuid`); marks are part
 * of the words.
 */
export function tmx({ sourceLocale, locale, files }: Desk, version: string): string {
  const units = files.flatMap(({ path, pairs }) =>
    pairs.flatMap(({ id, source, target, state }): string[] => {
      if (!target || state !== 'final' || source.neutral || !/\p{L}/u.test(source.text)) return [];
      return [
        `    <tu tuid="${escapeMarkup(`${path}#${id}`)}">`,
        `      <tuv xml:lang="${sourceLocale}"><seg>${escapeMarkup(source.text)}</seg></tuv>`,
        `      <tuv xml:lang="${locale}"><seg>${escapeMarkup(target.text)}</seg></tuv>`,
        '    </tu>',
      ];
    }),
  );
  const header = `<header creationtool="Coursewright" creationtoolversion="${escapeMarkup(version)}" segtype="block" o-tmf="Markdown" adminlang="en" srclang="${sourceLocale}" datatype="plaintext"/>`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<tmx version="1.4">', `  ${header}`, '  <body>', ...units, '  </body>', '</tmx>'].join('\n')}\n`;
}
