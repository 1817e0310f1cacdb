import type { Question, Scenario } from '../course/blocks.ts';
import type { Activity } from '../course/course.ts';
import { blanksOf, trackedBlocks } from '../course/visit.ts';
import type { SheetForm } from '../course/worksheet.ts';
import { LIMITS } from '../tracking/limits.ts';

/** Head of the code, language, name of the attempt. */
const FRAME = 60;
/** Number, attempts and best score of an answer, and the letter or two that most answers take. */
const RECORD = 18;
/** Letters before a longer answer, whose options and pairs take two each. */
const HEAD = 12;
/** A number as typed, and as read. */
const NUMBER = 80;
/** Of one cell of a worksheet, besides its words. */
const CELL = 5;

/** The most characters that an activity's state may take. */
export interface WorstState {
  /** Apart from written texts. */
  readonly coded: number;
  /** Written texts alone: they give way where there is no room. */
  readonly written: number;
}

/** What the longest answers to all that is not private would take. */
export function worstState({ facts, pages }: Activity): WorstState {
  const tracked = trackedBlocks(pages);
  // Two letters for each question that a knowledge check may draw.
  const draw = facts.kind === 'knowledge-check' ? RECORD + 2 * tracked.length : 0;
  let coded = FRAME + Math.ceil(pages.length / 5) + draw;
  let written = 0;
  for (const { block } of tracked) {
    if (block.private) continue;
    if (block.type === 'question') coded += codedSize(block);
    else if (block.type === 'scenario') coded += pathSize(block);
    else if (block.type === 'worksheet') coded += cellsSize(block.form);
    else coded += RECORD;
    const text = block.type === 'question' ? block.kind === 'written' : block.type !== 'scenario';
    if (text) written += LIMITS.longFillIn;
  }
  return { coded, written };
}

function codedSize(question: Question): number {
  if (question.kind === 'blank') return RECORD + blanksOf(question).length * LIMITS.fillIn;
  if (question.kind === 'number') return RECORD + NUMBER;
  const parts =
    'options' in question
      ? question.options.length
      : 'pairs' in question
        ? question.pairs.length
        : 0;
  return Math.max(RECORD, HEAD + 2 * parts);
}

/** Two letters for each choice of the longest way that is kept. */
function pathSize({ steps }: Scenario): number {
  return RECORD + 2 * Math.max(LIMITS.path, steps.length);
}

function cellsSize(form: SheetForm): number {
  const rows = form.type === 'table' ? form.most : 1;
  return RECORD + CELL * form.fields.length * rows;
}
