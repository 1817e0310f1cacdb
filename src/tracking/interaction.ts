import { answers, scoreAnswer } from './answers.ts';
import { interactionId, objectiveId } from './identifiers.ts';
import { clip, LIMITS } from './limits.ts';
import type { ActivityModel, Answer, QuestionModel } from './model.ts';
import { interactionType, oneLine, patternsOf, responseOf } from './patterns.ts';
import { endOf } from './scenario.ts';
import type { Interaction } from './session.ts';

export interface Submission {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Seconds from first seeing the question to the submission. */
  readonly latency: number;
  /** The locale in which it was answered. */
  readonly locale: string;
}

/**
 * The record of a submitted answer; undefined for private questions, for discussions and where
 * the answer is of another kind than the question.
 */
export function toInteraction(
  model: ActivityModel,
  question: QuestionModel,
  answer: Answer,
  submission: Submission,
): Interaction | undefined {
  const type = interactionType(question);
  if (question.private || type === undefined || !answers(question, answer)) return undefined;
  const score = scoreAnswer(question, answer);
  return {
    id: interactionId(model.id, question.id),
    activity: model.id,
    question: question.id,
    type,
    response: responseOf(question, answer, submission.locale),
    patterns: patternsOf(question),
    result: resultOf(question, answer, score),
    ...(score === undefined ? {} : { score }),
    weighting: question.weight,
    description: clip(oneLine(question.description), LIMITS.description),
    ...(question.objective === undefined
      ? {}
      : { objective: objectiveId(model.id, question.objective) }),
    ...submission,
  };
}

/** A fair outcome of a scenario is neither: its worth stands in the score. */
function resultOf(
  question: QuestionModel,
  answer: Answer,
  score: number | undefined,
): Interaction['result'] {
  if (question.kind === 'scenario' && answer.kind === 'path') {
    const outcome = endOf(question, answer.choices)?.outcome;
    return outcome === 'good' ? 'correct' : outcome === 'poor' ? 'incorrect' : 'neutral';
  }
  return score === undefined ? 'neutral' : score === 1 ? 'correct' : 'incorrect';
}
