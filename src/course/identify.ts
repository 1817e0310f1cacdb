import { addAll } from './add-all.ts';
import { type Alignable, align } from './align.ts';
import type { Block, Discuss, Option, Question } from './blocks.ts';
import type { Activity, Course, Page } from './course.ts';
import { sourceLocale } from './course.ts';
import type { ActivityIds, IdEntry, Ids, QuestionIds } from './schemas.ts';
import { plain } from './text.ts';
import { optionsOf, textsOf, trackedBlocks } from './visit.ts';

export interface Identified {
  /** The course with ids and numbers in its source edition. */
  readonly course: Course;
  readonly ids: Ids;
  /** How many pages, questions and options got their id now. */
  readonly added: number;
}

/** Longest text that is kept in ids.yaml to recognise a thing by, and that is compared. */
const KEPT_TEXT = 1000;

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
      parts: block.type === 'question' ? optionsOf(block).map((option) => plain(option.text)) : [],
    })),
    { positional: false, name: (_, number) => unused(`q${number}`), count },
    ({ options = [] }) => options.flatMap((one) => (one.retired ? [] : [one.text])),
  );
  const entries = new Map<number, QuestionIds>();
  const blocks = new Map<Block, Block>();
  tracked.forEach((block, index) => {
    const own = questions.now[index];
    if (!own) return;
    const recorded = before.questions.find((one) => one.n === own.n)?.options ?? [];
    const { named, options } = identifyOptions(
      { ...block, id: own.id, number: own.n },
      recorded,
      count,
    );
    entries.set(own.n, options.length > 0 ? { ...own, options } : own);
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
 * Choices, levels and items to order are a, b ...; left sides of pairs are s1, s2 ..., right sides t1, t2 ..., each
 * family counted alone. A question that changes its kind keeps what it had, retired.
 */
type Family = '' | 's' | 't';

function familyOf({ id }: IdEntry): Family {
  const side = /^([st])\d+$/.exec(id)?.[1];
  return side === 's' || side === 't' ? side : '';
}

function identifyOptions(
  block: Question | Discuss,
  before: readonly IdEntry[],
  count: () => void,
): { named: Question | Discuss; options: IdEntry[] } {
  const all: IdEntry[] = [];
  const give = (family: Family, options: readonly Option[]): readonly IdEntry[] => {
    const assigned = assign(
      before.filter((one) => familyOf(one) === family),
      options.map((option) => ({ id: '', text: plain(option.text) })),
      {
        positional: false,
        count,
        name: (_, number) => (family === '' ? letters(number) : `${family}${number}`),
      },
    );
    addAll(all, assigned.all);
    return assigned.now;
  };
  const pairs = block.type === 'question' && block.kind === 'matching' ? block.pairs : [];
  const choices = block.type === 'question' && pairs.length === 0 ? optionsOf(block) : [];
  const lefts = pairs.flatMap(({ left }) => (left ? [left] : []));
  // Equal right sides are one target.
  const rights = [...new Map(pairs.map(({ right }) => [plain(right.text), right])).values()];
  const choiceIds = give('', choices);
  const sourceIds = give('s', lefts);
  const targetIds = give('t', rights);
  const targetOf = new Map(rights.map((right, index) => [plain(right.text), targetIds[index]]));
  const apply = <T extends Option>(options: readonly T[]): T[] =>
    options.map((option, index) => named(option, choiceIds[index]));
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

function named<T extends Option>(option: T, own: IdEntry | undefined): T {
  return own ? { ...option, id: own.id, number: own.n } : option;
}

interface Assigned {
  /** One entry for each current thing, in its order. */
  readonly now: readonly IdEntry[];
  /** Those and the retired ones, by number. */
  readonly all: IdEntry[];
}

function assign(
  recorded: readonly IdEntry[],
  current: readonly Alignable[],
  options: {
    readonly positional: boolean;
    readonly name: (text: string, number: number) => string;
    readonly count: () => void;
  },
  partsOf: (entry: QuestionIds) => readonly string[] = () => [],
): Assigned {
  const known = recorded.map((one) => ({
    ...one,
    retired: one.retired ?? false,
    parts: partsOf(one).map(kept),
  }));
  const pairs = align(
    known,
    current.map((one) => ({
      ...one,
      text: kept(one.text),
      ...(one.parts ? { parts: one.parts.map(kept) } : {}),
    })),
    options,
  );
  let next = highest(recorded) + 1;
  const now = current.map(({ id, text }, index): IdEntry => {
    const before = recorded[pairs.get(index) ?? -1];
    if (before) return { id: id === '' ? before.id : id, n: before.n, text: kept(text) };
    options.count();
    const n = next++;
    return { id: id === '' ? options.name(text, n) : id, n, text: kept(text) };
  });
  const live = new Set(now.map((one) => one.n));
  const gone = recorded
    .filter((one) => !live.has(one.n))
    .map((one): IdEntry => ({ ...one, retired: true }));
  return { now, all: [...now, ...gone].sort((a, b) => a.n - b.n) };
}

/** The text as ids.yaml keeps it, not cut inside a character. */
function kept(text: string): string {
  return text.slice(0, KEPT_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

function promptText(block: Question | Discuss): string {
  return textsOf(block.prompt).map(plain).join(' ');
}

function highest(entries: readonly { readonly n: number }[]): number {
  return entries.reduce((most, { n }) => Math.max(most, n), 0);
}

/** 1 = a, 26 = z, 27 = aa. */
function letters(number: number): string {
  const index = number - 1;
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}

/** An id from a title: ASCII letters and digits of its first words. */
export function slug(text: string, otherwise: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '');
  const cut = words.lastIndexOf('-', 40);
  const short = words.length <= 40 ? words : words.slice(0, cut > 0 ? cut : 40);
  return short.replace(/-+$/, '') || otherwise;
}

/** Gives `name`, or the first of `name-2`, `name-3` ... that is not used yet, and uses it. */
function createUnused(names: readonly string[]): (name: string) => string {
  const used = new Set(names);
  // Where many things have one name, the first free number is not looked for from 2 each time.
  const next = new Map<string, number>();
  return (name) => {
    let free = name;
    let count = next.get(name) ?? 2;
    for (; used.has(free); count++) free = `${name}-${count}`;
    next.set(name, count);
    used.add(free);
    return free;
  };
}
