import type { Desk } from './desk.ts';
import { folded } from './hash.ts';
import { hasWords } from './inline-codes.ts';
import type { Pair, State } from './pair.ts';

/** How a translation stands: texts by state, and words of the source by the work they are. */
export interface Counts {
  readonly texts: number;
  readonly states: Readonly<Record<State, number>>;
  readonly words: {
    /** To be translated. */
    readonly new: number;
    /** To be translated, but the same text stands before it. */
    readonly repeated: number;
    /** Of texts whose source changed. */
    readonly changed: number;
    /** Only to be read. */
    readonly review: number;
  };
}
export interface FileStatus extends Counts {
  /** Below the locale. */
  readonly path: string;
  /** The folder it stands in; empty for the files of the course. */
  readonly unit: string;
  /** Nothing is recorded of it: whatever stands in it counts as final. */
  readonly unrecorded: boolean;
}

/** The status of each file of a desk, in the order of the course. */
export function statusOf(desk: Desk): FileStatus[] {
  const seen = new Set(
    desk.files
      .flatMap(({ pairs }) => pairs)
      .filter(({ state }) => state === 'final')
      .map(({ source }) => folded(source.text)),
  );
  return desk.files.map(({ path, pairs }) => ({
    path,
    unit: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    unrecorded:
      (desk.memory.get(path)?.entries ?? []).length === 0 &&
      pairs.some(({ source, target }) => target && hasWords(source.text)),
    ...countsOf(pairs, seen),
  }));
}

/** The sum of several counts. */
export function summed(all: readonly Counts[]): Counts {
  const sum = (value: (one: Counts) => number) => all.reduce((total, one) => total + value(one), 0);
  return {
    texts: sum(({ texts }) => texts),
    states: {
      missing: sum(({ states }) => states.missing),
      outdated: sum(({ states }) => states.outdated),
      review: sum(({ states }) => states.review),
      final: sum(({ states }) => states.final),
    },
    words: {
      new: sum(({ words }) => words.new),
      repeated: sum(({ words }) => words.repeated),
      changed: sum(({ words }) => words.changed),
      review: sum(({ words }) => words.review),
    },
  };
}

function countsOf(pairs: readonly Pair[], seen: Set<string>): Counts {
  const states = { missing: 0, outdated: 0, review: 0, final: 0 };
  const words = { new: 0, repeated: 0, changed: 0, review: 0 };
  let texts = 0;
  for (const { source, state } of pairs) {
    if (source.neutral) continue;
    texts++;
    states[state]++;
    const count = wordCount(source.text);
    if (state === 'missing') words[seen.has(folded(source.text)) ? 'repeated' : 'new'] += count;
    else if (state === 'outdated') words.changed += count;
    else if (state === 'review') words.review += count;
    if (state === 'missing') seen.add(folded(source.text));
  }
  return { texts, states, words };
}

/** Words of a text without its marks; addresses and code are none. */
export function wordCount(text: string): number {
  const words = text
    .replace(/`[^`]*`|\]\([^()]*\)|<[^<>]*>|\{#[^{}]*\}|:(?:term|blank)\[/g, ' ')
    .match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’-](?=[\p{L}\p{N}]))*/gu);
  return words?.length ?? 0;
}
