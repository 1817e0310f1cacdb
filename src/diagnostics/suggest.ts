import { distance } from 'fastest-levenshtein';

/** The known word nearest to `written`, or empty where none is near enough to be a slip. */
export function suggest(written: string, known: Iterable<string>): string {
  const words = [...known];
  let best = onlySlip(written, words);
  if (best !== '') return best;
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const word of words) {
    const steps = distance(written.toLowerCase(), word.toLowerCase());
    if (steps < bestDistance) {
      best = word;
      bestDistance = steps;
    }
  }
  return best;
}

/**
 * The one known word that `written` is a slip of: another case, a letter too many, missing or wrong,
 * or two neighbours swapped. Empty where there is none, or more than one.
 */
export function onlySlip(written: string, known: Iterable<string>): string {
  const meant = [...known].filter((word) => word !== written && isSlip(written, word));
  return meant.length === 1 ? (meant[0] ?? '') : '';
}

/** In words of three letters another letter is another word. */
const SHORT = 3;

function isSlip(written: string, word: string): boolean {
  const [a, b] = [written.toLowerCase(), word.toLowerCase()];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left === '' && right === '') return true;
  if (left.length === 2 && left === [...right].reverse().join('')) return true;
  return left.length <= 1 && right.length <= 1 && Math.max(a.length, b.length) > SHORT;
}

/** How many pairs of words are compared for one list of known words. */
const MAX_COMPARED = 500_000;

/**
 * `suggest` over one list of known words, however many are asked for: where both are very many, the
 * later ones get no suggestion, since each takes time for every known word.
 */
export function createSuggester(known: Iterable<string>): (written: string) => string {
  const words = [...known];
  let compared = 0;
  return (written) => {
    compared += words.length;
    return compared > MAX_COMPARED ? '' : suggest(written, words);
  };
}
