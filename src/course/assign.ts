import { type Alignable, align } from './align.ts';
import type { IdEntry, QuestionIds } from './schemas.ts';

/** Longest text that is kept in ids.yaml to recognise a thing by, and that is compared. */
const KEPT_TEXT = 1000;

export interface Assigned {
  /** One entry for each current thing, in its order. */
  readonly now: readonly IdEntry[];
  /** Those and the retired ones, by number. */
  readonly all: IdEntry[];
}

/**
 * Ids and numbers for `current`: those of `recorded` where the aligner finds them, new ones by
 * `options.name` else. What is gone stays, retired.
 */
export function assign(
  recorded: readonly IdEntry[],
  current: readonly Alignable[],
  options: {
    readonly positional: boolean;
    readonly name: (text: string, number: number) => string;
    readonly count: () => void;
  },
  partsOf: (entry: QuestionIds) => readonly string[] = () => [],
): Assigned {
  const known = recorded.map((one) => ({
    ...one,
    retired: one.retired ?? false,
    parts: partsOf(one).map(kept),
  }));
  const pairs = align(
    known,
    current.map((one) => ({
      ...one,
      text: kept(one.text),
      ...(one.parts ? { parts: one.parts.map(kept) } : {}),
    })),
    options,
  );
  let next = highest(recorded) + 1;
  const now = current.map(({ id, text }, index): IdEntry => {
    const before = recorded[pairs.get(index) ?? -1];
    if (before) return { id: id === '' ? before.id : id, n: before.n, text: kept(text) };
    options.count();
    const n = next++;
    return { id: id === '' ? options.name(text, n) : id, n, text: kept(text) };
  });
  const live = new Set(now.map((one) => one.n));
  const gone = recorded
    .filter((one) => !live.has(one.n))
    .map((one): IdEntry => ({ ...one, retired: true }));
  return { now, all: [...now, ...gone].sort((a, b) => a.n - b.n) };
}

/** The text as ids.yaml keeps it, not cut inside a character. */
function kept(text: string): string {
  return text.slice(0, KEPT_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

/** The highest number that was given; 0 where there is none. */
export function highest(entries: readonly { readonly n: number }[]): number {
  return entries.reduce((most, { n }) => Math.max(most, n), 0);
}

/** 1 = a, 26 = z, 27 = aa. */
export function letters(number: number): string {
  const index = number - 1;
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}

/** An id from a title: ASCII letters and digits of its first words. */
export function slug(text: string, otherwise: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '');
  const cut = words.lastIndexOf('-', 40);
  const short = words.length <= 40 ? words : words.slice(0, cut > 0 ? cut : 40);
  return short.replace(/-+$/, '') || otherwise;
}

/** Gives `name`, or the first of `name-2`, `name-3` ... that is not used yet, and uses it. */
export function createUnused(names: readonly string[]): (name: string) => string {
  const used = new Set(names);
  // Where many things have one name, the first free number is not looked for from 2 each time.
  const next = new Map<string, number>();
  return (name) => {
    let free = name;
    let count = next.get(name) ?? 2;
    for (; used.has(free); count++) free = `${name}-${count}`;
    next.set(name, count);
    used.add(free);
    return free;
  };
}
