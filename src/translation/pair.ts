import { align } from '../course/align.ts';
import { commonRow } from './common-row.ts';
import { folded, textHash } from './hash.ts';
import { hasWords } from './inline-codes.ts';
import type { Entry, FileMemory, Obsolete } from './memory.ts';
import { kindOfId, namer } from './segment-ids.ts';
import type { Segment } from './segments.ts';

export type State = 'missing' | 'outdated' | 'review' | 'final';

/** A source text of today with its translation and what is recorded of the two. */
export interface Pair {
  readonly id: string;
  readonly source: Segment;
  readonly target?: Segment;
  readonly entry?: Entry;
  readonly state: State;
}

/** A file of the source locale with that of a translation. */
export interface PairedFile {
  /** Below the locale. */
  readonly path: string;
  readonly sourceFile: string;
  readonly targetFile: string;
  readonly pairs: readonly Pair[];
  /** Recorded, but its source is gone; kept with the translation where one stood. */
  readonly obsolete: readonly Obsolete[];
}

/**
 * Which translation belongs to which source text. What is recorded leads from one to the other: its
 * sources are aligned with today's (equal ones along the longest common row, then moved, then
 * reworded ones), its hashes with today's translations. What is not recorded is paired by kind
 * between neighbours that are.
 */
export function pairFile(
  source: readonly Segment[],
  target: readonly Segment[],
  memory: FileMemory,
): Pick<PairedFile, 'pairs' | 'obsolete'> {
  const { entries } = memory;
  const entryOf = sourcesToEntries(source, entries);
  const targetOfEntry = entriesToTargets(entries, target);
  const targets = new Map<number, number>();
  for (const [index, entry] of entryOf) {
    const found = targetOfEntry.get(entry);
    if (found !== undefined) targets.set(index, found);
  }
  // Those of entries whose source is gone belong to nothing else.
  const claimed = new Set(targetOfEntry.values());
  fillGaps(
    source.map((one) => `${one.anchor} ${one.kind}`),
    target.map((one) => `${one.anchor} ${one.kind}`),
    targets,
    claimed,
  );
  fillGaps(
    source.map(({ kind }) => kind),
    target.map(({ kind }) => kind),
    targets,
    claimed,
  );
  const name = namer(entries, memory.obsolete);
  const pairs = source.map((segment, index): Pair => {
    const entry = entries[entryOf.get(index) ?? -1];
    const twin = target[targets.get(index) ?? -1];
    return {
      id: entry?.id ?? name(segment),
      source: segment,
      ...(twin ? { target: twin } : {}),
      ...(entry ? { entry } : {}),
      state: stateOf(segment, twin, entry, entries.length === 0),
    };
  });
  const alive = new Set(entryOf.values());
  const gone = entries.flatMap(({ id, source, state }, index): Obsolete[] => {
    const twin = target[targetOfEntry.get(index) ?? -1];
    if (alive.has(index) || !twin || state === 'missing' || twin.neutral) return [];
    return [{ id, source, kept: twin.text }];
  });
  const used = new Set([...targets.values(), ...claimed]);
  const surplus = target.flatMap((segment, index): Obsolete[] =>
    used.has(index) || segment.neutral
      ? []
      : [{ id: name(segment), source: '', kept: segment.text }],
  );
  const known = new Set(memory.obsolete.map(({ id }) => id));
  return {
    pairs,
    obsolete: [...memory.obsolete, ...[...gone, ...surplus].filter(({ id }) => !known.has(id))],
  };
}

function stateOf(
  source: Segment,
  target: Segment | undefined,
  entry: Entry | undefined,
  adopted: boolean,
): State {
  if (source.neutral || !hasWords(source.text)) return 'final';
  if (!target) return 'missing';
  if (!entry) return adopted ? 'final' : 'review';
  const edited = textHash(target.text) !== entry.target;
  if (entry.state === 'missing') return edited ? 'review' : 'missing';
  if (folded(entry.source) === folded(source.text)) return entry.state;
  return edited ? 'review' : 'outdated';
}

function sourcesToEntries(
  source: readonly Segment[],
  entries: readonly Entry[],
): Map<number, number> {
  if (entries.length === 0) return new Map();
  const recorded = entries.map(({ id, source: text }) => `${kindOfId(id)} ${folded(text)}`);
  const current = source.map(({ kind, text }) => `${kind} ${folded(text)}`);
  const same = commonRow(current, recorded);
  const before = new Map([...same].map(([now, then]) => [then, now]));
  const front = (id: string) => (kindOfId(id) === 'front' ? `front ${id}` : undefined);
  return align(
    entries.map(({ id, source: text }, index) => {
      const now = before.get(index);
      return { id: front(id) ?? (now === undefined ? `- ${index}` : `= ${now}`), text };
    }),
    source.map(({ kind, anchor, text }, index) => ({
      id: kind === 'front' ? `front ${anchor}` : same.has(index) ? `= ${index}` : '',
      text,
    })),
    { positional: true },
  );
}

function entriesToTargets(
  entries: readonly Entry[],
  target: readonly Segment[],
): Map<number, number> {
  const recorded = entries.map(({ id, target: hash }) => `${kindOfId(id)} ${hash}`);
  const current = target.map(({ kind, text }) => `${kind} ${textHash(text)}`);
  const pairs = commonRow(recorded, current);
  const taken = new Set(pairs.values());
  const moved = new Map<string, number[]>();
  current.forEach((key, index) => {
    if (!taken.has(index)) moved.set(key, [...(moved.get(key) ?? []), index]);
  });
  recorded.forEach((key, index) => {
    const found = pairs.has(index) ? undefined : moved.get(key)?.shift();
    if (found === undefined) return;
    pairs.set(index, found);
    taken.add(found);
  });
  // A key of the front matter is an id.
  entries.forEach(({ id }, index) => {
    const found = target.findIndex((one) => one.kind === 'front' && one.anchor === id);
    if (pairs.has(index) || found === -1 || taken.has(found)) return;
    pairs.set(index, found);
    taken.add(found);
  });
  const kinds = entries.map(({ id }) => id.replace(/-\d+$/, '').replace(/\.(?=[a-z]+$)/, ' '));
  fillGaps(
    kinds,
    target.map((one) => `${one.anchor === '' ? 'opening' : one.anchor} ${one.kind}`),
    pairs,
    taken,
  );
  fillGaps(
    entries.map(({ id }) => kindOfId(id)),
    target.map(({ kind }) => kind),
    pairs,
    taken,
  );
  return pairs;
}

/** Pairs what is left of both lists between the same neighbours, along their common row. */
function fillGaps(
  a: readonly string[],
  b: readonly string[],
  pairs: Map<number, number>,
  taken: Set<number>,
): void {
  let from = -1;
  let gap: number[] = [];
  const close = (to: number) => {
    const free: number[] = [];
    for (let index = from + 1; index < to; index++) if (!taken.has(index)) free.push(index);
    const row = commonRow(
      gap.map((index) => a[index] ?? ''),
      free.map((index) => b[index] ?? ''),
    );
    for (const [one, other] of row) {
      const [left, right] = [gap[one], free[other]];
      if (left === undefined || right === undefined) continue;
      pairs.set(left, right);
      taken.add(right);
    }
    gap = [];
  };
  a.forEach((_, index) => {
    const other = pairs.get(index);
    if (other === undefined) gap.push(index);
    else if (other > from) {
      close(other);
      from = other;
    }
  });
  close(b.length);
}
