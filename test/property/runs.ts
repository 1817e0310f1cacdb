/**
 * How often and from where a property is tried: the same in every run, so that a red test means a
 * change; `FUZZ_RUNS=20000 FUZZ_SEED=7 npx vitest run test/property` looks further.
 */
export function runs(often: number): { numRuns: number; seed: number } {
  return {
    numRuns: Number(process.env.FUZZ_RUNS ?? often),
    seed: Number(process.env.FUZZ_SEED ?? 2003),
  };
}

/** Milliseconds for one property. */
export const LIMIT = process.env.FUZZ_RUNS ? 3_600_000 : 60_000;
