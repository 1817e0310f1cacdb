/**
 * The first of `wanted` that one of `locales` serves, exactly or by its language, else the first
 * of `locales`. Empty and malformed wishes are passed over.
 */
export function chooseLocale(
  wanted: readonly (string | null | undefined)[],
  locales: readonly string[],
): string {
  for (const wish of wanted) {
    const tag = (wish ?? '').trim().replace(/_/g, '-').toLowerCase();
    if (tag === '') continue;
    const exact = locales.find((locale) => locale.toLowerCase() === tag);
    const near = locales.find((locale) => language(locale) === language(tag));
    if (exact ?? near) return exact ?? near ?? '';
  }
  return locales[0] ?? '';
}

function language(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
