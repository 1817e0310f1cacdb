import { folded, textHash } from './hash.ts';
import type { Entry, FileMemory } from './memory.ts';
import type { Pair, PairedFile } from './pair.ts';
import { wordCount } from './status.ts';

/** A name or a word of two languages has no more words than this. */
const SHORT = 2;

/** What accepting made of a file. */
export interface Accepted {
  readonly memory: FileMemory;
  readonly accepted: number;
  /** Texts that hold their source's words and stay missing. */
  readonly left: number;
}

/**
 * What is recorded of a file once its translations that `accepts` names are final as they stand.
 * One that holds its source's words may be the same in both languages ("Corruption"): it is final
 * too with `alsoSame`, or where it is short and nothing longer is missing in its file. Elsewhere
 * the file is not translated yet, and its headings only look alike.
 */
export function acceptIn(
  { pairs, obsolete }: PairedFile,
  accepts: (pair: Pair) => boolean,
  alsoSame = false,
): Accepted {
  const sameToo = alsoSame || pairs.every((pair) => pair.state !== 'missing' || isShort(pair));
  let accepted = 0;
  let left = 0;
  const entries = pairs.flatMap((pair): Entry[] => {
    const { id, source, target, entry, state } = pair;
    if (source.neutral) return [];
    const record = (as: Entry['state']): Entry[] => [
      { id, source: folded(source.text), target: textHash(target?.text ?? source.text), state: as },
    ];
    if (state !== 'final' && accepts(pair)) {
      if (target && (state !== 'missing' || sameToo)) {
        accepted++;
        return record('final');
      }
      left++;
    }
    // Words that were edited once they were final: recorded as they stand, else the next change of
    // their source would count them as looked at again.
    const isEdited = entry && target && state === 'final' && entry.target !== textHash(target.text);
    if (isEdited && accepts(pair)) {
      accepted++;
      return record('final');
    }
    if (entry) return [entry];
    return target && state !== 'missing' ? record(state === 'final' ? 'final' : 'review') : [];
  });
  return { memory: { entries, obsolete }, accepted, left };
}

function isShort({ source, target }: Pair): boolean {
  return target !== undefined && wordCount(source.text) <= SHORT;
}
