import { expect, test } from 'vitest';
import { foreignWords, markWords, unmarked } from '../../src/rendering/mark-words.ts';
import { render } from '../../src/rendering/render.ts';
import { wordsFor } from '../../src/rendering/words.ts';
import { edition, FACTS, page, paragraph, QUESTIONS } from './editions.ts';
import { toolkit } from './toolkit.ts';

const W = foreignWords('Hint');

test.each([
  ['an element of its own', `<summary>${W}</summary>`, '<summary lang="en">Hint</summary>'],
  ['a text', `<p>a ${W} b</p>`, '<p>a <span lang="en">Hint</span> b</p>'],
  [
    'two in a row',
    `<p>${W} ${W}</p>`,
    '<p><span lang="en">Hint</span> <span lang="en">Hint</span></p>',
  ],
  ['an attribute', `<p title="${W}: a">a</p>`, '<p title="Hint: a">a</p>'],
  ['both', `<p title="${W}">${W}</p>`, '<p title="Hint" lang="en">Hint</p>'],
  ['nothing', '<p>a</p>', '<p>a</p>'],
])('the language stands on %s', (_, html, marked) => {
  expect(markWords(html, 'sw', 'en')).toBe(marked);
});

test('words of another direction have theirs', () => {
  expect(markWords(`<b>${W}</b>${W}`, 'ar', 'en')).toBe(
    '<b lang="en" dir="ltr">Hint</b><span lang="en" dir="ltr">Hint</span>',
  );
  expect(unmarked(`a ${W}`)).toBe('a Hint');
});

const PAGES = [
  page('first', 1, [paragraph('Text'), QUESTIONS.single, QUESTIONS.matching, QUESTIONS.blank]),
];

test('a page in a language that the player does not speak marks all that is English', () => {
  const course = render({
    facts: FACTS,
    site: { forum: {}, support: {} },
    editions: [edition('sw', PAGES), edition('fr-SN', PAGES)],
    media: new Map(),
    toolkit: toolkit(),
  });
  const activity = course.units[0]!.activities[0]!;
  const parts = [activity, course.welcome, course.glossary];
  const all = parts.flatMap(({ entries }) => entries).concat(course.shared);
  const texts = new Map(all.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  for (const [path, text] of texts) expect(text, path).not.toMatch(/[\uFDD0\uFDD1]/);
  expect(JSON.stringify(course.glossary.title)).not.toMatch(/[\uFDD0\uFDD1]/);

  const html = texts.get('a/index.html')!;
  expect(html).toContain('<html lang="sw" dir="ltr">');
  expect(html).toContain('<a class="skip" href="#main" lang="en">Skip to the text</a>');
  expect(html).toContain('<option value="" lang="en">Choose …</option>');
  expect(html).toMatch(/<a [^>]*lang="sw"[^>]*>Kiswahili<\/a>/);
  expect(html).toMatch(/<a [^>]*lang="fr-SN"[^>]*>Français<\/a>/);
  expect(texts.get('a/fr-SN.html')).not.toMatch(/lang="en"|Skip to the text/);
  expect(
    [...texts].find(([path]) => path.includes('player-') && path.endsWith('.js'))![1],
  ).toContain('words({"lang":"en"');
});

test('numbers in such words are written as their language does', () => {
  const { strings } = toolkit();
  const said = wordsFor('fa-IR', strings).say('file-kb', { type: 'PDF', size: 1234 });
  expect(unmarked(said)).toBe('(PDF, 1,234 kB)');
  expect(wordsFor('es-419', strings).lang).toBeUndefined();
  expect(wordsFor('es-419', strings).say('skip')).toBe('Saltar al texto');
});
