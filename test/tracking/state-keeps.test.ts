import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActivityModel, Answer, QuestionRecord, ScoState } from '../../src/tracking/model.ts';
import { decodeState, encodeState } from '../../src/tracking/state.ts';
import {
  activity,
  activityState,
  matching,
  multiple,
  single,
  trueFalse,
  worksheet,
  written,
} from './models.ts';

const sco = (questions: readonly (readonly [number, QuestionRecord])[]): ScoState => ({
  locale: 'en',
  attempt: 'abcdefghijklmnop',
  retries: 0,
  activities: new Map([[1, activityState({ questions: new Map(questions) })]]),
});
const answersOf = (code: string, models: readonly ActivityModel[]) =>
  decodeState(code, models).state.activities.get(1)?.questions;

test('200 coded answers fit 3,600 characters', () => {
  const answers: Answer[] = [
    { kind: 'chosen', options: [3] },
    { kind: 'chosen', options: [1, 2, 4, 5, 6] },
    { kind: 'judged', value: true },
    { kind: 'matched', pairs: [1, 2, 3, 4, 5, 6].map((n) => [n, 13 - n] as const) },
  ];
  const questions = Array.from({ length: 200 }, (_, at) => at + 1).map((n) => [
    n * 3,
    { answer: answers[n % answers.length]!, attempts: 12, best: 4 / 7 },
  ]) satisfies [number, QuestionRecord][];
  const state: ScoState = {
    ...sco(questions),
    retries: 40,
    activities: new Map([
      [
        1,
        activityState({
          visited: new Set(Array.from({ length: 60 }, (_, n) => n)),
          questions: new Map(questions),
        }),
      ],
    ]),
  };
  expect(encodeState(state, []).length).toBeLessThanOrEqual(3_600);
});

test('200 answers of the longest kind fit too', () => {
  const pairs = [1, 2, 3, 4, 5, 6, 7].map((n) => [n, 20 - n] as const);
  const questions = Array.from({ length: 200 }, (_, at): [number, QuestionRecord] => [
    at + 1,
    { answer: { kind: 'matched', pairs }, attempts: 3, best: 4 / 7 },
  ]);
  expect(encodeState(sco(questions), []).length).toBeLessThanOrEqual(3_600);
});

describe('packages change', () => {
  const right: QuestionRecord = { answer: { kind: 'chosen', options: [2] }, attempts: 1, best: 1 };

  test('answers to removed questions are kept for an older package', () => {
    const code = encodeState(
      sco([
        [1, right],
        [9, right],
      ]),
      [activity({ questions: [single(1)] })],
    );
    expect([...(answersOf(code, []) ?? [])].map(([n]) => n)).toEqual([1, 9]);
  });

  test('an answer of another kind than today is left out, the rest stays', () => {
    const code = encodeState(
      sco([
        [1, right],
        [2, right],
      ]),
      [],
    );
    const models = [activity({ questions: [trueFalse(1), multiple(2)] })];
    expect([...(answersOf(code, models) ?? [])].map(([n]) => n)).toEqual([2]);
  });

  test('what is private today is left out when reading and when writing', () => {
    const models = [activity({ questions: [single(1, { private: true }), single(2)] })];
    const before = encodeState(
      sco([
        [1, right],
        [2, right],
      ]),
      [],
    );
    expect([...(answersOf(before, models) ?? [])].map(([n]) => n)).toEqual([2]);
    const after = encodeState(
      sco([
        [1, right],
        [2, right],
      ]),
      models,
    );
    expect([...(answersOf(after, []) ?? [])].map(([n]) => n)).toEqual([2]);
  });
});

test('a private text is nowhere in the code', () => {
  const secret: QuestionRecord = { answer: { kind: 'written', text: 'SECRET' }, attempts: 1 };
  const models = [activity({ questions: [written(1, { private: true })] })];
  expect(encodeState(sco([[1, secret]]), models)).not.toContain('SECRET');
});

describe('over the limit', () => {
  const long = (letter: string, length: number): QuestionRecord => ({
    answer: { kind: 'written', text: letter.repeat(length) },
    attempts: 1,
  });
  const questions = [written(1), written(2), written(3), matching(4)];
  const models = [activity({ questions })];
  const texts = (code: string) =>
    [...(answersOf(code, models) ?? [])].map(([n, { answer: one, attempts }]) => [
      n,
      'text' in one ? one.text.length : -1,
      'text' in one ? (one.dropped ?? false) : false,
      attempts,
    ]);

  test('the longest text gives way first, never that it was answered', () => {
    const code = encodeState(
      sco([
        [1, long('a', 500)],
        [2, long('b', 3000)],
        [3, long('c', 2000)],
      ]),
      models,
      4_096,
    );
    expect(code.length).toBeLessThanOrEqual(4_096);
    expect(texts(code)).toEqual([
      [1, 500, false, 1],
      [2, 0, true, 1],
      [3, 2000, false, 1],
    ]);
  });

  test('what removed questions left goes before any text', () => {
    const code = encodeState(
      sco([
        [1, long('a', 3000)],
        [9, long('b', 2000)],
      ]),
      models,
      4_096,
    );
    expect(texts(code)).toEqual([[1, 3000, false, 1]]);
  });

  test('a worksheet gives way as the text that all of it is', () => {
    const cells = (length: number) => [2, 3].map((field) => [field, 'x'.repeat(length)] as const);
    const sheet: QuestionRecord = {
      answer: { kind: 'sheet', rows: [1, 2].map((row) => ({ row, texts: cells(600) })) },
      attempts: 1,
    };
    const known = [activity({ questions: [...questions, worksheet(11)] })];
    const code = encodeState(
      sco([
        [1, long('a', 2000)],
        [11, sheet],
      ]),
      known,
      4_096,
    );
    expect([...(answersOf(code, known) ?? [])].map(([n, { answer }]) => [n, answer])).toEqual([
      [1, long('a', 2000).answer],
      [11, { kind: 'sheet', rows: [], dropped: true }],
    ]);
    const roomy = encodeState(sco([[11, sheet]]), known, 4_096);
    expect(answersOf(roomy, known)?.get(11)).toEqual(sheet);
  });

  test('a dropped text stays known as dropped', () => {
    const once = encodeState(sco([[1, long('a', 5000)]]), models, 4_096);
    const again = encodeState(decodeState(once, models).state, models, 4_096);
    expect(texts(again)).toEqual([[1, 0, true, 1]]);
  });

  test('any texts fit, and every answer is still there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6_000 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const many = lengths.map((length, at): [number, QuestionRecord] => [
          at + 1,
          long('\\', length),
        ]);
        const known = [activity({ questions: many.map(([n]) => written(n)) })];
        const code = encodeState(sco(many), known, 4_096);
        expect(code.length).toBeLessThanOrEqual(4_096);
        expect(answersOf(code, known)?.size).toBe(lengths.length);
      }),
    );
  });
});
