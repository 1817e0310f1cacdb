import { rightBlanks } from '../../tracking/blanks.ts';
import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { NOTHING_TO_REVEAL, type Reveal } from './kind.ts';

/** Each blank is marked; what is right is told once it is `open`. Blanks count from 1 here. */
export function revealBlank(question: QuestionModel, answer: Answer, open: boolean): Reveal {
  if (question.kind !== 'blank' || answer.kind !== 'filled') return NOTHING_TO_REVEAL;
  const all = question.blanks.length;
  const right = rightBlanks(question, answer.texts);
  return {
    ...NOTHING_TO_REVEAL,
    marks: new Map(
      question.blanks.map((_, index) => [
        index + 1,
        right.has(index) ? 'pair-right' : 'pair-wrong',
      ]),
    ),
    key: open && right.size < all,
    ...(all > 1 ? { detail: ['result-filled', { right: right.size, all }] } : {}),
  };
}
