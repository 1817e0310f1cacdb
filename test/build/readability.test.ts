import { describe, expect, test } from 'vitest';
import {
  englishSyllables,
  frenchSyllables,
  readability,
  spanishSyllables,
} from '../../build/readability.ts';

/** Words cut where their syllables end, as dictionaries of the language cut them. */
const SYLLABLES: readonly (readonly [string, (word: string) => number, string])[] = [
  [
    'English',
    englishSyllables,
    'a the goods of-fice cus-toms in-teg-ri-ty cor-rup-tion dec-la-ra-tion ta-ble made named want-ed re-vised po-lite a-gen-cy rea-son peo-ple val-ue i-de-a broth-er rules free pol-i-cies trans-par-en-cy pay-ment be-ing',
  ],
  [
    'Spanish',
    spanishSyllables,
    'a el a-dua-na ley in-te-gri-dad co-rrup-ción pa-ís le-er que gue-rra an-ti-güe-dad de-cla-ra-ción ciu-dad re-ú-ne cre-í-a muy trá-mi-te o-í-do fun-cio-na-rio',
  ],
  [
    'French',
    frenchSyllables,
    'le la règle in-té-gri-té cor-rup-tion dé-cla-ra-tion a-gent con-trôle bu-reau ser-vices prix qui é-thique en-quê-teur trans-pa-rence cri-tère pays',
  ],
];

describe.each(SYLLABLES)('%s syllables', (language, count, words) => {
  test('of nearly every word', () => {
    const all = words.split(' ');
    const wrong = all.filter((word) => count(word.replaceAll('-', '')) !== word.split('-').length);
    // They are reckoned from letters: one in eight may be off, more would move the measure.
    expect(wrong.length, `${language}: ${wrong.join(' ')}`).toBeLessThanOrEqual(all.length / 8);
  });
});

test.each([
  // 6 words of 6 syllables, one sentence: 206.835 - 1.015 * 6 - 84.6.
  ['en', ['The cat sat on the mat.'], 116.145],
  // 5 words of 8 syllables: 206.835 - 5 - 62.3 * 1.6.
  ['es', ['La ley es la norma común.'.replace(' común', '')], 206.835 - 5 - 62.3 * 1.2],
  // 4 words of 5 syllables: 207 - 1.015 * 4 - 73.6 * 5 / 4.
  ['fr', ['Le bureau est grand.'], 207 - 4.06 - 92],
])('%s: the formula by hand', (locale, paragraphs, expected) => {
  expect(readability(paragraphs, locale)).toBeCloseTo(expected, 3);
});

test('long words and long sentences are harder in every language', () => {
  for (const [locale, easy, hard] of [
    [
      'en',
      'We ask. You answer.',
      'Administrative simplification necessitates interinstitutional collaboration.',
    ],
    [
      'es',
      'Usted va. La ley da.',
      'La simplificación administrativa necesita colaboración interinstitucional.',
    ],
    [
      'fr',
      'Il va. La loi dit.',
      'La simplification administrative nécessite une collaboration interinstitutionnelle.',
    ],
  ] as const)
    expect(readability([easy], locale)).toBeGreaterThan(readability([hard], locale)! + 50);
});

test('a language without a measure, or no words, has none', () => {
  expect(readability(['Maneno machache.'], 'sw')).toBeUndefined();
  expect(readability(['***', ''], 'en')).toBeUndefined();
  expect(readability(['Dos palabras.'], 'es-EC')).toBe(readability(['Dos palabras.'], 'es'));
});
