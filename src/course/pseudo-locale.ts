/**
 * Locales that nobody translates into: the source's texts, changed so that what was not thought of
 * shows. Their names are those that other platforms give to the same thing.
 */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

export function isPseudoLocale(locale: string): locale is PseudoLocale {
  return PSEUDO_LOCALES.some((one) => one === locale);
}
