import { align, type Alignable } from './align.ts';
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

/** Longest text that is kept in ids.yaml to recognise a thing by. */
const KEPT_TEXT = 200;

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
  const used = new Set([
    ...before.pages.map((one) => one.id),
    ...before.questions.map((one) => one.id),
    ...activity.pages.map((page) => page.id),
    ...tracked.map((block) => block.id),
  ]);
  const pages = assign(
    before.pages,
    activity.pages.map((page) => ({ id: page.id, text: plain(page.title) })),
    { positional: true, name: (text) => unused(slug(text, 'page'), used), count },
  );
  const questions = assign(
    before.questions,
    tracked.map((block) => ({
      id: block.id,
      text: promptText(block),
      parts: block.type === 'question' ? optionsOf(block).map((option) => plain(option.text)) : [],
    })),
    { positional: false, name: (_, number) => unused(`q${number}`, used), count },
    (one) => (one.options ?? []).map((option) => option.text),
  );
  const entries = new Map<Block, { entry: QuestionIds; block: Question | Discuss }>();
  tracked.forEach((block, index) => {
    const own = questions.now[index];
    if (!own) return;
    const recorded = before.questions.find((one) => one.n === own.n);
    const named = { ...block, id: own.id, number: own.n };
    if (named.type === 'discuss') {
      entries.set(block, { entry: own, block: named });
      return;
    }
    const { question, options } = identifyOptions(named, recorded?.options ?? [], count);
    entries.set(block, {
      entry: options.length > 0 ? { ...own, options } : own,
      block: question,
    });
  });
  const replaced = (block: Block): Block => entries.get(block)?.block ?? block;
  const numbered: Page[] = activity.pages.map((page, index) => {
    const own = pages.now[index];
    const blocks = page.blocks.map(replaced);
    return own ? { ...page, id: own.id, number: own.n, blocks } : { ...page, blocks };
  });
  const entry: ActivityIds = {
    id: before.id,
    n: before.n,
    pages: pages.all,
    questions: questions.all.map((one) => {
      const now = [...entries.values()].find(({ entry: own }) => own.n === one.n);
      return now?.entry ?? one;
    }),
  };
  return { activity: { ...activity, number: before.n, pages: numbered }, entry };
}

function identifyOptions(
  question: Question,
  before: readonly IdEntry[],
  count: () => void,
): { question: Question; options: IdEntry[] } {
  const give = (options: readonly Option[], recorded: readonly IdEntry[], prefix: string) =>
    assign(
      recorded,
      options.map((option) => ({ id: '', text: plain(option.text) })),
      {
        positional: false,
        count,
        name: (_, number) => (prefix === '' ? letters(number) : `${prefix}${number}`),
      },
    );
  const apply = <T extends Option>(options: readonly T[], now: readonly IdEntry[]): T[] =>
    options.map((option, index) => named(option, now[index]));
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const { now, all } = give(question.options, before, '');
      return { question: { ...question, options: apply(question.options, now) }, options: all };
    }
    case 'rating': {
      const { now, all } = give(question.levels, before, '');
      return { question: { ...question, levels: apply(question.levels, now) }, options: all };
    }
    case 'matching':
      return identifyPairs(question, before, give);
    default:
      return { question, options: [...before] };
  }
}

/** Left sides are s1, s2 ..., right sides t1, t2 ..., each counted alone; equal right sides are one. */
function identifyPairs(
  question: Extract<Question, { kind: 'matching' }>,
  before: readonly IdEntry[],
  give: (options: readonly Option[], recorded: readonly IdEntry[], prefix: string) => Assigned,
): { question: Question; options: IdEntry[] } {
  const side = (prefix: string) => before.filter((one) => one.id.startsWith(prefix));
  const lefts = question.pairs.flatMap(({ left }) => (left ? [left] : []));
  const rights = [...new Map(question.pairs.map(({ right }) => [plain(right.text), right])).values()];
  const sources = give(lefts, side('s'), 's');
  const targets = give(rights, side('t'), 't');
  const targetOf = new Map(rights.map((right, index) => [plain(right.text), targets.now[index]]));
  const pairs = question.pairs.map(({ left, right }) => ({
    ...(left ? { left: named(left, sources.now[lefts.indexOf(left)]) } : {}),
    right: named(right, targetOf.get(plain(right.text))),
  }));
  return { question: { ...question, pairs }, options: [...sources.all, ...targets.all] };
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
  const known = recorded.map((one) => ({ ...one, retired: one.retired ?? false, parts: partsOf(one) }));
  const pairs = align(known, current, options);
  let next = highest(recorded) + 1;
  const now = current.map(({ id, text }, index): IdEntry => {
    const before = recorded[pairs.get(index) ?? -1];
    const kept = text.slice(0, KEPT_TEXT);
    if (before) return { id: id === '' ? before.id : id, n: before.n, text: kept };
    options.count();
    const n = next++;
    return { id: id === '' ? options.name(text, n) : id, n, text: kept };
  });
  const live = new Set(now.map((one) => one.n));
  const gone = recorded
    .filter((one) => !live.has(one.n))
    .map((one): IdEntry => ({ ...one, retired: true }));
  return { now, all: [...now, ...gone].sort((a, b) => a.n - b.n) };
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
  const short = words.length <= 40 ? words : words.slice(0, words.lastIndexOf('-', 40));
  return short.replace(/-+$/, '') || otherwise;
}

function unused(name: string, used: Set<string>): string {
  let free = name;
  for (let count = 2; used.has(free); count++) free = `${name}-${count}`;
  used.add(free);
  return free;
}
