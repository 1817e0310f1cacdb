import type { Finding } from '../course/finding.ts';
import en from './wording/findings.en.json' with { type: 'json' };
import es from './wording/findings.es.json' with { type: 'json' };
import fr from './wording/findings.fr.json' with { type: 'json' };
import { fill } from './wording/wording.ts';

interface FindingWords {
  readonly title: string;
  readonly remedy: string;
}

/** Every language that findings speak. */
type Findings = Readonly<Record<string, FindingWords>>;
const ENGLISH: Findings = en;
const FINDINGS: Readonly<Record<string, Findings>> = { en: ENGLISH, es, fr };

/** A finding in an administrator's words: what is wrong, and what to do. */
export function describeFinding(finding: Finding, language = 'en'): FindingWords {
  const words = (FINDINGS[language] ?? ENGLISH)[finding.code] ?? {
    title: finding.code,
    remedy: '',
  };
  return { title: fill(words.title, finding.params), remedy: fill(words.remedy, finding.params) };
}
