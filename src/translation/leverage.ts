import type { Desk } from './desk.ts';
import { folded } from './hash.ts';
import type { Returned } from './returned.ts';
import { takeIn } from './take-in.ts';
import type { Remembered } from './tmx-read.ts';

/**
 * What a memory knows of the texts that are missing or outdated: the translation of the very same
 * words, that of the same place before others, to be reviewed. Where a memory has several and none
 * is of this place, and where one would break the marks, it is left out: a person decides.
 */
export function leverage(desk: Desk, memory: readonly Remembered[]): readonly Returned[] {
  const known = new Map<string, Remembered[]>();
  for (const one of memory) {
    const words = folded(one.source);
    const all = known.get(words);
    if (all) all.push(one);
    else known.set(words, [one]);
  }
  const found = desk.files.flatMap(({ path, pairs }) =>
    pairs.flatMap(({ id, source, state }): Returned[] => {
      if (source.neutral || (state !== 'missing' && state !== 'outdated')) return [];
      const all = known.get(folded(source.text)) ?? [];
      const own = all.filter(({ context }) => context === `${path}#${id}`);
      const [words, other] = new Set((own.length > 0 ? own : all).map(({ target }) => target));
      if (words === undefined || other !== undefined) return [];
      return [{ file: path, id, pieces: [words], typed: true, state: '' }];
    }),
  );
  const { refused } = takeIn(desk, found);
  return found.filter(({ file, id }) => !refused.has(`${file}#${id}`));
}
