import type { ActivityState, QuestionModel } from './model.ts';

/** Sums of thirds and sevenths must not miss a passing score by a rounding error. */
const TOLERANCE = 1e-9;

/** Whether a score reaches the passing score. */
export function reaches(score: number | undefined, passing: number): boolean {
  return score !== undefined && score >= passing - TOLERANCE;
}

/**
 * A scaled score as 0 to 100 with two decimals: what an LMS gives back of a third must not look
 * like a better score.
 */
export function rawOf(scaled: number): number {
  return Math.round(scaled * 1e4) / 100;
}

/** Weighted mean of the best scores, unanswered = 0; undefined where none was answered. */
export function weightedMean(
  questions: readonly QuestionModel[],
  state: ActivityState,
): number | undefined {
  let weights = 0;
  let sum = 0;
  let any = false;
  for (const question of questions) {
    const record = state.questions.get(question.number);
    weights += question.weight;
    if (!record || record.attempts === 0) continue;
    any = true;
    sum += question.weight * (record.best ?? 0);
  }
  return any ? sum / weights : undefined;
}
