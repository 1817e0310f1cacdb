import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, QuestionModel, QuestionRecord, ScoState } from '../../src/tracking/model.ts';
import { decodeState, encodeState } from '../../src/tracking/state.ts';
import { summarise } from '../../src/tracking/summary.ts';
import {
  activity,
  activityState,
  blank,
  discuss,
  matching,
  multiple,
  number,
  ordering,
  rating,
  scenario,
  single,
  trueFalse,
  worksheet,
  written,
} from './models.ts';

/** A question of each kind with an answer to it. */
const KINDS: readonly (readonly [make: (number: number) => QuestionModel, answer: Answer])[] = [
  [single, { kind: 'chosen', options: [3] }],
  [multiple, { kind: 'chosen', options: [1, 4] }],
  [trueFalse, { kind: 'judged', value: false }],
  [
    matching,
    {
      kind: 'matched',
      pairs: [
        [1, 5],
        [3, 7],
      ],
    },
  ],
  [ordering, { kind: 'ordered', options: [2, 1, 4, 3] }],
  [rating, { kind: 'chosen', options: [2] }],
  [blank, { kind: 'filled', texts: ['ten', 'O’Brien'] }],
  [number, { kind: 'numbered', typed: '11', value: 11 }],
  [written, { kind: 'written', text: 'What I saw.' }],
  [discuss, { kind: 'discussed', text: 'Ours.', posted: true, replied: false }],
  [scenario, { kind: 'path', choices: [1, 3] }],
  [
    worksheet,
    {
      kind: 'sheet',
      rows: [
        {
          row: 2,
          texts: [
            [1, 'Who'],
            [3, 'when'],
          ],
        },
      ],
    },
  ],
];

/** What may be done to a question that keeps its id. */
const reword = (question: QuestionModel): QuestionModel => ({
  ...question,
  description: `${question.description} Really?`,
  weight: question.weight + 1,
  page: question.page + 1,
});
const withoutOption = (question: QuestionModel): QuestionModel =>
  'options' in question ? { ...question, options: question.options.slice(1) } : question;

interface Update {
  readonly removed: readonly number[];
  readonly added: number;
  readonly order: readonly number[];
  readonly reworded: boolean;
  readonly optionsGone: boolean;
}

const COUNT = KINDS.length;
const updates: fc.Arbitrary<Update> = fc.record({
  removed: fc.uniqueArray(fc.integer({ min: 1, max: COUNT })),
  added: fc.nat({ max: 4 }),
  order: fc.shuffledSubarray(
    Array.from({ length: COUNT + 4 }, (_, at) => at),
    { minLength: COUNT + 4 },
  ),
  reworded: fc.boolean(),
  optionsGone: fc.boolean(),
});

const BEFORE = KINDS.map(([make], at) => make(at + 1));
const GIVEN = new Map(
  KINDS.map(([, answer], at): [number, QuestionRecord] => [at + 1, { answer, attempts: 2 }]),
);
const STATE: ScoState = {
  locale: 'es',
  attempt: 'abcdefghijklmnop',
  retries: 1,
  activities: new Map([
    [1, activityState({ page: 2, visited: new Set([1, 2]), questions: GIVEN })],
  ]),
};
const CODE = encodeState(STATE, [activity({ questions: BEFORE })]);

/** The next version of the package. */
function updated({ removed, added, order, reworded, optionsGone }: Update): QuestionModel[] {
  const fresh = Array.from({ length: added }, (_, at) => single(COUNT + 1 + at));
  return [...BEFORE.filter(({ number }) => !removed.includes(number)), ...fresh]
    .map((question) => (reworded ? reword(question) : question))
    .map((question) => (optionsGone ? withoutOption(question) : question))
    .sort((a, b) => order.indexOf(a.number - 1) - order.indexOf(b.number - 1));
}

test('an updated package keeps every answer whose id lives on', () => {
  fc.assert(
    fc.property(updates, (update) => {
      const questions = updated(update);
      const { state, problem } = decodeState(CODE, [activity({ questions })]);
      expect(problem).toBeUndefined();
      expect([state.locale, state.attempt]).toEqual([STATE.locale, STATE.attempt]);
      const read = state.activities.get(1)!.questions;
      for (const question of questions) {
        // An answer that names an option that is gone stays too: nobody chose anything else.
        expect(read.get(question.number)).toEqual(GIVEN.get(question.number));
      }
    }),
  );
});

test('the updated package works with what it read, and what it writes is read again', () => {
  fc.assert(
    fc.property(updates, (update) => {
      const model = activity({ questions: updated(update) });
      const { state } = decodeState(CODE, [model]);
      const { progress } = summarise(model, state.activities.get(1)!, model.passing);
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
      expect(decodeState(encodeState(state, [model]), [model]).state).toEqual(state);
    }),
  );
});

test('a package that goes back to the older version finds all again', () => {
  fc.assert(
    fc.property(updates, (update) => {
      const newer = [activity({ questions: updated({ ...update, optionsGone: false }) })];
      const through = encodeState(decodeState(CODE, newer).state, newer);
      const older = decodeState(through, [activity({ questions: BEFORE })]);
      expect(older.state.activities.get(1)!.questions).toEqual(GIVEN);
    }),
  );
});
