import type { ActivityModel, ActivityState, CheckState, QuestionModel } from './model.ts';
import { weightedMean } from './scores.ts';

/** A whole number from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

const NOT_BEGUN: CheckState = { used: 0, draw: [], at: 0, done: false };

/** How the knowledge check of `state` stands, begun or not. */
export function checkOf(state: ActivityState): CheckState {
  return state.check ?? NOT_BEGUN;
}

/** The questions of the last attempt that are there today, in their order. */
export function drawnQuestions(
  model: ActivityModel,
  state: ActivityState,
): readonly QuestionModel[] {
  return checkOf(state).draw.flatMap(
    (number) => model.questions.find((question) => question.number === number) ?? [],
  );
}

/** Numbers of questions drawn at random from each pool, the pools in their order. */
export function drawQuestions(model: ActivityModel, random: Random): readonly number[] {
  return (model.check?.pools ?? []).flatMap((pool) => {
    const left = model.questions.filter(({ page }) => page === pool.number);
    const drawn: number[] = [];
    while (drawn.length < pool.draw && left.length > 0) {
      const [one] = left.splice(random(left.length), 1);
      if (one) drawn.push(one.number);
    }
    return drawn;
  });
}

/**
 * Whether another attempt may begin: none is open, and one is left. An attempt of which an update
 * of the package left no question is not open: nobody could end it.
 */
export function mayBegin(model: ActivityModel, state: ActivityState): boolean {
  const { done, used } = checkOf(state);
  const open = !done && drawnQuestions(model, state).length > 0;
  const { attempts = 0 } = model.check ?? {};
  return !open && (attempts === 0 || used < attempts);
}

/** The state with a new attempt: other questions, no answers, what was reached kept. */
export function beginAttempt(
  model: ActivityModel,
  state: ActivityState,
  random: Random,
): ActivityState {
  const { used, best } = checkOf(state);
  const own = new Set(model.questions.map(({ number }) => number));
  return {
    ...state,
    questions: new Map([...state.questions].filter(([number]) => !own.has(number))),
    check: {
      used,
      ...(best === undefined ? {} : { best }),
      draw: drawQuestions(model, random),
      at: 0,
      done: false,
    },
  };
}

/** The state after the open attempt was submitted; its answers stand in `questions`. */
export function submitAttempt(model: ActivityModel, state: ActivityState): ActivityState {
  const check = checkOf(state);
  const best = Math.max(check.best ?? 0, attemptScore(model, state));
  return { ...state, check: { ...check, used: check.used + 1, best, done: true } };
}

/** What the last attempt is worth, 0 to 1: what was not answered counts as 0. */
export function attemptScore(model: ActivityModel, state: ActivityState): number {
  return weightedMean(drawnQuestions(model, state), state) ?? 0;
}

/** The weight of a check among other activities: that of the questions it draws, on average. */
export function checkWeight({ check, questions }: ActivityModel): number {
  return (check?.pools ?? []).reduce((sum, { number, draw }) => {
    const weights = questions.flatMap(({ page, weight }) => (page === number ? [weight] : []));
    const mean = weights.reduce((total, weight) => total + weight, 0) / weights.length;
    return weights.length > 0 ? sum + mean * Math.min(draw, weights.length) : sum;
  }, 0);
}
