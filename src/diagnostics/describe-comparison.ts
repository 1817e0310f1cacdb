import {
  type Change,
  type ChangeCode,
  type Comparison,
  changeRule,
  type Effect,
  GROUPS,
  type Group,
  type Verdict,
} from '../course/comparison.ts';
import en from './wording/comparison.en.json' with { type: 'json' };
import es from './wording/comparison.es.json' with { type: 'json' };
import fr from './wording/comparison.fr.json' with { type: 'json' };
import { fill } from './wording/wording.ts';

/** The words of one language for comparisons. */
export interface ComparisonWording {
  readonly words: Readonly<Record<'changes' | 'nothing' | 'package', string>>;
  readonly verdicts: Readonly<Record<Verdict, { readonly title: string; readonly advice: string }>>;
  readonly groups: Readonly<Record<Group, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly changes: Readonly<Record<ChangeCode, string>>;
  readonly problems: Readonly<Record<'unreadable' | 'no-manifest' | 'foreign', string>>;
}

const ENGLISH: ComparisonWording = en;
const WORDINGS: Readonly<Record<string, ComparisonWording>> = { en: ENGLISH, es, fr };

/** A comparison in an administrator's words. */
export interface DescribedComparison {
  readonly verdict: Verdict;
  readonly title: string;
  readonly advice: string;
  readonly outcomes: readonly { readonly group: string; readonly effects: readonly string[] }[];
  /** Changes of one kind together, the heaviest first. */
  readonly changes: readonly DescribedChange[];
}

export interface DescribedChange {
  readonly code: ChangeCode;
  readonly verdict: Verdict;
  readonly message: string;
  /** Activities and questions by id; none: the package as a whole. */
  readonly where: readonly string[];
}

/** The words for comparisons in `language`, else the English ones. */
export function comparisonWording(language: string): ComparisonWording {
  return WORDINGS[language] ?? ENGLISH;
}

export function describeComparison(
  { verdict, changes, outcomes }: Comparison,
  language = 'en',
): DescribedComparison {
  const words = comparisonWording(language);
  return {
    verdict,
    ...words.verdicts[verdict],
    outcomes: GROUPS.map((group) => ({
      group: words.groups[group],
      effects: outcomes[group].map((effect) => words.effects[effect]),
    })),
    changes: described(changes, words),
  };
}

function described(
  changes: readonly Change[],
  words: ComparisonWording,
): readonly DescribedChange[] {
  const byMessage = new Map<string, { code: ChangeCode; where: Set<string> }>();
  for (const { code, where, params } of changes) {
    const message = fill(words.changes[code], params);
    const known = byMessage.get(message) ?? { code, where: new Set<string>() };
    if (where !== '') known.where.add(where);
    byMessage.set(message, known);
  }
  return [...byMessage].map(([message, { code, where }]) => ({
    code,
    verdict: changeRule(code).verdict,
    message,
    where: [...where],
  }));
}
