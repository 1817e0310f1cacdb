import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ReportWords } from './report-words.ts';

const WORDS: Readonly<Record<string, ReportWords>> = { en, es, fr };

/** The words of `language`, else the English ones. */
export function reportWords(language: string): ReportWords {
  return WORDS[language] ?? en;
}
