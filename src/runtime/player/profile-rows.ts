/** A rating on a scale: `level` from 1 to `levels`; 0 = not rated. */
export interface Rated {
  readonly number: number;
  readonly level: number;
  readonly levels: number;
}

/**
 * The numbers of the two lowest ratings, in the order of the scales, and of all that are equally
 * low: which of them to work on is for the learner to choose. None before two are rated.
 */
export function lowest(rated: readonly Rated[]): readonly number[] {
  const heights = rated.filter(({ level }) => level > 0).map(height);
  const second = [...heights].sort((a, b) => a - b)[1];
  if (second === undefined) return [];
  return rated.filter((one) => one.level > 0 && height(one) <= second).map(({ number }) => number);
}

/** Which scales to begin with; `many` and `top` are said in words. */
export type WhereToBegin =
  | { readonly type: 'none' | 'many' | 'top' }
  | { readonly type: 'some'; readonly numbers: readonly number[] };

/** More than these are no place to begin. */
const MOST_NAMED = 3;

/**
 * The lowest ratings where they are at most three: else those alone that share the very lowest
 * level. `many` where these too are more; `top` where nothing is below the top level.
 */
export function whereToBegin(rated: readonly Rated[]): WhereToBegin {
  const numbers = lowest(rated);
  if (numbers.length === 0) return { type: 'none' };
  const below = rated.filter((one) => numbers.includes(one.number) && one.level < one.levels);
  if (below.length === 0) return { type: 'top' };
  const least = Math.min(...below.map(height));
  const named = below.length > MOST_NAMED ? below.filter((one) => height(one) === least) : below;
  if (named.length > MOST_NAMED) return { type: 'many' };
  return { type: 'some', numbers: named.map(({ number }) => number) };
}

function height({ level, levels }: Rated): number {
  return level / levels;
}
