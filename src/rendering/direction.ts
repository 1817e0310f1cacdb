/** Scripts that are written from right to left and that a living language uses. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
  'Yezi',
]);

export type Direction = 'ltr' | 'rtl';

/** The direction of the script in which `locale` is usually written. */
export function directionOf(locale: string): Direction {
  const script = new Intl.Locale(locale).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
