import { type LocaleChanges, piecesOf } from '../tracking/locale-changes.ts';

/** How many tags have to agree for two pages to be in step again. */
const AGREE = 4;

/** How far one looks for that. */
const FARTHEST = 400;

/**
 * What makes `other` of `base`. The two have mostly the same tags, so that this is little more than
 * the other page's text; where they differ, what lies between is written as it is.
 */
export function changesTo(base: string, other: string): LocaleChanges {
  const from = piecesOf(base);
  const written = inPlaceOf(from, piecesOf(other));
  const changes: (number | string)[] = [];
  let same = 0;
  from.forEach((piece, at) => {
    const now = written[at] ?? '';
    if (now === piece) {
      same++;
      return;
    }
    if (same > 0) changes.push(same);
    same = 0;
    changes.push(now);
  });
  return changes;
}

/** For each piece of `from` what stands in its place: a piece of `to`, several or none. */
function inPlaceOf(from: readonly string[], to: readonly string[]): readonly string[] {
  const written: string[] = [];
  let more = '';
  let there = 0;
  while (written.length < from.length) {
    const at = written.length;
    if (nameAt(from, at) !== nameAt(to, there)) {
      const [skipped, added] = step(from, at, to, there);
      more += to.slice(there, there + added).join('');
      there += added;
      if (skipped > 0) written.push(more, ...Array<string>(skipped - 1).fill(''));
      if (skipped > 0) more = '';
    }
    if (written.length < from.length) written.push(more + (to[there++] ?? ''));
    more = '';
  }
  const rest = to.slice(there).join('');
  if (rest !== '') written.push((written.pop() ?? '') + rest);
  return written;
}

/** How many pieces of each page to pass over until their tags agree again; both are even. */
function step(
  from: readonly string[],
  at: number,
  to: readonly string[],
  there: number,
): readonly [number, number] {
  for (let sum = 2; sum <= FARTHEST; sum += 2) {
    for (let skipped = 0; skipped <= sum; skipped += 2) {
      if (inStep(from, at + skipped, to, there + sum - skipped)) return [skipped, sum - skipped];
    }
  }
  return [from.length - at, to.length - there];
}

function inStep(
  from: readonly string[],
  at: number,
  to: readonly string[],
  there: number,
): boolean {
  if (at > from.length || there > to.length) return false;
  for (let tag = 0; tag < AGREE; tag++) {
    if (nameAt(from, at + 2 * tag) !== nameAt(to, there + 2 * tag)) return false;
  }
  return true;
}

/** The name of the tag at `at`, `/` before that of an end; of a text its place alone counts. */
function nameAt(pieces: readonly string[], at: number): string | undefined {
  const piece = pieces[at];
  return at % 2 === 1
    ? /^<\/?[^\s>]*/.exec(piece ?? '')?.[0]
    : piece === undefined
      ? undefined
      : '';
}
