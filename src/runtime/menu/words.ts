import { format } from '../../messages/format.ts';
import type { CompiledMessages, MessageArguments } from '../../messages/message.ts';

/** What a menu says in the locale that it is shown in. */
export interface MenuWords {
  say(key: string, values?: MessageArguments): string;
  /** Writes it into `element`, marked where it is in another language than the page (WCAG 3.1.2). */
  tell(element: HTMLElement | undefined, key: string, values?: MessageArguments): void;
}

export function menuWords(words: CompiledMessages, locale: string): MenuWords {
  const { lang } = words;
  const foreign = typeof lang === 'string' ? lang : undefined;
  const say: MenuWords['say'] = (key, values = {}) =>
    format(words[key] ?? key, values, foreign ?? locale);
  return {
    say,
    tell(element, key, values) {
      const text = say(key, values);
      // A live region speaks whenever it is written.
      if (!element || element.textContent === text) return;
      element.textContent = text;
      if (foreign === undefined) return;
      element.lang = foreign;
      element.dir = 'ltr';
    },
  };
}
