import type { Block, Container } from '../../course/blocks.ts';
import type { Activity, Course, Edition } from '../../course/course.ts';
import { plain } from '../../course/text.ts';
import { isForTutors } from '../../course/visible.ts';
import { walk } from '../../course/visit.ts';
import { blocksHtml } from '../blocks.ts';
import { inLanguages } from '../document.ts';
import { escapeHtml } from '../html.ts';
import { labelHtml, textHtml } from '../inlines.ts';
import { createScope, type Scope } from '../scope.ts';
import type { Toolkit } from '../toolkit.ts';
import { keyHtml } from './key.ts';
import { embedded } from './pictures.ts';

export interface GuideInput {
  readonly course: Course;
  /** Localised. */
  readonly edition: Edition;
  readonly toolkit: Toolkit;
}

/** Headings in notes and prompts stand below those of the guide (h4): depth 3 becomes h5. */
const RAISED = -2;

/**
 * The facilitator's guide in one locale: what learners are asked with its key, and the `:::tutor`
 * notes that no package holds. One page without any other file. Pure: the same input gives the
 * same bytes.
 */
export function guideHtml({ course, edition, toolkit }: GuideInput): string {
  const { facts, site, media } = course;
  const { locale, texts } = edition;
  const scope: Scope = {
    ...createScope({ locale, site, toolkit, media, glossary: [], raised: RAISED }),
    // A recording can't be heard on paper, and a file to take away is no part of the page.
    file: () => undefined,
  };
  const { words } = scope;
  const units = facts.units.flatMap(({ id, activities }, at) => {
    const own = activities.flatMap(
      (one) => edition.activities.find((each) => each.id === one) ?? [],
    );
    if (own.length === 0) return [];
    const title = texts.units[id];
    return [
      {
        anchor: `unit-${at + 1}`,
        title: title ? labelHtml(title, scope) : escapeHtml(id),
        sum: words.say('guide-sum', { activities: own.length, minutes: minutesOf(own) }),
        rows: own.length,
        activities: own.map((activity, index) =>
          activityOf(activity, `${at + 1}.${index + 1}`, edition, scope),
        ),
      },
    ];
  });
  const html = scope.template('guide', {
    t: words.plain,
    locale,
    direction: scope.direction,
    title: plain(texts.title),
    heading: labelHtml(texts.title, scope),
    version: facts.version,
    description: textHtml(texts.description, scope),
    audience: texts.audience ? textHtml(texts.audience, scope) : '',
    notice: texts.notice ? textHtml(texts.notice, scope) : '',
    notes: notesHtml(texts.welcome, scope),
    units,
    total: words.say('guide-sum', {
      activities: units.reduce((sum, { rows }) => sum + rows, 0),
      minutes: units.flatMap((unit) => unit.activities).reduce((sum, one) => sum + one.minutes, 0),
    }),
  });
  return inLanguages(embedded(html, scope.pictures), scope);
}

function activityOf(activity: Activity, position: string, edition: Edition, scope: Scope) {
  const { words } = scope;
  const { facts, description, objectives, pages, title } = activity;
  const blocks = pages.flatMap((page) => page.blocks);
  const partly = [...walk(blocks)].some(isPrivate);
  const own = facts.private
    ? words.say('guide-private')
    : partly
      ? words.say('guide-private-part')
      : '';
  return {
    anchor: `activity-${position}`,
    position,
    title: labelHtml(title, scope),
    kind: words.say(`kind-${facts.kind}`),
    minutes: facts.minutes,
    time: words.say('minutes', { minutes: facts.minutes }),
    complete: words.say(`guide-complete-${facts.completion}`),
    tags: [
      ...(own === '' ? [] : [words.say('private')]),
      ...(facts.graded ? [words.say('graded')] : []),
    ].join(', '),
    rules: facts.graded ? gradingOf(activity, scope) : [],
    own,
    description: description ? textHtml(description, scope) : '',
    objectives: objectives.map(({ text }) => ({ text: textHtml(text, scope) })),
    notes: notesHtml(blocks, scope),
    key: keyHtml(activity, edition, scope),
  };
}

/** What counts, in sentences. */
function gradingOf({ facts, pages }: Activity, { words }: Scope): readonly string[] {
  const { passing, attempts, draw } = facts;
  const pools = pages.flatMap((page) => {
    const all = [...walk(page.blocks)].filter(({ type }) => type === 'question').length;
    if (!page.pool || all === 0) return [];
    const drawn = draw?.[page.id] ?? all;
    return [words.say('guide-pool', { pool: plain(page.title), draw: drawn, all })];
  });
  return [
    words.say('guide-passing', { passing }),
    ...(attempts === undefined ? [] : [words.say('guide-attempts', { attempts })]),
    ...pools,
  ];
}

/** The `:::tutor` notes at any depth of the blocks. */
function notesHtml(blocks: readonly Block[], scope: Scope): string {
  return [...walk(blocks)]
    .filter((block): block is Container => isForTutors(block))
    .map(({ children }) => blocksHtml(children, scope))
    .join('\n');
}

function isPrivate(block: Block): boolean {
  return 'private' in block && block.private;
}

function minutesOf(activities: readonly Activity[]): number {
  return activities.reduce((sum, { facts }) => sum + facts.minutes, 0);
}
