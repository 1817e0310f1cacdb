import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giftToMarkdown } from '../../src/authoring/gift.ts';
import { check } from '../../src/check/check.ts';
import type { Question } from '../../src/course/blocks.ts';
import { plain } from '../../src/course/text.ts';
import { textsOf, walk } from '../../src/course/visit.ts';
import { casesOf, expectFile, parseBody } from '../course/cases.ts';
import { LIMIT, runs } from '../property/runs.ts';

/** The draft as a lesson: its questions, and every error that the author would be told of. */
function read(markdown: string) {
  const { course, diagnostics } = parseBody(`## Questions {#questions}\n\n${markdown}`);
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
  const draft = giftToMarkdown(input, locale, ['questions']);

  test('becomes the expected draft', () => {
    const counts = Object.entries(draft.counts).map(([key, count]) => `${key}: ${count}`);
    expectFile(join(folder, 'expected.md'), `${counts.join(', ')}\n---\n${draft.markdown}`);
  });

  test('is a page without errors that has every question', () => {
    const { errors, questions, pages } = read(draft.markdown);
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
    fc.property(gift, (text) => {
      const draft = giftToMarkdown(text, 'en', ['questions']);
      const { errors, questions, pages } = read(draft.markdown);
      expect(errors).toEqual([]);
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
