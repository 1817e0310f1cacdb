import type { MatchingQuestion, Option } from '../course/blocks.ts';
import { plain } from '../course/text.ts';

/** The different right sides of a matching question: equal ones are one target. */
export function targetsOf(question: MatchingQuestion): readonly Option[] {
  const targets: Option[] = [];
  for (const { right } of question.pairs) {
    if (!targets.some((target) => sameTarget(target, right))) targets.push(right);
  }
  return targets;
}

/** The target that a pair's right side is one with. */
export function targetOf(question: MatchingQuestion, right: Option): Option {
  return targetsOf(question).find((target) => sameTarget(target, right)) ?? right;
}

function sameTarget(a: Option, b: Option): boolean {
  return a.number !== 0 ? a.number === b.number : plain(a.text) === plain(b.text);
}
