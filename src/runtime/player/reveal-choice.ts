import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { type Mark, NOTHING_TO_REVEAL, type Reveal } from './kind.ts';

/**
 * Marks for a choice: what was chosen, and the key once it is `open`. A single answer
 * gets its feedback with the result, where it is announced; several get it beside each option.
 */
export function revealChoice(question: QuestionModel, answer: Answer, open: boolean): Reveal {
  if (question.kind !== 'single' && question.kind !== 'multiple') return NOTHING_TO_REVEAL;
  if (answer.kind !== 'chosen') return NOTHING_TO_REVEAL;
  const marks = new Map<number, Mark>();
  for (const { number, key } of question.options) {
    if (answer.options.includes(number)) marks.set(number, key ? 'chosen-right' : 'chosen-wrong');
    else if (key && open) marks.set(number, 'right');
  }
  if (question.kind === 'single') return { marks, beside: [], below: answer.options };
  const beside = open ? question.options.map(({ number }) => number) : answer.options;
  return { marks, beside, below: [] };
}
