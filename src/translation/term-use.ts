import type { Desk } from './desk.ts';
import { termsOf } from './glossary-table.ts';

/** How a translation calls the terms that it marks. */
export interface TermUse {
  /** The marked terms of a text that are called otherwise than in the glossary and elsewhere. */
  otherwise(text: string): { readonly used: string; readonly expected: readonly string[] }[];
}

const MARKED = /:term\[([^\]]*)\]\{#([a-z0-9-]+)\}/g;
/** Endings differ in a sentence: words that begin alike for this share are one. */
const ALIKE = 0.6;

/**
 * What each term is called: in the glossary, else in most places of the translation. Marks of terms
 * may have any form of the word (plural, case), so only words that begin otherwise are named.
 */
export function termUse(desk: Desk): TermUse {
  const names = new Map(
    termsOf(desk)
      .filter(({ target }) => target !== '')
      .map(({ id, target }) => [id, [target]]),
  );
  for (const [id, counts] of countedUses(desk)) {
    if (names.has(id)) continue;
    const most = Math.max(...counts.values());
    names.set(
      id,
      [...counts].flatMap(([words, count]) => (count === most ? [words] : [])),
    );
  }
  return {
    otherwise: (text) =>
      [...text.matchAll(MARKED)].flatMap(([, used = '', id = '']) => {
        const expected = names.get(id) ?? [];
        const fits = expected.length === 0 || expected.some((name) => isAlike(used, name));
        return fits ? [] : [{ used, expected }];
      }),
  };
}

function countedUses({ files }: Desk): Map<string, Map<string, number>> {
  const uses = new Map<string, Map<string, number>>();
  for (const { target, state } of files.flatMap(({ pairs }) => pairs))
    for (const [, words = '', id = ''] of state === 'missing'
      ? []
      : (target?.text ?? '').matchAll(MARKED)) {
      const counts = uses.get(id) ?? new Map<string, number>();
      counts.set(words, (counts.get(words) ?? 0) + 1);
      uses.set(id, counts);
    }
  return uses;
}

/**
 * Whether two names have a word each that begins alike, whatever accents and case. Short words say
 * too little, unless a name has no others: an abbreviation.
 */
function isAlike(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const long = (word: string) => word.length > 3;
  const counted = words.some(long) && others.some(long) ? long : () => true;
  return words.filter(counted).some((word) =>
    others.filter(counted).some((name) => {
      let same = 0;
      while (same < word.length && word[same] === name[same]) same++;
      return same >= ALIKE * Math.min(word.length, name.length);
    }),
  );
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
