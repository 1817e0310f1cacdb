import type { Finding } from '../course/finding.ts';
import en from './wording/findings.en.json' with { type: 'json' };
import { fill } from './wording/wording.ts';

interface FindingWords {
  readonly title: string;
  readonly remedy: string;
}

/** Every language that findings speak. */
const FINDINGS: Readonly<Record<string, Readonly<Record<string, FindingWords>>>> = { en };

/** A finding in an administrator's words: what is wrong, and what to do. */
export function describeFinding(finding: Finding, language = 'en'): FindingWords {
  const words = (FINDINGS[language] ?? en)[finding.code] ?? { title: finding.code, remedy: '' };
  return { title: fill(words.title, finding.params), remedy: fill(words.remedy, finding.params) };
}
