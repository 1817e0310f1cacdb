import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { type Mark, NOTHING_TO_REVEAL, type Reveal } from './kind.ts';

/**
 * Each pair is marked and gets its feedback once it is right or all are `open`; what is said of a partner
 * that belongs to nobody follows where it was chosen.
 */
export function revealMatching(question: QuestionModel, answer: Answer, open: boolean): Reveal {
  if (question.kind !== 'matching' || answer.kind !== 'matched') return NOTHING_TO_REVEAL;
  const placed = new Map(answer.pairs);
  const marks = new Map<number, Mark>();
  const beside: number[] = [];
  for (const { number, target } of question.sources) {
    const right = placed.get(number) === target;
    marks.set(number, right ? 'pair-right' : 'pair-wrong');
    if (right || open) beside.push(number);
  }
  const wanted = new Set(question.sources.map(({ target }) => target));
  const chosen = new Set(placed.values());
  const right = [...marks.values()].filter((mark) => mark === 'pair-right').length;
  return {
    marks,
    beside,
    below: question.targets.flatMap(({ number }) =>
      chosen.has(number) && !wanted.has(number) ? [number] : [],
    ),
    detail: ['result-matched', { right, all: question.sources.length }],
  };
}
