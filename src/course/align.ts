import { distance } from 'fastest-levenshtein';

/** Something recorded earlier or standing now: an id where one is known, its text, what is near it. */
export interface Alignable {
  /** Recorded: the permanent name. Current: the written id; empty where none is written. */
  readonly id: string;
  readonly text: string;
  /** Texts that belong to it (a question's options): they help where its own text was reworded. */
  readonly parts?: readonly string[];
  /** Recorded and no longer in the source; only its id or its exact text brings it back. */
  readonly retired?: boolean;
}

export interface AlignOptions {
  /**
   * Whether one left-over between the same neighbours on both sides counts as the same, however it
   * was reworded. Right for pages; for options it would hand one answer's number to another.
   */
  readonly positional: boolean;
}

/**
 * Which recorded thing each current thing is: by written id, then by equal text, then by likeness
 * of text. Answers pairs of (index in `current`, index in `recorded`); what has none is new.
 */
export function align(
  recorded: readonly Alignable[],
  current: readonly Alignable[],
  { positional }: AlignOptions,
): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (now: number, before: number) => {
    pairs.set(now, before);
    taken.add(before);
  };
  const open = (index: number) => !pairs.has(index);

  const pairEqual = (key: (one: Alignable) => string, retired: boolean) => {
    const known = new Map<string, number[]>();
    recorded.forEach((one, before) => {
      if (taken.has(before) || (one.retired ?? false) !== retired) return;
      const same = known.get(key(one));
      if (same) same.push(before);
      else known.set(key(one), [before]);
    });
    current.forEach((one, now) => {
      if (!open(now)) return;
      const same = known.get(key(one)) ?? [];
      const at = same.findIndex((before) => recorded[before] && akin(one, recorded[before]));
      const [before] = at === -1 ? [] : same.splice(at, 1);
      if (before !== undefined) pair(now, before);
    });
  };

  const byId = new Map(recorded.map((one, index) => [one.id, index]));
  current.forEach((one, now) => {
    const before = one.id === '' ? undefined : byId.get(one.id);
    if (before !== undefined && !taken.has(before)) pair(now, before);
  });

  // Of equal texts those with the same parts belong together, also where they were away for a while.
  pairEqual(wholeKey, false);
  pairEqual(wholeKey, true);
  pairEqual(textKey, false);
  pairEqual(textKey, true);

  // A new written id on other words is something new: the author said so.
  const candidates = current.flatMap((one, now) =>
    !open(now) || one.id !== ''
      ? []
      : recorded.flatMap((other, before) => {
          if (taken.has(before) || other.retired) return [];
          const likeness = likenessOf(one, other);
          return likeness > 0 ? [{ now, before, likeness }] : [];
        }),
  );
  candidates.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Math.abs(a.now - a.before) - Math.abs(b.now - b.before) ||
      a.now - b.now,
  );
  for (const { now, before } of candidates) if (open(now) && !taken.has(before)) pair(now, before);

  if (positional) pairByPlace(recorded, current, pairs, taken, pair);
  return pairs;
}

function pairByPlace(
  recorded: readonly Alignable[],
  current: readonly Alignable[],
  pairs: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  pair: (now: number, before: number) => void,
): void {
  const live = recorded.flatMap((one, index) => (one.retired ? [] : [index]));
  const neighbours = (now: number) =>
    [now - 1, now + 1].map((index) =>
      index < 0 ? 'start' : index >= current.length ? 'end' : pairs.get(index),
    );
  current.forEach((one, now) => {
    if (pairs.has(now) || one.id !== '') return;
    const [previous, next] = neighbours(now);
    if (previous === undefined || next === undefined) return;
    const from = previous === 'start' ? -1 : live.indexOf(previous as number);
    const to = next === 'end' ? live.length : live.indexOf(next as number);
    const before = live[from + 1];
    if (to === from + 2 && before !== undefined && !taken.has(before)) pair(now, before);
  });
}

function textKey({ text }: Alignable): string {
  return normal(text);
}

function wholeKey({ text, parts = [] }: Alignable): string {
  return JSON.stringify([normal(text), ...parts.map(normal).sort()]);
}

function normal(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Whether the parts allow the two to be the same: a prompt such as "Choose one." says nothing of
 * itself, and where every answer is another, it is another question.
 */
function akin(a: Alignable, b: Alignable): boolean {
  if (!a.parts?.length || !b.parts?.length) return true;
  const theirs = b.parts;
  return a.parts.some((part) => theirs.some((other) => textLikeness(part, other) > 0));
}

/** 0 = not the same thing; else how alike, up to 1. */
function likenessOf(a: Alignable, b: Alignable): number {
  if (!akin(a, b)) return 0;
  const own = textLikeness(a.text, b.text);
  if (!a.parts?.length || !b.parts?.length) return own;
  const theirs = new Set(b.parts.map(normal));
  const shared = a.parts.filter((part) => theirs.has(normal(part))).length;
  const parts = (2 * shared) / (a.parts.length + b.parts.length);
  const together = (rawLikeness(normal(a.text), normal(b.text)) + parts) / 2;
  return Math.max(own, together >= 0.6 ? together : 0);
}

const SHORT = 16;
/** More is not compared letter by letter. */
const COMPARED = 400;

function textLikeness(a: string, b: string): number {
  const [one, other] = [normal(a), normal(b)];
  const digits = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
  // In a short text another number is another answer: 1993 was not reworded to 2003.
  if (Math.min(one.length, other.length) < SHORT && digits(one) !== digits(other)) return 0;
  const likeness = rawLikeness(one, other);
  return likeness >= 0.6 ? likeness : 0;
}

function rawLikeness(first: string, second: string): number {
  const [one, other] = [first.slice(0, COMPARED), second.slice(0, COMPARED)];
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  const letters = 1 - distance(one, other) / longest;
  const words = (text: string) => text.split(' ').filter((word) => word.length > 2);
  const [mine, theirs] = [words(one), new Set(words(other))];
  if (mine.length < 3 || theirs.size < 3) return letters;
  const shared = mine.filter((word) => theirs.has(word)).length;
  return Math.max(letters, (2 * shared) / (mine.length + theirs.size));
}
