import { format } from '../messages/format.ts';
import type { CompiledMessages, MessageArguments } from '../messages/message.ts';

/** Keys with this prefix are used at build time only and don't travel with the player. */
const PAGE = 'page.';

/** The words of the pages in one locale. */
export interface Words {
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
 * @throws where a locale has no strings: adding one is adding templates/strings/<locale>.json.
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
  const messages = strings[locale] ?? strings[locale.split('-')[0] ?? locale];
  if (messages === undefined) throw new Error(`no strings for the locale ${locale}`);
  const entries = Object.entries(messages);
  return {
    plain: Object.fromEntries(
      entries.flatMap(([key, message]) =>
        key.startsWith(PAGE) && typeof message === 'string'
          ? [[key.slice(PAGE.length), message]]
          : [],
      ),
    ),
    say: (key, values = {}) => {
      const message = messages[PAGE + key];
      if (message === undefined) throw new Error(`no string ${PAGE}${key} in ${locale}`);
      return format(message, values, locale);
    },
    player: Object.fromEntries(entries.filter(([key]) => !key.startsWith(PAGE))),
  };
}
