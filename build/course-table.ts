/**
 * Prints what a course holds, as Markdown tables: `npm run course-table`, or with the folder of
 * another course. Nothing is judged here; `check` judges.
 */
import { fileURLToPath } from 'node:url';
import { studyMinutes, wordsOf, wordsOfActivity } from '../src/check/study-time.ts';
import type { Block } from '../src/course/blocks.ts';
import type { Activity, Course, Edition } from '../src/course/course.ts';
import { plain } from '../src/course/text.ts';
import { blocksDeep } from '../src/course/visible.ts';
import { textsOf } from '../src/course/visit.ts';
import { openProject } from '../src/pipeline.ts';
import { TOPICS, type Topic } from './course-topics.ts';
import { MEASURES, readability } from './readability.ts';

/** The table of topics only where build/course-topics.ts has the course. */
export function courseTable(course: Course): string {
  const editions = Object.values(course.editions);
  const [source] = editions;
  if (!source) return '';
  return [
    activityTable(course, source, editions),
    kindTable(source),
    objectiveTable(source),
    topicTable(source, TOPICS[course.facts.id] ?? []),
  ]
    .filter((one) => one !== '')
    .join('\n\n');
}

function activityTable(course: Course, source: Edition, editions: readonly Edition[]): string {
  const locales = editions.map(({ locale }) => locale);
  const head = [
    ...['activity', 'kind', 'minutes', 'reckoned', 'questions', 'sources'],
    ...locales.map((locale) => `words ${locale}`),
    ...locales.map((locale) => `${nameOf(locale)} ${locale}`),
  ];
  const rows = source.activities.map((activity) => {
    const same = editions.map(({ activities }) => activities.find(({ id }) => id === activity.id));
    return [
      position(activity, course),
      activity.facts.kind,
      activity.facts.minutes,
      Math.round(studyMinutes(activity)),
      blocksOf(activity).filter(({ type }) => type === 'question').length,
      sourcesOf(activity),
      ...same.map((one) => (one ? wordsOfActivity(one) : '')),
      ...same.map((one, at) => (one ? ease(one, locales[at] ?? '') : '')),
    ];
  });
  const sum = (column: number) => rows.reduce((all, row) => all + Number(row[column]), 0);
  const sums = head.map((_, column) =>
    column === 0 ? 'all' : column === 1 || column >= 6 + locales.length ? '' : sum(column),
  );
  return `## Activities\n\n${table(head, [...rows, sums])}`;
}

/** How often each kind of block that asks something, or shows something to open, is used. */
function kindTable({ activities }: Edition): string {
  const used = activities.map((activity) => blocksOf(activity).map(kindOf));
  const kinds = [...new Set(used.flat())].filter((kind) => kind !== '').sort();
  const rows = kinds.map((kind) => [
    kind,
    used.flat().filter((one) => one === kind).length,
    used.filter((all) => all.includes(kind)).length,
  ]);
  return `## Kinds\n\n${table(['kind', 'used', 'in activities'], rows)}`;
}

function kindOf(block: Block): string {
  switch (block.type) {
    case 'question':
      return `question: ${block.kind}`;
    case 'container':
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'footnotes':
    case 'rule':
      return '';
    default:
      return block.type;
  }
}

/** Objectives, each with the questions and scenarios that name it. */
function objectiveTable({ activities }: Edition): string {
  const rows = activities.flatMap((activity) => {
    const blocks = blocksOf(activity);
    const open = [
      ...new Set(
        blocks.flatMap(({ type }) =>
          type === 'discuss' || type === 'worksheet' || type === 'profile' ? [type] : [],
        ),
      ),
    ];
    return activity.objectives.map(({ id, text }) => {
      const by = blocks.flatMap((block) =>
        (block.type === 'question' || block.type === 'scenario') && block.objective === id
          ? [block.id]
          : [],
      );
      const shown = by.length > 6 ? `${by.length} questions` : by.join(', ');
      return [activity.id, plain(text), shown || (open.join(', ') ? `(${open.join(', ')})` : '–')];
    });
  });
  return `## Objectives\n\n${table(['activity', 'objective', 'assessed by'], rows)}`;
}

/** How often each activity speaks of each topic. */
function topicTable({ activities }: Edition, topics: readonly Topic[]): string {
  if (topics.length === 0) return '';
  const counted = activities.map((activity) => {
    const text = textsOf(blocksOf(activity).filter(isLeaf)).map(plain).join('\n');
    return topics.map(({ words }) => text.match(words)?.length ?? 0);
  });
  const head = ['activity', ...topics.map(({ name }) => name)];
  const rows = activities.map(({ id }, at) => [
    id,
    ...(counted[at] ?? []).map((count) => (count === 0 ? '' : count)),
  ]);
  const treated = topics.map((_, at) => counted.filter((counts) => (counts[at] ?? 0) > 0).length);
  return `## Topics\n\nHow often each is named.\n\n${table(head, [...rows, ['activities', ...treated]])}`;
}

/** Blocks whose texts are no other block's: children come by themselves. */
function isLeaf({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table';
}

function blocksOf(activity: Activity): readonly Block[] {
  return activity.pages.flatMap((page) => blocksDeep(page.blocks));
}

/** Entries of the list of sources. */
function sourcesOf(activity: Activity): number {
  return blocksOf(activity)
    .flatMap((block) =>
      block.type === 'container' && block.name === 'sources' ? block.children : [],
    )
    .reduce((sum, block) => sum + (block.type === 'list' ? block.items.length : 0), 0);
}

/** Of the paragraphs, without lists of sources: these are names and addresses. */
function ease(activity: Activity, locale: string): string {
  const blocks = blocksOf(activity);
  const sources = new Set(
    blocks.flatMap((block) =>
      block.type === 'container' && block.name === 'sources' ? blocksDeep(block.children) : [],
    ),
  );
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph' && !sources.has(block) && wordsOf([block]) > 0
      ? [plain(block.text)]
      : [],
  );
  const score = readability(paragraphs, locale);
  return score === undefined ? '' : score.toFixed(0);
}

function nameOf(locale: string): string {
  return MEASURES[new Intl.Locale(locale).language]?.name ?? 'ease';
}

function position({ id, unit }: Activity, { facts }: Course): string {
  const at = facts.units.findIndex((one) => one.id === unit);
  return `${at + 1}.${(facts.units[at]?.activities.indexOf(id) ?? 0) + 1} ${id}`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { course } = openProject(process.argv[2] ?? 'content/integrity');
  if (!course) throw new Error('there is no course that can be read');
  process.stdout.write(`${courseTable(course)}\n`);
}
