import { addAll } from './add-all.ts';
import { assign, createUnused, highest, letters, slug } from './assign.ts';
import type { Block, Discuss, Option } from './blocks.ts';
import type { Activity, Course, Page } from './course.ts';
import { sourceLocale } from './course.ts';
import { choiceTexts, identifySteps, nameChoices } from './identify-scenario.ts';
import { fieldTexts, nameFields, rowTexts } from './identify-worksheet.ts';
import type { ActivityIds, IdEntry, Ids, QuestionIds } from './schemas.ts';
import { plain } from './text.ts';
import { optionsOf, type Tracked, textsOf, trackedBlocks } from './visit.ts';

export interface Identified {
  /** The course with ids and numbers in its source edition. */
  readonly course: Course;
  readonly ids: Ids;
  /** How many pages, questions and options got their id now. */
  readonly added: number;
}

/**
 * Gives every activity, page, question and option of the source edition its permanent id and
 * number: those recorded in `ids` where the aligner finds them, new ones else. Nothing recorded is
 * ever dropped or reused: what left the source is retired. Pure; only a command writes the result.
 */
export function identify(course: Course, ids: Ids): Identified {
  const locale = sourceLocale(course);
  const edition = course.editions[locale];
  if (!edition) return { course, ids, added: 0 };
  let added = 0;
  const count = () => {
    added++;
  };
  const recorded = new Map(ids.activities.map((one) => [one.id, one]));
  let nextNumber = highest(ids.activities) + 1;
  const entries = new Map<string, ActivityIds>();
  const activities = edition.activities.map((activity) => {
    let before = recorded.get(activity.id);
    if (!before) {
      before = { id: activity.id, n: nextNumber++, pages: [], questions: [] };
      count();
    }
    const done = identifyActivity(activity, before, count);
    entries.set(activity.id, done.entry);
    return done.activity;
  });
  const kept = ids.activities
    .filter((one) => !entries.has(one.id))
    .map((one): ActivityIds => ({ ...one, retired: true }));
  return {
    course: { ...course, editions: { ...course.editions, [locale]: { ...edition, activities } } },
    ids: { activities: [...entries.values(), ...kept].sort((a, b) => a.n - b.n) },
    added,
  };
}

function identifyActivity(
  activity: Activity,
  before: ActivityIds,
  count: () => void,
): { activity: Activity; entry: ActivityIds } {
  const tracked = trackedBlocks(activity.pages).map(({ block }) => block);
  const unused = createUnused([
    ...before.pages.map((one) => one.id),
    ...before.questions.map((one) => one.id),
    ...activity.pages.map((page) => page.id),
    ...tracked.map((block) => block.id),
  ]);
  const pages = assign(
    before.pages,
    activity.pages.map((page) => ({ id: page.id, text: plain(page.title) })),
    { positional: true, name: (text) => unused(slug(text, 'page')), count },
  );
  const questions = assign(
    before.questions,
    tracked.map((block) => ({
      id: block.id,
      text: promptText(block),
      parts: partTexts(block),
    })),
    { positional: false, name: (_, number) => unused(`q${number}`), count },
    ({ steps = [], options = [] }) =>
      (steps.length > 0 ? steps : options).flatMap((one) => (one.retired ? [] : [one.text])),
  );
  const entries = new Map<number, QuestionIds>();
  const blocks = new Map<Block, Block>();
  tracked.forEach((block, index) => {
    const own = questions.now[index];
    if (!own) return;
    const recorded = before.questions.find((one) => one.n === own.n);
    const identified = { ...block, id: own.id, number: own.n };
    const walked = identifySteps(identified, recorded?.steps ?? [], count);
    const { named, options } = identifyOptions(walked.named, recorded?.options ?? [], count);
    entries.set(own.n, {
      ...own,
      ...(walked.steps.length > 0 ? { steps: walked.steps } : {}),
      ...(options.length > 0 ? { options } : {}),
    });
    blocks.set(block, named);
  });
  const replaced = (block: Block): Block => blocks.get(block) ?? block;
  const numbered: Page[] = activity.pages.map((page, index) => {
    const own = pages.now[index];
    const blocks = page.blocks.map(replaced);
    return own ? { ...page, id: own.id, number: own.n, blocks } : { ...page, blocks };
  });
  const entry: ActivityIds = {
    id: before.id,
    n: before.n,
    pages: pages.all,
    questions: questions.all.map((one) => entries.get(one.n) ?? one),
  };
  return { activity: { ...activity, number: before.n, pages: numbered }, entry };
}

/**
 * Choices, levels, items to order and fields are a, b ...; left sides of pairs are s1, s2 ..., right
 * sides t1, t2 ..., rows of a worksheet r1, r2 ..., each family counted alone. A question that
 * changes its kind keeps what it had, retired.
 */
type Family = '' | 's' | 't' | 'r';

function familyOf({ id }: IdEntry): Family {
  const side = /^([str])\d+$/.exec(id)?.[1];
  return side === 's' || side === 't' || side === 'r' ? side : '';
}

function identifyOptions(
  block: Tracked,
  before: readonly IdEntry[],
  count: () => void,
): { named: Tracked; options: IdEntry[] } {
  if (block.type === 'discuss') return identifySides(block, before, count);
  const all: IdEntry[] = [];
  const give = (family: Family, texts: readonly string[]): readonly IdEntry[] => {
    const assigned = assign(
      before.filter((one) => familyOf(one) === family),
      texts.map((text) => ({ id: '', text })),
      {
        positional: false,
        count,
        name: (_, number) => (family === '' ? letters(number) : `${family}${number}`),
      },
    );
    addAll(all, assigned.all);
    return assigned.now;
  };
  const textsOfAll = (options: readonly Option[]) => options.map((option) => plain(option.text));
  const pairs = block.type === 'question' && block.kind === 'matching' ? block.pairs : [];
  const choices = block.type === 'question' && pairs.length === 0 ? optionsOf(block) : [];
  const lefts = pairs.flatMap(({ left }) => (left ? [left] : []));
  // Equal right sides are one target.
  const rights = [...new Map(pairs.map(({ right }) => [plain(right.text), right])).values()];
  const sheet = block.type === 'worksheet' ? block : undefined;
  const given = (): readonly string[] => {
    if (block.type === 'scenario') return choiceTexts(block);
    if (block.type === 'worksheet') return fieldTexts(block);
    return textsOfAll(choices);
  };
  const choiceIds = give('', given());
  const rowIds = give('r', sheet ? rowTexts(sheet) : []);
  const sourceIds = give('s', textsOfAll(lefts));
  const targetIds = give('t', textsOfAll(rights));
  const targetOf = new Map(rights.map((right, index) => [plain(right.text), targetIds[index]]));
  const apply = <T extends Option>(options: readonly T[]): T[] =>
    options.map((option, index) => named(option, choiceIds[index]));
  if (block.type === 'scenario') return { named: nameChoices(block, choiceIds), options: all };
  if (sheet) return { named: nameFields(sheet, choiceIds, rowIds), options: all };
  if (block.type === 'question') {
    switch (block.kind) {
      case 'single':
      case 'multiple':
        return { named: { ...block, options: apply(block.options) }, options: all };
      case 'rating':
        return { named: { ...block, levels: apply(block.levels) }, options: all };
      case 'ordering':
        return { named: { ...block, items: apply(block.items) }, options: all };
      case 'matching': {
        const numbered = block.pairs.map(({ left, right }) => ({
          ...(left ? { left: named(left, sourceIds[lefts.indexOf(left)]) } : {}),
          right: named(right, targetOf.get(plain(right.text))),
        }));
        return { named: { ...block, pairs: numbered }, options: all };
      }
    }
  }
  return { named: block, options: all };
}

/** Sides are the only options that an author may name, so a name tells nothing of a family. */
function identifySides(
  block: Discuss,
  before: readonly IdEntry[],
  count: () => void,
): { named: Discuss; options: IdEntry[] } {
  const unused = createUnused([...before, ...block.sides].map((one) => one.id));
  const { now, all } = assign(
    before,
    block.sides.map((side) => ({ id: side.id, text: plain(side.title) })),
    { positional: false, count, name: (_, number) => unused(letters(number)) },
  );
  const sides = block.sides.map((side, index) => {
    const own = now[index];
    return own ? { ...side, id: own.id, number: own.n } : side;
  });
  return { named: { ...block, sides }, options: all };
}

function named<T extends Option>(option: T, own: IdEntry | undefined): T {
  return own ? { ...option, id: own.id, number: own.n } : option;
}

function promptText(block: Tracked): string {
  const opening = block.type === 'scenario' ? block.steps.slice(0, 1) : [];
  return [...textsOf(block.prompt), ...opening.map((step) => step.title)].map(plain).join(' ');
}

/** Texts of what belongs to a question: it helps where its prompt was reworded. */
function partTexts(block: Tracked): string[] {
  if (block.type === 'scenario') return block.steps.map((step) => plain(step.title));
  if (block.type === 'worksheet') return [...fieldTexts(block), ...rowTexts(block)];
  if (block.type === 'discuss') return block.sides.map((side) => plain(side.title));
  return optionsOf(block).map((option) => plain(option.text));
}
