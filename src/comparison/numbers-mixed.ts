import type { QuestionModel } from '../tracking/model.ts';
import type { ActivityFacts } from './package-facts.ts';
import { type Part, partsOf } from './parts.ts';
import { sameWords } from './words-of.ts';

/** Something with a permanent name and number, and the key of its words. */
interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly words: string;
}

/**
 * Whether permanent numbers stand for other things than before, so that answers would go to another
 * question or option. It happens where `ids.yaml` did not come along with the sources.
 */
export function numbersMixed(before: ActivityFacts, now: ActivityFacts): boolean {
  const asNumbered = (questions: readonly QuestionModel[]): Numbered[] =>
    questions.map(({ id, number }) => ({ id, number, words: String(number) }));
  const [old, fresh] = [before.model, now.model];
  if (isMixed(asNumbered(old.questions), asNumbered(fresh.questions), before, now)) return true;
  if (isRenumbered(old.pages, fresh.pages)) return true;
  return fresh.questions.some((question) => {
    const other = old.questions.find(({ number }) => number === question.number);
    if (other?.kind !== question.kind) return false;
    const [ones, others] = [partsOf(other), partsOf(question)].map((parts) => lists(parts));
    return [...(others ?? [])].some(([list, parts]) => {
      const inList = (some: readonly Part[]) =>
        some.map(
          ({ id, number }): Numbered => ({
            id,
            number,
            words: `${question.number}/${list}/${number}`,
          }),
        );
      return isMixed(inList(ones?.get(list) ?? []), inList(parts), before, now);
    });
  });
}

function lists(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const byList = new Map<string, Part[]>();
  for (const part of parts) byList.set(part.list, [...(byList.get(part.list) ?? []), part]);
  return byList;
}

function isMixed(
  old: readonly Numbered[],
  fresh: readonly Numbered[],
  { words: oldWords }: ActivityFacts,
  { words }: ActivityFacts,
): boolean {
  if (isRenumbered(old, fresh)) return true;
  const same = (one: Numbered, other: Numbered) =>
    sameWords(oldWords.get(one.words), words.get(other.words));
  const byNumber = new Map(old.map((one) => [one.number, one]));
  return fresh.some((one) => {
    const before = byNumber.get(one.number);
    if (!before || same(before, one) !== false) return false;
    // Another name and other words: another thing. Else it may have been reworded, unless its words
    // are those of something that now says something else.
    if (before.id !== one.id) return true;
    return old.some((other) => {
      const itself = fresh.find(({ number }) => number === other.number);
      return other !== before && same(other, one) === true && !(itself && same(other, itself));
    });
  });
}

/** Whether a name has another number than before. */
function isRenumbered(
  old: readonly { readonly id: string; readonly number: number }[],
  fresh: readonly { readonly id: string; readonly number: number }[],
): boolean {
  const before = new Map(old.map(({ id, number }) => [id, number]));
  return fresh.some(({ id, number }) => (before.get(id) ?? number) !== number);
}
