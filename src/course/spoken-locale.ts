import { isPseudoLocale } from './pseudo-locale.ts';

/** The language that stands in where the player lacks the words of a locale. */
export const FALLBACK = 'en';

/**
 * The locale among `spoken` whose words the player uses on a page in `locale`: itself, else the
 * nearest more general one in the same script (`es-419` takes `es`), else English.
 */
export function spokenLocale(locale: string, spoken: readonly string[]): string {
  const known = new Map(spoken.map((one) => [one.toLowerCase(), one]));
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = known.get(tag.toLowerCase());
    if (found !== undefined && scriptOf(found) === scriptOf(locale)) return found;
  }
  return FALLBACK;
}

/** Whether the player has words in the language of `locale`; those of pseudo-locales are made. */
export function isSpoken(locale: string, spoken: readonly string[]): boolean {
  return isPseudoLocale(locale) || languageOf(spokenLocale(locale, spoken)) === languageOf(locale);
}

function scriptOf(locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}

function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}
