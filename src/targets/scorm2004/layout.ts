import type {
  LocaleTexts,
  RenderedActivity,
  RenderedCourse,
  RenderedMenu,
  RenderedPart,
} from '../../course/package.ts';
import type { Profile } from '../target.ts';

type RenderedUnit = RenderedCourse['units'][number];

/** What one package holds, and the tree that an LMS shows of it. */
export interface Layout {
  /** Id of the unit or activity where the course is split; it goes into names and identifiers. */
  readonly part?: string;
  readonly title: LocaleTexts;
  readonly description: LocaleTexts;
  /** In the order of the menu. */
  readonly items: readonly ItemNode[];
  /** SCOs, in course order. */
  readonly activities: readonly RenderedActivity[];
  /** Ids of the activities, where one SCO has them all. */
  readonly within?: readonly string[];
  /** Assets: pages that hold no records. */
  readonly pages: readonly RenderedPart[];
  /** Page that activities open by a link; it must come along with each. */
  readonly glossary: RenderedPart;
  /** Whether the organization says how LMSs move through it and roll it up. */
  readonly sequencing: boolean;
}

/** A cluster, a SCO or an asset of the organization (CAM 3.4.1). */
export type ItemNode =
  | { readonly type: 'unit'; readonly unit: RenderedUnit; readonly items: readonly ItemNode[] }
  | { readonly type: 'activity'; readonly activity: RenderedActivity }
  | { readonly type: 'page'; readonly page: RenderedPart };

/** One layout per package of the profile, in course order. */
export function layoutsFor(course: RenderedCourse, profile: Profile): readonly Layout[] {
  const all = layouts(course, profile.split);
  if (profile.sco !== 'package') return all;
  const { navigation = course.facts.navigation } = profile;
  return all.map((layout) => {
    const menu = course.menus?.find(
      (one) => one.unit === layout.part && one.navigation === navigation,
    );
    if (!menu) throw new Error(`no menu of ${layout.part ?? 'the course'}`);
    return inOneSco(course, layout, menu);
  });
}

/** Ids of the activities that a package holds. */
export function activityIds({ activities, within }: Layout): readonly string[] {
  return within ?? activities.map(({ id }) => id);
}

/**
 * All activities of a package in one SCO, behind its menu. As with a single activity nothing is said
 * of sequencing: the menu keeps the order.
 */
function inOneSco(course: RenderedCourse, layout: Layout, menu: RenderedMenu): Layout {
  const { activities } = layout;
  const [first] = activities;
  if (!first) throw new Error('a package has at least one activity');
  const sco: RenderedActivity = {
    id: menu.id,
    unit: first.unit,
    kind: 'lesson',
    minutes: activities.reduce((sum, { minutes }) => sum + minutes, 0),
    ...(activities.some(({ passing }) => passing !== undefined) && {
      passing: course.facts.passing,
    }),
    ...(activities.some(({ mustPass }) => mustPass) && { mustPass: true as const }),
    launch: menu.launch,
    entries: [...menu.entries, ...activities.flatMap(({ entries }) => entries)],
    uses: [...new Set([menu, ...activities].flatMap(({ uses }) => uses))].sort(),
    title: layout.title,
    description: layout.description,
    objectives: [],
  };
  return {
    ...layout,
    items: [activityNode(sco)],
    activities: [sco],
    within: activityIds(layout),
    pages: [layout.glossary],
    sequencing: false,
  };
}

/** One layout per package of the split, in course order. */
export function layouts(course: RenderedCourse, split: Profile['split']): readonly Layout[] {
  switch (split) {
    case 'course':
      return [courseLayout(course)];
    case 'unit':
      return course.units.map((unit) => unitLayout(course, unit));
    case 'activity':
      return course.units.flatMap((unit) =>
        unit.activities.map((activity) => activityLayout(course, activity)),
      );
  }
}

function courseLayout(course: RenderedCourse): Layout {
  return {
    title: course.title,
    description: course.description,
    items: [
      { type: 'page', page: course.welcome },
      ...course.units.map(
        (unit): ItemNode => ({ type: 'unit', unit, items: unit.activities.map(activityNode) }),
      ),
      { type: 'page', page: course.glossary },
    ],
    activities: course.units.flatMap((unit) => unit.activities),
    pages: [course.welcome, course.glossary],
    glossary: course.glossary,
    sequencing: true,
  };
}

function unitLayout(course: RenderedCourse, unit: RenderedUnit): Layout {
  return {
    part: unit.id,
    title: unit.title,
    description: course.description,
    items: [...unit.activities.map(activityNode), { type: 'page', page: course.glossary }],
    activities: unit.activities,
    pages: [course.glossary],
    glossary: course.glossary,
    sequencing: true,
  };
}

/**
 * A single SCO. The platforms that want it do not sequence, and their player hands the passing
 * score over by `scaled_passing_score` or not at all; the player's own rule is the same, so
 * nothing is said here that only some of them would misread.
 */
function activityLayout(course: RenderedCourse, activity: RenderedActivity): Layout {
  return {
    part: activity.id,
    title: activity.title,
    description: activity.description,
    items: [activityNode(activity)],
    activities: [activity],
    pages: [course.glossary],
    glossary: course.glossary,
    sequencing: false,
  };
}

function activityNode(activity: RenderedActivity): ItemNode {
  return { type: 'activity', activity };
}
