import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePackages } from '../../src/comparison/compare-packages.ts';
import { partsOf } from '../../src/comparison/parts.ts';
import { changeRule, VERDICTS } from '../../src/course/comparison.ts';
import { submit } from '../../src/tracking/answers.ts';
import { beginAttempt, checkOf, drawnQuestions, submitAttempt } from '../../src/tracking/check.ts';
import type {
  ActivityModel,
  ActivityState,
  Answer,
  QuestionModel,
  QuestionRecord,
  ScoState,
} from '../../src/tracking/model.ts';
import { decodeState, emptyActivity, emptyState, encodeState } from '../../src/tracking/state.ts';
import { requiredQuestions, summarise } from '../../src/tracking/summary.ts';
import { LIMIT, runs } from '../property/runs.ts';
import { COURSE, factsOf, UPDATES, type Update } from './updates.ts';

const BEFORE = factsOf(COURSE);

describe('each update alone', () => {
  test.each(UPDATES)('$what: $code, $verdict', ({ apply, code, verdict }) => {
    const found = comparePackages(BEFORE, factsOf(apply(COURSE)));
    // The version of both is 1.0.0, which is said as well.
    expect(found.changes.map((one) => one.code)).toEqual([code, 'version-same']);
    expect(found.verdict).toBe(verdict);
  });

  test('nothing at all: nothing is said', () => {
    expect(comparePackages(BEFORE, factsOf(COURSE))).toEqual({
      verdict: 'replace-now',
      changes: [],
      outcomes: {
        notStarted: ['begin-new'],
        halfWay: ['keep-all'],
        finished: ['keep-result'],
      },
    });
  });
});

/** A learner somewhere on the way: by number of activity, the choices that `of` makes. */
interface Way {
  readonly pages: readonly number[];
  readonly answered: readonly number[];
  readonly right: boolean;
  readonly submits: boolean;
}

const ways: fc.Arbitrary<readonly Way[]> = fc.array(
  fc.record({
    pages: fc.subarray([1, 2]),
    answered: fc.subarray(Array.from({ length: 14 }, (_, at) => at + 1)),
    right: fc.boolean(),
    submits: fc.boolean(),
  }),
  { minLength: COURSE.length, maxLength: COURSE.length },
);
const updates = fc.subarray([...UPDATES], { minLength: 1, maxLength: 6 });

/** An answer to a question, right or not. */
function answerTo(question: QuestionModel, right: boolean): Answer {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const keys = question.options.flatMap(({ key, number }) => (key ? [number] : []));
      return { kind: 'chosen', options: right ? keys : [question.options.at(-1)!.number] };
    }
    case 'rating':
      return { kind: 'chosen', options: [1] };
    case 'true-false':
      return { kind: 'judged', value: question.answer === right };
    case 'matching':
      return { kind: 'matched', pairs: question.sources.map((one) => [one.number, one.target]) };
    case 'ordering':
      return { kind: 'ordered', options: question.options.map((one) => one.number) };
    case 'number':
      return { kind: 'numbered', typed: '11', value: right ? 11 : 12 };
    case 'scenario':
      return { kind: 'path', choices: right ? [2] : [1, 5] };
    case 'worksheet':
      return { kind: 'sheet', rows: [{ row: 1, texts: [[2, 'Who']] }] };
    case 'written':
      return { kind: 'written', text: 'What I saw.' };
    default:
      throw new Error(`no answer to ${question.kind}`);
  }
}

function goes(model: ActivityModel, { pages, answered, right, submits }: Way): ActivityState {
  const begun: ActivityState = { ...emptyActivity(), visited: new Set(pages) };
  const start = model.check ? beginAttempt(model, begun, () => 0) : begun;
  const asked = model.check ? drawnQuestions(model, start) : model.questions;
  const records = asked
    .filter((one) => answered.includes(one.number) && !one.private)
    .map((one): [number, QuestionRecord] => [
      one.number,
      submit(one, undefined, answerTo(one, right)),
    ]);
  const on: ActivityState = { ...start, questions: new Map(records) };
  const done = model.check && submits ? submitAttempt(model, on) : on;
  const { completed, success } = summarise(model, done, model.passing);
  return { ...done, completed, passed: success === true };
}

const stateOf = (course: readonly ActivityModel[], all: readonly Way[]): ScoState => ({
  ...emptyState('abcdefghijklmnop'),
  activities: new Map(course.map((model, at) => [model.number, goes(model, all[at]!)])),
});

/** What of an answer a question can still show: its parts that are gone are lost. */
function shows(question: QuestionModel | undefined, answer: Answer): boolean {
  if (!question || question.private) return false;
  if (answer.kind !== 'chosen') return true;
  const known = new Set(partsOf(question).map(({ number }) => number));
  return answer.options.every((number) => known.has(number));
}

interface Replaced {
  readonly old: ActivityModel;
  readonly now: ActivityModel | undefined;
  readonly before: ActivityState;
  readonly after: ActivityState;
}

/** A learner's state before, and as the new package reads it. */
function replaced(all: readonly Way[], course: readonly ActivityModel[]): readonly Replaced[] {
  const code = encodeState(stateOf(COURSE, all), COURSE);
  const before = decodeState(code, COURSE).state;
  const { state, problem } = decodeState(code, course);
  expect(problem).toBeUndefined();
  return COURSE.map((old) => {
    const now = course.find(({ id }) => id === old.id);
    return {
      old,
      now,
      before: before.activities.get(old.number)!,
      after: (now && state.activities.get(now.number)) ?? emptyActivity(),
    };
  });
}

const updated = (some: readonly Update[]) =>
  some.reduce<readonly ActivityModel[]>((course, { apply }) => apply(course), COURSE);

const holds = (
  property: (found: ReturnType<typeof comparePackages>, one: Replaced, id: string) => void,
) =>
  fc.assert(
    fc.property(updates, ways, (some, all) => {
      const course = updated(some);
      const found = comparePackages(BEFORE, factsOf(course));
      for (const one of replaced(all, course)) property(found, one, one.old.id);
    }),
    runs(500),
  );

describe('several updates at once, learners at random points', { timeout: LIMIT }, () => {
  test('the verdict is that of the heaviest', () => {
    fc.assert(
      fc.property(updates, (some) => {
        const heaviest = Math.max(...some.map(({ verdict }) => VERDICTS.indexOf(verdict)));
        const { verdict } = comparePackages(BEFORE, factsOf(updated(some)));
        expect(verdict).toBe(VERDICTS[heaviest]);
      }),
      runs(500),
    );
  });

  test('no answer is lost of which compare does not say so, at its activity', () => {
    holds(({ changes }, { old, now, before, after }, id) => {
      const losing = new Set(['lose-answers', 'wrong-answers', 'start-over']);
      const told = changes
        .filter(({ code }) => losing.has(changeRule(code).halfWay ?? ''))
        .map(({ where }) => where);
      for (const [number, { answer }] of before.questions) {
        const { id: name } = old.questions.find((one) => one.number === number)!;
        const question = now?.questions.find((one) => one.number === number);
        const record = after.questions.get(number);
        const kept =
          JSON.stringify(record?.answer) === JSON.stringify(answer) &&
          shows(question, answer) &&
          (question?.id === name || question?.id === 'plan-table');
        if (!kept) expect([id, `${id}/${name}`].some((one) => told.includes(one))).toBe(true);
      }
    });
  });

  test('who has finished stays finished and passed, unless the state is not found', () => {
    holds(({ changes }, { now, before, after }, id) => {
      if (!now || changes.some((one) => one.code === 'number-changed' && one.where === id)) return;
      const { completed, success } = summarise(now, after, now.passing);
      if (before.completed) expect(completed).toBe(true);
      if (before.passed) expect(success).toBe(true);
    });
  });

  test('nobody gets more to do of which compare does not say so', () => {
    const due = (model: ActivityModel, state: ActivityState): readonly string[] => {
      if (summarise(model, state, model.passing).completed) return [];
      const questions = requiredQuestions(model).filter((one) => !state.questions.has(one.number));
      if (requiredQuestions(model).length > 0 || model.check)
        return questions.map(({ number }) => `question ${number}`);
      return model.pages.flatMap(({ number }) =>
        state.visited.has(number) ? [] : [`page ${number}`],
      );
    };
    holds(({ outcomes }, { old, now, before, after }) => {
      const told = ['more-to-do', 'other-rule', 'lose-answers', 'start-over', 'wrong-answers'];
      if (!now || outcomes.halfWay.some((effect) => told.includes(effect))) return;
      const already = due(old, before);
      // What was private before and is asked openly now was to be done before as well.
      const more = due(now, after).filter((one) => !already.includes(one));
      expect(more).toEqual([]);
    });
  });

  test('no score differs of which compare does not say so', () => {
    holds(({ outcomes }, { old, now, before, after }) => {
      const told = ['mixed-score', 'more-to-do', 'lose-answers', 'start-over', 'wrong-answers'];
      if (!now || outcomes.halfWay.some((effect) => told.includes(effect))) return;
      const score = summarise(old, before, old.passing).score;
      expect(summarise(now, after, now.passing).score).toBe(score);
    });
  });

  test('the attempts of a knowledge check are kept', () => {
    holds(({ changes }, { now, before, after }, id) => {
      if (!now?.check || changes.some((one) => one.where === id && one.code === 'number-changed'))
        return;
      expect(checkOf(after)).toEqual(checkOf(before));
    });
  });
});
