import { expect, test } from 'vitest';
import { isSpoken, spokenLocale } from '../../src/course/spoken-locale.ts';

const SPOKEN = ['en', 'es', 'fr-CA', 'pt', 'zh'];

test.each([
  ['es', 'es'],
  ['es-419', 'es'],
  ['es-Latn-MX', 'es'],
  ['ES-mx', 'es'],
  ['pt-BR', 'pt'],
  ['en-GB', 'en'],
  ['fr-CA', 'fr-CA'],
  // Canadian French is no French for everybody.
  ['fr', 'en'],
  // The same language in another script can't be read by those who need it.
  ['zh-TW', 'en'],
  ['sw', 'en'],
  ['ar-MA', 'en'],
])('on a page in %s the player speaks %s', (locale, words) => {
  expect(spokenLocale(locale, SPOKEN)).toBe(words);
});

test.each([
  ['es-419', true],
  ['en-GB', true],
  ['sw', false],
  ['zh-TW', false],
  ['fr', false],
])('%s has words of its own: %s', (locale, own) => {
  expect(isSpoken(locale, SPOKEN)).toBe(own);
});
