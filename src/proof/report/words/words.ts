import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PlayWords } from './play-words.ts';

const WORDS: Readonly<Record<string, PlayWords>> = { en, es, fr };

/** The words of `language`, else the English ones. */
export function playWords(language: string): PlayWords {
  return WORDS[language] ?? en;
}
