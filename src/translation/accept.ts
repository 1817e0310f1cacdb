import { folded, textHash } from './hash.ts';
import type { Entry, FileMemory } from './memory.ts';
import type { Pair, PairedFile } from './pair.ts';

/**
 * What is recorded of a file once its translations that `accepts` names are final as they stand.
 * Those that are missing are not, unless `alsoMissing`: some texts are the same in both languages.
 */
export function acceptIn(
  { pairs, obsolete }: PairedFile,
  accepts: (pair: Pair) => boolean,
  alsoMissing = false,
): { readonly memory: FileMemory; readonly accepted: number } {
  let accepted = 0;
  const entries = pairs.flatMap((pair): Entry[] => {
    const { id, source, target, entry, state } = pair;
    if (source.neutral) return [];
    const record = (as: Entry['state']): Entry[] => [
      { id, source: folded(source.text), target: textHash(target?.text ?? source.text), state: as },
    ];
    const open = state !== 'final' && (state !== 'missing' || alsoMissing);
    if (target && open && accepts(pair)) {
      accepted++;
      return record('final');
    }
    if (entry) return [entry];
    return target && state !== 'missing' ? record(state === 'final' ? 'final' : 'review') : [];
  });
  return { memory: { entries, obsolete }, accepted };
}
