import { fill } from '../../diagnostics/wording/wording.ts';
import type { PackageProof, Problem } from '../proof.ts';
import { playWords } from './words/words.ts';

/** A problem in an administrator's words. */
export function problemText({ code, params }: Problem, language: string): string {
  return fill(playWords(language).problem[code], params).trim();
}

/** What a verdict means, as a sentence. */
export function verdictText({ verdict, format }: PackageProof, language: string): string {
  const w = playWords(language);
  if (verdict !== 'not-scorm') return w.verdicts[verdict].meaning;
  return format ? fill(w.otherFormat, { format }) : w.unknownFormat;
}
