import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giftToMarkdown } from '../../src/authoring/gift.ts';
import { parse } from '../../src/authoring/parse.ts';
import { check } from '../../src/check/check.ts';
import type { Question } from '../../src/course/blocks.ts';
import type { ActivityKind } from '../../src/course/course.ts';
import { plain } from '../../src/course/text.ts';
import { blanksOf, textsOf, walk } from '../../src/course/visit.ts';
import { casesOf, courseFiles, expectFile, FRONT_MATTER, LESSON } from '../course/cases.ts';
import { LIMIT, runs } from '../property/runs.ts';

/** The draft as an activity: its questions, and every error that the author would be told of. */
function read(markdown: string, kind: ActivityKind = 'lesson') {
  const body = `## Questions {#questions}\n\n${markdown}`;
  const front = FRONT_MATTER.replace('kind: lesson', `kind: ${kind}`);
  const { course, diagnostics } = parse(courseFiles({ [LESSON]: front + body }));
  if (!course) throw new Error('the course of the tests must be readable');
  const pages = course.editions.en?.activities[0]?.pages ?? [];
  const questions = pages
    .flatMap((page) => [...walk(page.blocks)])
    .filter((block): block is Question => block.type === 'question');
  // Many written answers in one activity outgrow an LMS: that is the author's to part (CW701).
  const errors = [...diagnostics, ...check(course)].filter(
    ({ severity, code }) => severity === 'error' && code !== 'CW701',
  );
  return { pages: pages.length, questions, errors };
}

/** The original texts that stand in code blocks, as they were. */
const UNREAD = /^(`{3,})gift\n([\s\S]*?)\n\1$/gm;

describe.each(casesOf('gift'))('%s', (name, folder) => {
  const input = readFileSync(join(folder, 'input.gift'), 'utf8');
  const locale = name === 'weights' ? 'es' : name === 'numbers' ? 'fr-CA' : 'en';
  const kind = name.startsWith('check-') ? 'knowledge-check' : 'lesson';
  const draft = giftToMarkdown(input, locale, ['questions'], kind);

  test('becomes the expected draft', () => {
    const counts = Object.entries(draft.counts).map(([key, count]) => `${key}: ${count}`);
    expectFile(join(folder, 'expected.md'), `${counts.join(', ')}\n---\n${draft.markdown}`);
  });

  test('is a page without errors that has every question', () => {
    const { errors, questions, pages } = read(draft.markdown, kind);
    expect(errors).toEqual([]);
    expect(questions).toHaveLength(draft.counts.questions);
    expect(pages).toBe(1);
  });

  test('marks what it did not understand, in its own words', () => {
    const kept = [...draft.markdown.matchAll(UNREAD)];
    expect(kept).toHaveLength(draft.counts.notUnderstood + draft.counts.remarked);
    expect(draft.markdown.split('> [!WARNING]')).toHaveLength(kept.length + 1);
  });
});

test('a megabyte of anything takes seconds', { timeout: 300_000 }, () => {
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  for (const piece of [
    '{',
    '}',
    '~',
    '=a',
    '\\',
    '`',
    'a{T}\n\n',
    '{\n\n',
    '::',
    '<b>',
    '//\n',
    '#',
  ]) {
    // Not the clock's time, which is others' too.
    const start = process.cpuUsage();
    const { markdown, counts } = giftToMarkdown(`First{T}\n\n${megabyte(piece)}`, 'en');
    expect(process.cpuUsage(start).user / 1e6, piece).toBeLessThan(15);
    expect(counts.questions, piece).toBeGreaterThan(0);
    expect(counts.questions, piece).toBeLessThanOrEqual(1000);
    expect(markdown.split('\n').filter((line) => line.length >= 100_000)).toEqual([]);
  }
});

/** What GIFT and Markdown give a meaning to, and what neither should trip over. */
const FRAGMENTS = [
  ...'{}~=#:%*_`[]<>|&!\\\n-+1. ()$"\'',
  ...[
    '{T}',
    '{F#a#b}',
    '{=',
    '->',
    '####',
    '::',
    ':::',
    '%50%',
    '%-100%',
    '\n\n',
    '\\n',
    '//',
    '{#1:2}',
  ],
  ...[
    '[html]',
    '[markdown]',
    '<b>',
    '</b>',
    '<img>',
    '<!--',
    '-->',
    '&amp;',
    '&#123;',
    '```',
    '> [!WHY]',
  ],
  ...[
    '$CATEGORY: a/b',
    ':term[a]{#b}',
    '![a](b)',
    '[a](#b)',
    'ftp://a.b',
    'www.a.b',
    '\u0000',
    '\ud800',
  ],
  ...[
    'a',
    'b c',
    ' ',
    'é',
    '漢',
    '💀',
    '\u00a0',
    '\u2028',
    '\t',
    '    ',
    '- [x] a',
    ':question{#a}',
  ],
];
const gift = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('any text becomes a draft that is read without errors', { timeout: LIMIT }, () => {
  fc.assert(
    fc.property(gift, fc.constantFrom('lesson', 'knowledge-check'), (text, kind) => {
      const draft = giftToMarkdown(text, 'en', ['questions'], kind);
      const { errors, questions, pages } = read(draft.markdown, kind);
      // Without any question it is no check (CW353); the command refuses such a file.
      const empty = kind === 'knowledge-check' && draft.counts.questions === 0;
      expect(errors.filter(({ code }) => !empty || code !== 'CW353')).toEqual([]);
      expect(pages).toBe(1);
      expect(questions).toHaveLength(draft.counts.questions);
    }),
    runs(2000),
  );
});

test('words come through as they are, whatever Markdown makes of them', { timeout: LIMIT }, () => {
  const escaped = (text: string) => text.replace(/[~=#{}:\\]/g, '\\$&');
  const words = fc
    .array(fc.constantFrom(...FRAGMENTS, 'word', 'two'), { minLength: 1, maxLength: 8 })
    .map((parts) =>
      parts
        .join('')
        .replace(/[\s\p{Cc}\ud800]+/gu, ' ')
        .trim(),
    )
    .filter((text) => /^[^[<$/%]*\p{L}/u.test(text) && !/[<&]/.test(text));
  fc.assert(
    fc.property(words, words, words, (prompt, right, wrong) => {
      fc.pre(right !== wrong && !/(^|\s)\/\//.test(prompt + right + wrong));
      const draft = giftToMarkdown(
        `[plain]${escaped(prompt)}{=${escaped(right)}~${escaped(wrong)}}`,
        'en',
      );
      fc.pre(draft.counts.notUnderstood === 0);
      const [question] = read(draft.markdown).questions;
      const shown = question && 'options' in question ? question.options : [];
      expect(question && textsOf(question.prompt).map(plain)).toEqual([prompt]);
      expect(shown.map(({ text, key }) => [plain(text), key])).toEqual([
        [right, true],
        [wrong, false],
      ]);
    }),
    runs(1000),
  );
});

test('accepted words come through as they are, or nobody claims that they do', {
  timeout: LIMIT,
}, () => {
  const escaped = (text: string) => text.replace(/[~=#{}:\\]/g, '\\$&');
  const word = fc
    .array(fc.constantFrom(...FRAGMENTS, 'word', 'two'), { minLength: 1, maxLength: 6 })
    .map((parts) =>
      parts
        .join('')
        .replace(/[\s\p{Cc}\ud800]+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && !/->|\/\//.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean(), (words, inside) => {
      const answers = words.map((one) => `=[plain]${escaped(one)}`).join('');
      const text = inside ? `[plain]The {${answers}} sat.` : `[plain]What sat?{${answers}}`;
      const draft = giftToMarkdown(text, 'en');
      const [question] = read(draft.markdown).questions;
      const plainly = words.every((one) => !/[;[\]*]/.test(one));
      // What is no plain word may break a rule in a model answer too.
      expect(plainly ? ['blank'] : ['written', undefined]).toContain(question?.kind);
      if (!plainly || !question) return;
      expect(blanksOf(question).map(({ accepted }) => accepted)).toEqual([[...new Set(words)]]);
      expect(draft.counts.remarked).toBe(0);
    }),
    runs(1000),
  );
});

test('a number is its key to the last digit', { timeout: LIMIT }, () => {
  const decimal = (places: number) =>
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 10 ** places - 1 }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(places, '0')}`);
  fc.assert(
    fc.property(decimal(4), decimal(3), (answer, tolerance) => {
      const positive = tolerance.replace('-', '');
      const { markdown } = giftToMarkdown(`N{#${answer}:${positive}}`, 'en');
      const [question] = read(markdown).questions;
      expect(question).toMatchObject({
        kind: 'number',
        answer: Number(answer) + 0,
        min: expect.closeTo(Number(answer) - Number(positive), 6),
        max: expect.closeTo(Number(answer) + Number(positive), 6),
      });
    }),
    runs(300),
  );
});
