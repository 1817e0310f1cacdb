import { inPlace } from '../../tracking/answers.ts';
import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { type Mark, NOTHING_TO_REVEAL, type Reveal } from './kind.ts';

/**
 * Each item is marked by its place; it gets its feedback once it is there or all are `open`, and
 * then the right order is told too.
 */
export function revealOrdering(question: QuestionModel, answer: Answer, open: boolean): Reveal {
  if (question.kind !== 'ordering' || answer.kind !== 'ordered') return NOTHING_TO_REVEAL;
  const right = inPlace(question, answer.options);
  const numbers = question.options.map(({ number }) => number);
  const mark = (number: number): Mark => (right.has(number) ? 'place-right' : 'place-wrong');
  return {
    marks: new Map(numbers.map((number) => [number, mark(number)])),
    beside: numbers.filter((number) => open || right.has(number)),
    below: [],
    key: open && right.size < numbers.length,
    detail: ['result-ordered', { right: right.size, all: numbers.length }],
  };
}
