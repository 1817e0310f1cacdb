import { expect, test } from 'vitest';
import { type NamedFacts, pairPackages } from '../../src/comparison/pair-packages.ts';
import { activity } from '../tracking/models.ts';
import { factsOf } from './updates.ts';

/** `name: organization number locale format`. */
const named = (
  name: string,
  organization: string,
  number: number,
  locale = 'en',
  format: 'scorm2004' | 'cmi5' = 'scorm2004',
): NamedFacts => ({
  name,
  facts: factsOf([activity({ id: organization, number, locales: [locale] })], {
    organization,
    format,
  }),
});

const before = [
  named('a-en', 'a', 1),
  named('a-es', 'a', 1, 'es'),
  named('b', 'b', 2),
  named('c', 'c', 3),
  named('other', 'x', 4, 'en', 'cmi5'),
];

test('packages are paired by what platforms know them by, then by their number', () => {
  const now = [
    named('a-es 2', 'a', 1, 'es'),
    named('a-fr 2', 'a', 1, 'fr'),
    named('new', 'd', 9),
    named('b renamed', 'bee', 2),
  ];
  const { pairs, fresh, gone } = pairPackages(before, now);
  expect(pairs.map(([one, other]) => `${one.name} > ${other.name}`)).toEqual([
    'a-es > a-es 2',
    'a-en > a-fr 2',
    'b > b renamed',
  ]);
  expect(fresh.map(({ name }) => name)).toEqual(['new']);
  // Nothing was built of the other format, so nothing of it is missing.
  expect(gone.map(({ name }) => name)).toEqual(['c']);
});
