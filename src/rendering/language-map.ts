import type { Activity, Edition } from '../course/course.ts';
import type { LanguageMap } from '../tracking/definitions.ts';

/** One activity of all editions, the default locale first; structure and ids are the same in all. */
export interface Translated {
  readonly edition: Edition;
  readonly activity: Activity;
}

/** Each locale's words; a fallback stands under the locale that it is written in. */
export function languageMap(
  translated: readonly Translated[],
  words: (
    one: Translated,
  ) => { readonly words: string; readonly lang?: string | undefined } | undefined,
): LanguageMap {
  return Object.fromEntries(
    translated.flatMap((one) => {
      const found = words(one);
      return found === undefined || found.words === ''
        ? []
        : [[found.lang ?? one.edition.locale, found.words]];
    }),
  );
}
