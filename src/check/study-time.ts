import type { Block, Question } from '../course/blocks.ts';
import type { Activity, Page } from '../course/course.ts';
import { plain } from '../course/text.ts';
import { blocksDeep, isForTutors } from '../course/visible.ts';
import { textsOf, walk } from '../course/visit.ts';
import { countWords } from '../tracking/answers.ts';

/**
 * What careful study takes, in words a minute and in minutes for each thing done. The reading speed
 * is far below that of fluent readers (some 240): texts are studied, and often in a second language.
 */
export const PACE = {
  wordsPerMinute: 110,
  /** To think and answer. */
  question: 1,
  rating: 0.5,
  written: 5,
  /** One asked again: it is read, answered and explained. */
  recalled: 1.5,
  /** To write a post, read others and answer one. */
  discussion: 10,
  /** Each field, or open cell of a table. */
  field: 0.75,
  /** How much of a scenario one way through it shows. */
  scenarioShare: 0.5,
} as const;

/** Words of the blocks that learners see; those of notes for the tutor are left out. */
export function wordsOf(blocks: readonly Block[]): number {
  const hidden = [...walk(blocks)].filter(isForTutors);
  return count(blocks) - count(hidden);
}

/** Words of a whole activity that learners can see. */
export function wordsOfActivity({ pages }: Activity): number {
  return pages.reduce((sum, { blocks }) => sum + wordsOf(blocks), 0);
}

/** The minutes that an activity takes, reckoned from its words and what it asks. */
export function studyMinutes(activity: Activity): number {
  return activity.pages.reduce((sum, page) => sum + pageMinutes(page, activity), 0);
}

function pageMinutes(page: Page, { facts }: Activity): number {
  const blocks = blocksDeep(page.blocks);
  const questions = blocks.filter((block): block is Question => block.type === 'question');
  const scenarios = blocks.filter((block) => block.type === 'scenario');
  const drawn = page.pool ? (facts.draw?.[page.id] ?? questions.length) : questions.length;
  const share = questions.length === 0 ? 0 : drawn / questions.length;
  const [asked, told] = [wordsOf(questions), wordsOf(scenarios)];
  const words = wordsOf(page.blocks) - asked - told + asked * share + told * PACE.scenarioShare;
  const work = blocks.reduce(
    (sum, block) => sum + minutesOf(block) * (block.type === 'question' ? share : 1),
    0,
  );
  return words / PACE.wordsPerMinute + work;
}

function minutesOf(block: Block): number {
  switch (block.type) {
    case 'question':
      if (block.kind === 'written') return PACE.written;
      return block.kind === 'rating' ? PACE.rating : PACE.question;
    case 'recall':
      return block.draw * PACE.recalled;
    case 'discuss':
      return PACE.discussion;
    case 'worksheet': {
      const { form } = block;
      const open =
        form.type === 'fields'
          ? form.fields.length
          : form.rows.flatMap(({ cells }) => cells).filter((cell) => cell === null).length;
      return open * PACE.field;
    }
    default:
      return 0;
  }
}

function count(blocks: readonly Block[]): number {
  return textsOf(blocks).reduce((sum, text) => sum + countWords(plain(text)), 0);
}
