import type { Desk } from './desk.ts';
import { difference } from './difference.ts';
import type { State } from './pair.ts';
import type { SegmentKind } from './segments.ts';
import { wordCount } from './status.ts';

/** One text on its way to a translator. */
export interface Unit {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly source: string;
  /** Empty where it is missing. */
  readonly target: string;
  readonly state: State;
  /** For the translator: what changed. */
  readonly note: string;
  readonly words: number;
  /** What the translation was made from, where its source changed since. */
  readonly was?: string;
}
export interface UnitFile {
  /** Below the locale. */
  readonly path: string;
  readonly units: readonly Unit[];
}

/** What a translator gets: all texts, or those that need work; of the files that `isMeant` names. */
export function unitsOf(
  desk: Desk,
  { all = false, isMeant = () => true }: { all?: boolean; isMeant?(path: string): boolean } = {},
): UnitFile[] {
  return desk.files
    .filter(({ path }) => isMeant(path))
    .map(({ path, pairs }) => ({
      path,
      units: pairs.flatMap(({ id, source, target, entry, state }): Unit[] => {
        if (source.neutral || (state === 'final' && !all)) return [];
        const { was, now } = difference(entry?.source ?? '', source.text);
        const changed = state === 'outdated' && entry;
        return [
          {
            id,
            kind: source.kind,
            source: source.text,
            target: state === 'missing' ? '' : (target?.text ?? ''),
            state,
            note: changed ? `was: ${was} / now: ${now}` : '',
            words: wordCount(source.text),
            ...(changed ? { was: entry.source } : {}),
          },
        ];
      }),
    }))
    .filter(({ units }) => units.length > 0);
}
