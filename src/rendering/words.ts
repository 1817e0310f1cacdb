import { spokenLocale } from '../course/spoken-locale.ts';
import { format } from '../messages/format.ts';
import type { CompiledMessages, MessageArguments } from '../messages/message.ts';
import { foreignWords } from './mark-words.ts';

/** Keys with this prefix are used at build time only and don't travel with the player. */
const PAGE = 'page.';

/** The words of the pages in one locale. */
export interface Words {
  /** What the locale calls itself. */
  readonly name: string;
  /** Language of the words, where it is not that of the locale: then each is made foreign. */
  readonly lang?: string;
  /** Messages without arguments by their key without `page.`, for templates. */
  readonly plain: Readonly<Record<string, string>>;
  /** The text of `page.<key>` with arguments. */
  say(key: string, values?: MessageArguments): string;
  /** What the player needs in the browser. */
  readonly player: CompiledMessages;
}

/** Sorting the strings out takes longer than a page does, and they are the same for all pages. */
const made = new WeakMap<object, Map<string, Words>>();

/**
 * Words of `locale`, else those that stand in for them; adding a locale is adding
 * templates/strings/<locale>.json.
 * @throws where not even these are there.
 */
export function wordsFor(
  locale: string,
  strings: Readonly<Record<string, CompiledMessages>>,
): Words {
  const known = made.get(strings) ?? new Map<string, Words>();
  made.set(strings, known);
  const words = known.get(locale) ?? makeWords(locale, strings);
  known.set(locale, words);
  return words;
}

function makeWords(locale: string, strings: Readonly<Record<string, CompiledMessages>>): Words {
  const spoken = spokenLocale(locale, Object.keys(strings));
  const messages = strings[spoken];
  if (messages === undefined) throw new Error(`no strings for the locale ${locale}`);
  const entries = Object.entries(messages);
  const foreign = new Intl.Locale(spoken).language !== new Intl.Locale(locale).language;
  const shown = foreign ? foreignWords : (text: string) => text;
  return {
    name: foreign ? ownName(locale) : String(messages[`${PAGE}language-name`]),
    ...(foreign && { lang: spoken }),
    plain: Object.fromEntries(
      entries.flatMap(([key, message]) =>
        key.startsWith(PAGE) && typeof message === 'string'
          ? [[key.slice(PAGE.length), shown(message)]]
          : [],
      ),
    ),
    say: (key, values = {}) => {
      const message = messages[PAGE + key];
      if (message === undefined) throw new Error(`no string ${PAGE}${key} in ${locale}`);
      return shown(format(message, values, foreign ? spoken : locale));
    },
    player: {
      ...(foreign && { lang: spoken }),
      ...Object.fromEntries(entries.filter(([key]) => !key.startsWith(PAGE))),
    },
  };
}

/** A language's name in itself: `Kiswahili` for `sw`. */
function ownName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
