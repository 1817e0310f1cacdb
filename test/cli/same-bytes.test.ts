import { expect, test } from 'vitest';
import { packageHashes, SURROUNDINGS } from '../../build/package-hashes.ts';
import { TARGET_NAMES } from '../../src/course/delivery.ts';
import { PROFILES, profileNames } from '../../src/targets/profiles.ts';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';

test.each<[string, string, readonly string[]]>([
  ['integrity', INTEGRITY, []],
  ['specimen, for every profile', SPECIMEN, profileNames()],
])(
  '%s: the same sources give the same bytes anywhere, any day',
  { timeout: 120_000 },
  (_, course, profiles) => {
    const [here, ...elsewhere] = SURROUNDINGS.map((one) => packageHashes(course, profiles, one));
    expect(Object.keys(here!).length).toBeGreaterThan(Math.max(1, profiles.length - 1));
    expect(elsewhere).toHaveLength(2);
    for (const one of elsewhere) expect(one).toEqual(here);
  },
);

test('every target is among the profiles', () => {
  expect(new Set(PROFILES.map(({ target }) => target))).toEqual(new Set(TARGET_NAMES));
});
