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

function height({ level, levels }: Rated): number {
  return level / levels;
}
