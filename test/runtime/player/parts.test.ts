import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityModel } from '../../../src/rendering/model.ts';
import { chooseLocale } from '../../../src/runtime/player/choose-locale.ts';
import {
  type GivenAnswer,
  readAnswers,
  writeAnswers,
} from '../../../src/runtime/player/private-file.ts';
import {
  lowest,
  type WhereToBegin,
  whereToBegin,
} from '../../../src/runtime/player/profile-rows.ts';
import { revealBlank } from '../../../src/runtime/player/reveal-blank.ts';
import { revealChoice } from '../../../src/runtime/player/reveal-choice.ts';
import { revealMatching } from '../../../src/runtime/player/reveal-matching.ts';
import { revealOrdering } from '../../../src/runtime/player/reveal-ordering.ts';
import { revealTrueFalse } from '../../../src/runtime/player/reveal-true-false.ts';
import { disorder, shuffle } from '../../../src/runtime/player/shuffle.ts';
import { forumIn, readSite } from '../../../src/runtime/player/site.ts';
import type { Answer, QuestionModel } from '../../../src/tracking/model.ts';
import { activity, FACTS, page, QUESTIONS } from '../../rendering/editions.ts';

const MODEL = activityModel(
  FACTS,
  activity('en', [
    page(
      'p',
      1,
      Object.values(QUESTIONS).map((one) => ({ ...one, private: true })),
    ),
  ]),
  ['en'],
);
const question = (id: string): QuestionModel => MODEL.questions.find((one) => one.id === id)!;
const chosen = (...options: number[]): Answer => ({ kind: 'chosen', options });

describe('what a checked answer shows', () => {
  test.each([
    ['a wrong single answer: only itself', 'one', chosen(1), false, [[1, 'chosen-wrong']], [], [1]],
    [
      'a wrong single answer, open: the key too',
      'one',
      chosen(1),
      true,
      [
        [1, 'chosen-wrong'],
        [2, 'right'],
      ],
      [],
      [1],
    ],
    ['a right single answer', 'one', chosen(2), true, [[2, 'chosen-right']], [], [2]],
    [
      'some of several: only what was chosen',
      'many',
      chosen(1, 3),
      false,
      [
        [1, 'chosen-right'],
        [3, 'chosen-wrong'],
      ],
      [1, 3],
      [],
    ],
    [
      'all of several: everything',
      'many',
      chosen(1, 2),
      true,
      [
        [1, 'chosen-right'],
        [2, 'chosen-right'],
      ],
      [1, 2, 3],
      [],
    ],
  ] as const)('%s', (_, id, answer, open, marks, beside, below) => {
    const reveal = revealChoice(question(id), answer, open);
    expect([...reveal.marks]).toEqual(marks);
    expect([reveal.beside, reveal.below]).toEqual([beside, below]);
  });

  test.each([
    [false, false, [[0, 'chosen-right']]],
    [true, false, [[1, 'chosen-wrong']]],
    [
      true,
      true,
      [
        [1, 'chosen-wrong'],
        [0, 'right'],
      ],
    ],
  ] as const)('true or false: %s, open %s', (value, open, marks) => {
    expect([...revealTrueFalse(question('tf'), { kind: 'judged', value }, open).marks]).toEqual(
      marks,
    );
  });

  test('pairs: each is marked, what is right is explained, a partner of nobody is named', () => {
    const reveal = revealMatching(
      question('pairs'),
      {
        kind: 'matched',
        pairs: [
          [1, 2],
          [3, 5],
        ],
      },
      false,
    );
    expect([...reveal.marks]).toEqual([
      [1, 'pair-right'],
      [3, 'pair-wrong'],
    ]);
    expect([reveal.beside, reveal.below]).toEqual([[1], [5]]);
    expect(reveal.detail).toEqual(['result-matched', { right: 1, all: 2 }]);
  });

  test.each([
    [['ten', 'x'], false, ['pair-right', 'pair-wrong'], false],
    [['ten', 'x'], true, ['pair-right', 'pair-wrong'], true],
    [['10', '<2003>'], true, ['pair-right', 'pair-right'], false],
  ] as const)('the blanks %j, open %s', (texts, open, marks, key) => {
    const reveal = revealBlank(question('gap'), { kind: 'filled', texts }, open);
    expect([1, 2].map((number) => reveal.marks.get(number))).toEqual(marks);
    expect([reveal.beside, reveal.below, reveal.key]).toEqual([[], [], key]);
  });

  test.each([
    [[2, 1, 3], false, ['place-wrong', 'place-wrong', 'place-right'], [3], false],
    [[2, 1, 3], true, ['place-wrong', 'place-wrong', 'place-right'], [1, 2, 3], true],
    [[1, 2, 3], true, ['place-right', 'place-right', 'place-right'], [1, 2, 3], false],
  ] as const)('the order %j, open %s', (options, open, marks, beside, key) => {
    const reveal = revealOrdering(question('steps'), { kind: 'ordered', options }, open);
    expect([1, 2, 3].map((number) => reveal.marks.get(number))).toEqual(marks);
    expect([reveal.beside, reveal.key]).toEqual([beside, key]);
  });
});

test('what is to be put in order never stands in it, and in every other order for someone', () => {
  const orders = new Set(
    Array.from({ length: 200 }, (_, seed) => disorder([1, 2, 3], `${seed}`).join()),
  );
  expect([...orders].sort()).toEqual(['1,3,2', '2,1,3', '2,3,1', '3,1,2', '3,2,1']);
  expect(disorder([1, 2], 'a')).toEqual([2, 1]);
  expect([disorder([1], 'a'), disorder([], 'a')]).toEqual([[1], []]);
});

test.each([
  [[null, '', 'es'], ['en', 'es'], 'es'],
  [['es_MX'], ['en', 'es'], 'es'],
  [['ES'], ['en', 'es'], 'es'],
  [['pt-BR', 'es'], ['pt', 'es'], 'pt'],
  [['zh-TW'], ['zh-CN', 'zh-TW'], 'zh-TW'],
  [['de', 'fr'], ['en', 'es'], 'en'],
  [['<script>', '../..'], ['en', 'es'], 'en'],
])('of %j in %j: %s', (wanted, available, expected) => {
  expect(chooseLocale(wanted, available)).toBe(expected);
});

test.each([
  [[3, 1, 2, 2], [1, 2, 3], 'the second lowest is shared: all of it'],
  [[5, 1, 4], [1, 2], ''],
  [[0, 2, 0], [], 'one rating alone is not low'],
  [[2, 2], [0, 1], 'equal ones'],
])('lowest of %j: %j %s', (levels, at) => {
  const rated = levels.map((level, number) => ({ number, level, levels: 5 }));
  expect(lowest(rated)).toEqual(at);
});

test.each<[number[], WhereToBegin, string]>([
  [[3, 1, 2, 2], { type: 'some', numbers: [1, 2, 3] }, 'at most three'],
  [[1, 2, 2, 2, 2], { type: 'some', numbers: [0] }, 'too many: those at the very lowest'],
  [[1, 1, 1, 1], { type: 'many' }, 'even these are too many'],
  [[3, 5, 5, 5], { type: 'some', numbers: [0] }, 'the top level is no place to begin'],
  [[5, 5, 5], { type: 'top' }, 'nothing below the top'],
  [[0, 2], { type: 'none' }, 'one alone'],
])('where to begin of %j: %j %s', (levels, expected) => {
  const rated = levels.map((level, number) => ({ number, level, levels: 5 }));
  expect(whereToBegin(rated)).toEqual(expected);
});

test('shuffling loses nothing, is stable, and differs by seed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const once = shuffle(items, seed);
      expect([...once].sort()).toEqual([...items].sort());
      expect(shuffle(items, seed)).toEqual(once);
    }),
  );
  const orders = new Set(
    Array.from({ length: 60 }, (_, seed) => shuffle([1, 2, 3], `${seed}`).join()),
  );
  expect(orders.size).toBe(6);
});

describe('the file of private answers', () => {
  const checked = (answer: Answer): GivenAnswer => ({ answer, attempts: 1, checked: true });
  const given = new Map<number, GivenAnswer>([
    [1, checked(chosen(2))],
    [2, { answer: chosen(1, 3), attempts: 0, checked: false }],
    [3, { answer: { kind: 'judged', value: true }, attempts: 2, checked: false }],
    [4, checked({ kind: 'matched', pairs: [[1, 4]] })],
    [5, checked(chosen(1))],
    [6, checked({ kind: 'written', text: '<img src=x onerror=alert(1)>\n“ñ” 👍' })],
    [10, checked({ kind: 'numbered', typed: '1,234' })],
    [9, checked({ kind: 'filled', texts: ['ten', '<b>'] })],
    [8, checked({ kind: 'ordered', options: [3, 1, 2] })],
  ]);

  test('gives back what was written', () => {
    expect(readAnswers(writeAnswers(MODEL, given), MODEL)).toEqual({ answers: given });
  });

  test('any text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const answers = new Map([[6, checked({ kind: 'written', text })]]);
        expect(readAnswers(writeAnswers(MODEL, answers), MODEL)).toEqual({ answers });
      }),
    );
  });

  test('of any other text nothing is taken and nothing thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readAnswers(text, MODEL)).toEqual({ problem: 'file-broken' });
      }),
    );
  });

  const file = JSON.parse(writeAnswers(MODEL, given));
  test.each([
    ['another course', { ...file, course: 'x' }, { problem: 'file-foreign' }],
    ['another activity', { ...file, activity: 'x' }, { problem: 'file-foreign' }],
    ['no list', { ...file, answers: {} }, { problem: 'file-broken' }],
    [
      'strange entries',
      { ...file, answers: [null, 1, [], { question: '__proto__', answer: chosen(1) }] },
      { answers: new Map() },
    ],
    [
      'an option that is not there',
      { ...file, answers: [{ question: 'one', answer: chosen(9) }] },
      { answers: new Map() },
    ],
    [
      'two answers to a single choice',
      { ...file, answers: [{ question: 'one', answer: chosen(1, 2) }] },
      { answers: new Map() },
    ],
    [
      'an item twice',
      {
        ...file,
        answers: [{ question: 'steps', answer: { kind: 'ordered', options: [1, 1, 2] } }],
      },
      { answers: new Map() },
    ],
    [
      'a file of before, without attempts',
      {
        ...file,
        answers: [
          { question: 'one', answer: chosen(2) },
          { question: 'write', answer: { kind: 'written', text: 'x' } },
        ],
      },
      {
        answers: new Map([
          [1, checked(chosen(2))],
          [6, { answer: { kind: 'written', text: 'x' }, attempts: 0, checked: false }],
        ]),
      },
    ],
    [
      'an answer of another kind',
      { ...file, answers: [{ question: 'write', answer: chosen(1) }] },
      { answers: new Map() },
    ],
    [
      'a text that is none',
      { ...file, answers: [{ question: 'write', answer: { kind: 'written', text: {} } }] },
      { answers: new Map() },
    ],
  ])('%s', (_, content, expected) => {
    expect(readAnswers(JSON.stringify(content), MODEL)).toEqual(expected);
  });

  test('answers that are not private never enter it', () => {
    const open = {
      ...MODEL,
      questions: MODEL.questions.map((one) => ({ ...one, private: false })),
    };
    expect(writeAnswers(open, given)).not.toContain('onerror');
  });
});

test.each([
  [null, {}],
  ['x', {}],
  [{ forum: 'https://x', support: [1], store: 3 }, { support: {} }],
  [
    { forum: { en: 'https://x', es: 1 }, store: 'https://s' },
    { forum: { en: 'https://x' }, store: 'https://s' },
  ],
])('of the site file %j: %j', (value, expected) => {
  expect(readSite(value)).toEqual(expected);
});

test.each([
  ['https://forum.example.gov/a', 'https://forum.example.gov/a'],
  ['javascript:alert(1)', undefined],
  ['https://a b', undefined],
  ['', undefined],
])('the forum %j: %j', (address, expected) => {
  expect(forumIn({ forum: { en: address } }, 'en')).toBe(expected);
});
