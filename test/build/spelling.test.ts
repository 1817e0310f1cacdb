import { expect, test } from 'vitest';
import { termsOf } from '../../build/spelling.ts';
import { wordsIn, wordsOfEdition } from '../../build/spelling-words.ts';
import { openProject } from '../../src/pipeline.ts';
import { parseBody } from '../course/cases.ts';
import { HANDBOOK, INTEGRITY } from '../support/packages.ts';

test.each([
  [
    'en',
    'The officer’s well-known 20 % “rule”, an A4 sheet.',
    'The officer well-known rule an sheet',
  ],
  ['es', '¿Y qué? Averígüelo, 2.º paso.', 'qué Averígüelo paso'],
  ['fr', 'L’éthique qu’aujourd’hui jusqu’au peut-être.', 'éthique aujourd’hui au peut-être'],
  ['en', 'ليلى was here', 'was here'],
])('%s: %s', (locale, text, words) => {
  expect(wordsIn(text, locale).join(' ')).toBe(words);
});

test('words have their file and line; code, addresses, other languages and sources are left out', () => {
  const { course } = parseBody(
    [
      'Wone `codde` <https://nowere.test/xyzz> and',
      '<span lang="es">palabra</span>.',
      '',
      '- Wtwo',
      '',
      ':::tutor',
      'Wthree.',
      ':::',
      '',
      ':::sources',
      '- Titel',
      ':::',
    ].join('\n'),
  );
  const found = wordsOfEdition(course.editions.en!, course).filter(
    ({ file }) => file === 'en/week-1/lesson.md',
  );
  expect(found.map(({ word, line }) => `${word} ${line}`)).toEqual([
    'Lesson 2',
    'Wone 6',
    'and 6',
    'Wtwo 9',
    'Wthree 12',
  ]);
});

test.each(['names', 'en', 'es', 'fr'])('the list %s is sorted, each word once', (list) => {
  const terms = termsOf(list);
  expect(terms.length).toBeGreaterThan(3);
  expect(terms).toEqual([...new Set(terms)].sort());
});

test('no list has a word that no content has', () => {
  const used = new Set(
    [INTEGRITY, HANDBOOK].flatMap((root) => {
      const { course } = openProject(root);
      return Object.values(course!.editions).flatMap((edition) =>
        wordsOfEdition(edition, course!).flatMap(({ word }) => [
          word.toLowerCase(),
          ...word.toLowerCase().split('-'),
        ]),
      );
    }),
  );
  const listed = ['names', 'en', 'es'].flatMap(termsOf);
  expect(listed.filter((term) => !used.has(term.toLowerCase()))).toEqual([]);
});
