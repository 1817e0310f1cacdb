import { scoreAnswer } from '../../tracking/answers.ts';
import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { NOTHING_TO_REVEAL, type Reveal } from './kind.ts';

/** The right number is told once it is `open`, where another one was written. */
export function revealNumber(question: QuestionModel, answer: Answer, open: boolean): Reveal {
  return { ...NOTHING_TO_REVEAL, key: open && scoreAnswer(question, answer) !== 1 };
}
