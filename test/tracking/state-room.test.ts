import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/tracking/limits.ts';
import type { Answer, CheckState, QuestionRecord, ScoState } from '../../src/tracking/model.ts';
import { decodeState, encodeState } from '../../src/tracking/state.ts';
import { activityState } from './models.ts';

/** What 200 coded answers may take, so that SCORM 1.2 has room for them and some more. */
const ROOM = 3_600;
const COUNT = 200;
const OPTIONS = 7;

const range = (length: number) => Array.from({ length }, (_, at) => at + 1);

/** Coded answers to questions of seven options, pairs, items or choices: as long as they get. */
const LONGEST: Readonly<Record<string, Answer>> = {
  choice: { kind: 'chosen', options: range(OPTIONS) },
  judgement: { kind: 'judged', value: true },
  order: { kind: 'ordered', options: range(OPTIONS) },
  pairs: { kind: 'matched', pairs: range(OPTIONS).map((n) => [n, 2 * OPTIONS + 1 - n]) },
  path: { kind: 'path', choices: range(OPTIONS) },
};

/** Answered often, with a score that takes as much as any, in an activity of many pages. */
function state(answers: readonly Answer[], check?: CheckState): ScoState {
  const records = answers.map((answer, at): [number, QuestionRecord] => [
    2 * at + 1,
    { answer, attempts: 31, best: 4 / 7 },
  ]);
  const activity = activityState({
    page: 60,
    visited: new Set(range(60)),
    completed: true,
    questions: new Map(records),
    ...(check && { check }),
  });
  return {
    locale: 'zh-Hant',
    attempt: 'abcdefghijklmnop',
    retries: 1_000,
    activities: new Map([[1, activity]]),
  };
}

test.each(Object.entries(LONGEST))('200 answers of the kind %s fit', (_kind, answer) => {
  const code = encodeState(state(range(COUNT).map(() => answer)), []);
  expect(code.length).toBeLessThanOrEqual(ROOM);
});

test('200 answers of any mix fit, and all come back', () => {
  const answers = fc.array(fc.constantFrom(...Object.values(LONGEST)), {
    minLength: COUNT,
    maxLength: COUNT,
  });
  fc.assert(
    fc.property(answers, (mix) => {
      const whole = state(mix);
      const code = encodeState(whole, [], LIMITS.suspendData12);
      expect(code.length).toBeLessThanOrEqual(ROOM);
      expect(decodeState(code, []).state).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});
