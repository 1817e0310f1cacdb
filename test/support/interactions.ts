import type { ScoRecord } from './fake-lms/options.ts';

/** The interactions of a record by the names that they have in it: each its id, then `elements` of it. */
export function interactions(
  { values }: ScoRecord,
  ...elements: readonly string[]
): (string | undefined)[][] {
  return Object.keys(values)
    .filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))
    .sort()
    .map((name) => ['id', ...elements].map((element) => values[name.replace(/id$/, element)]));
}
