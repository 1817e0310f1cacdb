import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { type Mark, NOTHING_TO_REVEAL, type Reveal } from './kind.ts';

/** Marks for true (1) and false (0). */
export function revealTrueFalse(question: QuestionModel, answer: Answer, open: boolean): Reveal {
  if (question.kind !== 'true-false' || answer.kind !== 'judged') return NOTHING_TO_REVEAL;
  const right = answer.value === question.answer;
  const marks = new Map<number, Mark>();
  marks.set(Number(answer.value), right ? 'chosen-right' : 'chosen-wrong');
  if (!right && open) marks.set(Number(question.answer), 'right');
  return { marks, beside: [], below: [] };
}
