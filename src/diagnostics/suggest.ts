import { distance } from 'fastest-levenshtein';

/** The known word nearest to `written`, or empty where none is near enough to be a slip. */
export function suggest(written: string, known: Iterable<string>): string {
  let best = '';
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const word of known) {
    const steps = distance(written.toLowerCase(), word.toLowerCase());
    if (steps < bestDistance) {
      best = word;
      bestDistance = steps;
    }
  }
  return best;
}
