import { expect, test } from 'vitest';
import type { Block } from '../../src/course/blocks.ts';
import { activityModel } from '../../src/rendering/model.ts';
import { activity, FACTS, PLACE, page, paragraph, QUESTIONS } from './editions.ts';

const note = (skip: string): Block => ({
  type: 'content-note',
  skip,
  children: [paragraph('A threat.')],
  place: PLACE,
});
const reveal = (child: Block): Block => ({
  type: 'case',
  title: { inlines: [], place: PLACE },
  children: [child],
  place: PLACE,
});

/** Numbers of the pages and questions that may be skipped. */
function optional(blocks: readonly (readonly Block[])[]) {
  const pages = blocks.map((own, index) => page(`p${index + 1}`, index + 1, own));
  const model = activityModel(FACTS, activity('en', pages), ['en']);
  const numbers = (all: readonly { number: number; optional?: true }[]) =>
    all.flatMap((one) => (one.optional ? [one.number] : []));
  return { pages: numbers(model.pages), questions: numbers(model.questions) };
}

const { single, multiple, trueFalse, matching, written } = QUESTIONS;

test.each<[string, readonly (readonly Block[])[], object]>([
  ['nothing by itself', [[single], [multiple]], { pages: [], questions: [] }],
  [
    'what follows the note, up to its page',
    [[single, note('p4'), multiple], [trueFalse], [reveal(matching)], [written]],
    { pages: [2, 3], questions: [multiple.number, trueFalse.number, matching.number] },
  ],
  [
    'the rest of a page',
    [[single, note('p2'), multiple], [trueFalse]],
    { pages: [], questions: [multiple.number] },
  ],
  ['nothing backwards', [[single], [note('p1'), multiple]], { pages: [], questions: [] }],
  ['nothing for a note alone', [[note(''), single], [multiple]], { pages: [], questions: [] }],
])('may be skipped: %s', (_, blocks, expected) => {
  expect(optional(blocks)).toEqual(expected);
});
