import type { ActivityModel } from '../tracking/model.ts';

type Texts = Readonly<Record<string, string>>;

/** The words of one question's definition, by authored ids. */
export interface QuestionTexts {
  readonly description: Texts;
  readonly options?: Readonly<Record<string, Texts>> | undefined;
  readonly sources?: Readonly<Record<string, Texts>> | undefined;
  readonly targets?: Readonly<Record<string, Texts>> | undefined;
}

/**
 * The words of an activity by permanent numbers: `3` is the prompt of question 3, `3/options/2` its
 * second option. Private questions have none: nothing of them is told to anybody.
 */
export type Words = ReadonlyMap<string, Texts>;

const LISTS = ['options', 'sources', 'targets'] as const;

export function wordsOf(
  model: ActivityModel,
  questions: Readonly<Record<string, QuestionTexts>>,
): Words {
  const words = new Map<string, Texts>();
  for (const question of model.questions) {
    const own = questions[question.id];
    if (!own) continue;
    words.set(String(question.number), own.description);
    const lists: Readonly<Record<string, unknown>> = { ...question };
    for (const list of LISTS)
      for (const { id, number } of things(lists[list])) {
        const texts = own[list]?.[id];
        if (texts) words.set(`${question.number}/${list}/${number}`, texts);
      }
  }
  return words;
}

function things(list: unknown): readonly { readonly id: string; readonly number: number }[] {
  return Array.isArray(list) ? list : [];
}

/** Whether two texts say the same in every locale that both have; undefined where none is shared. */
export function sameWords(before: Texts | undefined, now: Texts | undefined): boolean | undefined {
  const shared = Object.keys(before ?? {}).filter((locale) => now?.[locale] !== undefined);
  if (shared.length === 0) return undefined;
  return shared.every((locale) => before?.[locale] === now?.[locale]);
}
