import type { Place, SourceFile } from '../course/place.ts';
import { isSpoken } from '../course/spoken-locale.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * CW506: locales whose pages have the player's words in English, since it has them for `known`
 * alone. Each is shown where course.yaml lists it.
 */
export function unspoken(
  locales: readonly string[],
  known: readonly string[],
  sources: ReadonlyMap<string, SourceFile>,
): Diagnostic[] {
  const text = sources.get('course.yaml')?.text ?? '';
  return [...new Set(locales)]
    .filter((locale) => !isSpoken(locale, known))
    .map((locale) =>
      diagnostic('CW506', placeOf(locale, text), { locale, known: known.join(', ') }),
    );
}

function placeOf(locale: string, text: string): Place {
  const list = Math.max(0, text.search(/^locales:/m));
  const found = text.slice(list).search(new RegExp(`(?<![\\w-])${locale}(?![\\w-])`));
  if (found === -1) return { file: 'course.yaml', start: 0, end: 0 };
  const start = list + found;
  return { file: 'course.yaml', start, end: start + locale.length };
}
