import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsFromXliff, wordsToXliff } from '../../build/player-words.ts';
import { locales, messagesOf } from '../rendering/toolkit.ts';
import { numeric, reindented } from '../translation/rewrite.ts';

const ENGLISH = messagesOf('en');
const OTHERS = locales().filter((locale) => locale !== 'en');

test.each(OTHERS)('the words of %s come back as the same bytes', (locale) => {
  const xml = wordsToXliff(ENGLISH, messagesOf(locale), locale);
  for (const sent of [xml, numeric(reindented(xml))]) {
    const read = wordsFromXliff(sent, ENGLISH, locale);
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    expect(`${JSON.stringify(read.words, null, 2)}\n`).toBe(
      readFileSync(join(import.meta.dirname, `../../templates/strings/${locale}.json`), 'utf8'),
    );
  }
});

test('a language that the player lacks has all words to translate', () => {
  const xml = wordsToXliff(ENGLISH, {}, 'de');
  expect(xml.match(/<target state="new"><\/target>/g)).toHaveLength(Object.keys(ENGLISH).length);
  const read = wordsFromXliff(xml, ENGLISH, 'de');
  expect('problems' in read && read.problems).toHaveLength(Object.keys(ENGLISH).length);
});

const FRENCH = wordsToXliff(ENGLISH, messagesOf('fr'), 'fr');
test.each([
  [
    'another argument',
    /\{minutes, plural/g,
    '{minuten, plural',
    'page.minutes: it has the arguments',
  ],
  [
    'a form too few',
    / many \{environ # minutes\}/,
    '',
    'page.minutes: it has the forms one, other',
  ],
  ['no ICU', '{minutes, plural, one {environ', '{minutes, plural, one environ', 'page.minutes: '],
  ['no words', '>Aller au texte<', '><', 'page.skip: it is missing'],
  ['a key of no message', 'id="page.skip"', 'id="page.hop"', 'page.hop: the player has no such'],
  ['another language', 'target-language="fr"', 'target-language="de"', 'it is in “de”, not fr'],
  ['a file that is cut', '</xliff>', '', 'line '],
])('%s is refused by its key', (_, from, to, said) => {
  // French comes behind English in each unit.
  const at = from instanceof RegExp ? FRENCH.search(from) : FRENCH.lastIndexOf(from);
  expect(at).toBeGreaterThan(-1);
  const read = wordsFromXliff(
    FRENCH.replace(/<target[\s\S]*?<\/target>|<[^>]*>/g, (tag) => tag.replace(from, to)),
    ENGLISH,
    'fr',
  );
  expect('problems' in read ? read.problems.join('\n') : '').toContain(said);
});
