import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PSEUDO_LOCALES } from '../../src/course/pseudo-locale.ts';
import { type Inline, plain, type Text } from '../../src/course/text.ts';
import { blanksOf, isTracked, textsOf, trackedBlocks, walk } from '../../src/course/visit.ts';
import { compileMessages } from '../../src/messages/compile.ts';
import { format } from '../../src/messages/format.ts';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { localise } from '../../src/translation/localise.ts';
import { pseudoMessages, pseudoText } from '../../src/translation/pseudo.ts';
import { withPseudoStrings } from '../../src/translation/pseudo-strings.ts';
import { SPECIMEN } from '../support/packages.ts';

const place = { file: 'en/x.md', start: 0, end: 0 };
const text = (...inlines: Inline[]): Text => ({ inlines, place });
const word = (value: string): Inline => ({ type: 'text', value });

/** A word from right to left, as ar-XB has it. */
const back = (value: string) => `\u200f\u202e${value}\u202c\u200f`;

test.each([
  ['en-XA', 'Say no.', '[Šåý ñö. one]'],
  ['en-XA', 'Two words in Customs of 1993', '[Ţŵö ŵöŕðš îñ Çûšţöɱš öƒ 1993 one two three]'],
  ['ar-XB', 'Say no.', `${back('Say')} ${back('no.')}`],
  ['ar-XB', 'In 1993: café', `${back('In')} 1993: ${back('café')}`],
  ['ar-XB', 'النزاهة', back('النزاهة')],
] as const)('%s makes of "%s" "%s"', (locale, source, made) => {
  expect(plain(pseudoText(text(word(source)), locale))).toBe(made);
});

test('code, addresses and what a blank accepts stay; nothing is made of nothing', () => {
  const code: Inline = { type: 'code', value: 'a b' };
  const blank: Inline = { type: 'blank', index: 0, accepted: ['ten'], place };
  const link: Inline = { type: 'link', href: 'https://a.example', children: [word('go')], place };
  const { inlines } = pseudoText(text(code, blank, link), 'ar-XB');
  expect(inlines).toEqual([code, blank, { ...link, children: [word(back('go'))] }]);
  expect(pseudoText(text(), 'en-XA')).toEqual(text());
});

test.each([
  ['en-XA', { n: 1, who: 'Ana' }, '[Öñé ƒöŕ Ana. one two]'],
  ['en-XA', { n: 3, who: 'Ana' }, '[3 þîļéš ƒöŕ Ana. one two]'],
  // Arabic has six forms, and English two: the others say what English says.
  ['ar-XB', { n: 2, who: 'Ana' }, `2 ${back('piles')} ${back('for')} \u2068Ana\u2069.`],
] as const)('messages in %s with %o', (locale, values, made) => {
  const source = { m: '{n, plural, one {One} other {# piles}} for {who}.' };
  const { m = '' } = pseudoMessages(compileMessages(source), locale);
  expect(format(m, values, locale)).toBe(made);
});

test('a file name has no marks of direction', () => {
  const source = { 'file-name': 'my-answers' };
  expect(pseudoMessages(source, 'ar-XB')).toEqual(source);
});

test('a message in en-XA is at least a third longer, whatever it holds', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z ]{1,200}$/), (source) => {
      const { m } = pseudoMessages({ m: source }, 'en-XA');
      expect(String(m).length).toBeGreaterThan(source.length * 1.35);
      expect(String(m)).toMatch(/^\[[^A-Za-z]* [a-z ]+\]$/);
    }),
  );
});

describe.each(PSEUDO_LOCALES)('the specimen in %s', (locale) => {
  const { course } = openProject(SPECIMEN);
  const { editions, diagnostics } = localise(course!, [locale], 'error');
  const [made] = editions;
  const source = course!.editions.en!;

  test('lacks nothing, and every text of it is made', () => {
    expect(diagnostics).toEqual([]);
    expect(made!.locale).toBe(locale);
    const plainTexts = made!.activities.flatMap(({ title, pages }) =>
      [title, ...pages.flatMap(({ title, blocks }) => [title, ...textsOf(blocks)])].map(plain),
    );
    const mark = locale === 'en-XA' ? /^\[.*\]$/ : /\u202e/;
    const letters = plainTexts.filter((one) => /\p{L}/u.test(one.replace('____', '')));
    expect(letters.length).toBeGreaterThan(200);
    expect(letters.filter((one) => !mark.test(one))).toEqual([]);
  });

  test('has the ids, numbers, keys and accepted words of the source', () => {
    const facts = (edition: typeof source) =>
      edition.activities.map((activity) => ({
        ...[activity.id, activity.number, activity.facts, activity.pages.map(({ id }) => id)],
        tracked: trackedBlocks(activity.pages).map(({ block }) => [
          block.id,
          block.number,
          block.type === 'question' ? blanksOf(block).map(({ accepted }) => accepted) : [],
        ]),
        kinds: activity.pages.flatMap(({ blocks }) =>
          [...walk(blocks)].map((one) => [one.type, isTracked(one)]),
        ),
      }));
    expect(facts(made!)).toEqual(facts(source));
  });
});

test('a package with pseudo-locales is sound, and the same each time', async () => {
  const project = openProject(SPECIMEN);
  const profiles = [findProfile('generic-2004')!];
  const choices = choicesOf(project.course!, profiles, ['en', ...PSEUDO_LOCALES]);
  const [one, other] = [
    await build(project, choices, 'error'),
    await build(project, choices, 'error'),
  ];
  const [made] = one!.packages;
  expect(made!.findings).toEqual([]);
  expect(other!.packages[0]!.sha256).toBe(made!.sha256);
  expect(made!.plan.name).toMatch(/-en-en-XA-ar-XB\.zip$/);
  const page = made!.plan.entries.find(({ path }) => path === 'practice/ar-XB.html')!;
  const html = new TextDecoder().decode(page.bytes);
  expect(html).toContain('<html lang="ar-XB" dir="rtl">');
  expect(html).toContain(`>${back('Next')}</button>`);
  // Only the link to the English page is in English.
  expect(html.match(/<\w+[^>]* lang="en"/g)).toHaveLength(1);
});

test('words are made of those of the source locale, for the pseudo-locales that are asked for', () => {
  const { course } = openProject(SPECIMEN);
  const { editions } = localise(course!, ['en', 'ar-XB'], 'error');
  const strings = { en: { go: 'Go' }, es: { go: 'Ir' } };
  expect(withPseudoStrings({ strings }, editions, 'es').strings).toEqual({
    ...strings,
    'ar-XB': { go: back('Ir') },
  });
  const toolkit = { strings };
  expect(withPseudoStrings(toolkit, editions.slice(0, 1), 'en')).toBe(toolkit);
});
