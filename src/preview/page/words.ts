import { format } from '../../messages/format.ts';
import type { CompiledMessages, MessageArguments } from '../../messages/message.ts';

/** The page's own words, in the language that the command was given. */
export interface Words {
  readonly language: string;
  say(key: string, values?: MessageArguments): string;
}

/** Reads them from the data that stands in the page. */
export function readWords(data: string): Words {
  const { language, words } = JSON.parse(data) as {
    readonly language: string;
    readonly words: CompiledMessages;
  };
  return { language, say: (key, values = {}) => format(words[key] ?? key, values, language) };
}
