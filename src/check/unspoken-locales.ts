import type { Place } from '../course/place.ts';
import { isSpoken } from '../course/spoken-locale.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * CW506: locales whose pages have the player's words in English. `known`: the locales that it has
 * words of; `courseYaml`: the text of the file that lists the locales.
 */
export function unspokenLocales(
  locales: readonly string[],
  known: readonly string[],
  courseYaml: string,
): Diagnostic[] {
  return [...new Set(locales)]
    .filter((locale) => !isSpoken(locale, known))
    .map((locale) =>
      diagnostic('CW506', placeOf(locale, courseYaml), { locale, known: known.join(', ') }),
    );
}

/** Where course.yaml lists the locale. */
function placeOf(locale: string, text: string): Place {
  const list = Math.max(0, text.search(/^locales:/m));
  const found = text.slice(list).search(new RegExp(`(?<![\\w-])${locale}(?![\\w-])`));
  if (found === -1) return { file: 'course.yaml', start: 0, end: 0 };
  const start = list + found;
  return { file: 'course.yaml', start, end: start + locale.length };
}
