import { INVISIBLE } from './invisible.ts';
import type { QuestionModel } from './model.ts';

type BlankQuestion = Extract<QuestionModel, { kind: 'blank' }>;

/** Indexes of the blanks that `texts` fill rightly, in whatever locale of the package. */
export function rightBlanks(
  question: BlankQuestion,
  texts: readonly string[],
): ReadonlySet<number> {
  const folded = (text: string) => fold(text, question.caseMatters);
  const indexes = question.blanks.flatMap(({ accepted }, index) => {
    const text = folded(texts[index] ?? '');
    const right = Object.values(accepted).some((words) =>
      words.some((word) => folded(word) === text),
    );
    return text !== '' && right ? [index] : [];
  });
  return new Set(indexes);
}

/**
 * What is the same to a reader is the same: blanks, composed letters, apostrophes, quotation marks,
 * what is invisible, mostly case.
 */
function fold(text: string, caseMatters: boolean): string {
  const folded = text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\u2018-\u201b\u02bc\u2032\uff07]/g, "'")
    // French sets its marks off by a blank that does not break.
    .replace(/«[\u00a0\u202f]|[\u00a0\u202f]»|[«»‹›\u201c-\u201f\u2033\uff02]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  return caseMatters ? folded : folded.toLowerCase();
}

/**
 * Whole rows of accepted words, one for each blank, with their locale: first the first words of
 * each locale, then the second ones, as many different rows as `limit` allows.
 */
export function acceptedRows(
  { blanks }: BlankQuestion,
  limit: number,
): readonly { readonly locale: string; readonly words: readonly string[] }[] {
  const locales = [...new Set(blanks.flatMap(({ accepted }) => Object.keys(accepted)))];
  const most = Math.max(
    0,
    ...blanks.flatMap(({ accepted }) => Object.values(accepted).map(({ length }) => length)),
  );
  const rows = new Map<string, { locale: string; words: readonly string[] }>();
  for (let turn = 0; turn < most; turn++) {
    for (const locale of locales) {
      const words = blanks.flatMap(({ accepted }) => {
        const own = accepted[locale] ?? [];
        const word = own[turn] ?? own[0];
        return word === undefined ? [] : [word];
      });
      if (words.length < blanks.length) continue;
      const key = JSON.stringify([locale, ...words]);
      if (!rows.has(key)) rows.set(key, { locale, words });
    }
  }
  return [...rows.values()].slice(0, limit);
}
