import type { Edition } from '../course/course.ts';
import { isPseudoLocale } from '../course/pseudo-locale.ts';
import { spokenLocale } from '../course/spoken-locale.ts';
import type { CompiledMessages } from '../messages/message.ts';
import { pseudoMessages } from './pseudo.ts';

interface Spoken {
  readonly strings: Readonly<Record<string, CompiledMessages>>;
}

/**
 * `toolkit` with the player's words for the pseudo-locales among `editions`, made of those that it
 * has for `source`.
 */
export function withPseudoStrings<T extends Spoken>(
  toolkit: T,
  editions: readonly Edition[],
  source: string,
): T {
  const { strings } = toolkit;
  const pseudo = editions.map(({ locale }) => locale).filter(isPseudoLocale);
  const words = strings[spokenLocale(source, Object.keys(strings))];
  if (pseudo.length === 0 || words === undefined) return toolkit;
  const made = pseudo.map((locale) => [locale, pseudoMessages(words, locale)]);
  return { ...toolkit, strings: { ...strings, ...Object.fromEntries(made) } };
}
