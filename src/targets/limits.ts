import { type Course, sourceLocale } from '../course/course.ts';
import { type Loss, SPLITS, type Split, type TargetName } from '../course/delivery.ts';
import type { PackagePlan } from '../course/package.ts';
import { blocksDeep } from '../course/visible.ts';
import { LIMITS } from '../tracking/limits.ts';
import type { Profile } from './target.ts';

/** What a target can hold. The one place that says it; all else asks here. */
export interface TargetLimits {
  /** Characters of a learner's state that every platform keeps. */
  readonly state: number;
  readonly splits: readonly Split[];
  /** Whether a package may be one SCO: a menu of ours over its activities. */
  readonly menu: boolean;
  /** Whether its manifest can say from which progress on an activity is complete. */
  readonly completionThreshold: boolean;
  /** Whether its launch can ask the player to save on `beforeunload` too. */
  readonly savesEarly: boolean;
  /** What is lost of a course that has it. */
  readonly losses: readonly Loss[];
}

const SCORM_2004 = {
  state: LIMITS.suspendData,
  splits: SPLITS,
  menu: true,
  completionThreshold: true,
  savesEarly: true,
} as const;

export const TARGET_LIMITS: Readonly<Record<TargetName, TargetLimits>> = {
  'scorm2004-4th': { ...SCORM_2004, losses: ['one-title-language', 'welcome', 'order'] },
  // Nothing weighs activities against each other there (4th: progressWeight, SN 4.6).
  'scorm2004-3rd': {
    ...SCORM_2004,
    losses: ['one-title-language', 'welcome', 'order', 'course-progress'],
  },
  scorm12: {
    state: LIMITS.suspendData12,
    splits: SPLITS,
    menu: true,
    completionThreshold: false,
    savesEarly: true,
    losses: ['one-title-language', 'welcome', 'order', 'one-status', 'short-texts'],
  },
  cmi5: {
    state: LIMITS.suspendData,
    splits: SPLITS,
    // An AU is one activity.
    menu: false,
    completionThreshold: false,
    savesEarly: false,
    losses: ['welcome', 'order'],
  },
  xapi: {
    state: LIMITS.suspendData,
    splits: ['activity'],
    // tincan.xml launches one activity.
    menu: false,
    completionThreshold: false,
    savesEarly: false,
    losses: ['welcome', 'order'],
  },
  web: {
    state: LIMITS.suspendData,
    splits: ['course'],
    // Its first page lists the activities, and keeps nothing.
    menu: false,
    completionThreshold: false,
    savesEarly: false,
    losses: ['record', 'captions-on-disk'],
  },
};

/** The limits of the target called `name`. @throws where there is none: names are checked before. */
export function limitsOf(name: string): TargetLimits {
  const found = Object.entries(TARGET_LIMITS).find(([target]) => target === name)?.[1];
  if (!found) throw new Error(`no limits for the target ${name}`);
  return found;
}

/**
 * How much room the SCOs of each profile have for the state, in characters; with its split where
 * the activities of a package share it.
 */
export function roomsOf(
  profiles: readonly Profile[],
): { readonly profile: string; readonly limit: number; readonly split?: Split }[] {
  return profiles.map(({ name, target, split, sco }) => ({
    profile: name,
    limit: limitsOf(target).state,
    ...(sco === 'package' && { split }),
  }));
}

/** What `plan` can't hold of what `course` has, in the order of the target's list. */
export function lossesOf(course: Course, plan: PackagePlan): readonly Loss[] {
  const activities = (course.editions[sourceLocale(course)]?.activities ?? []).filter(({ id }) =>
    plan.activities.includes(id),
  );
  const blocks = activities.flatMap(({ pages }) =>
    pages.flatMap((page) => blocksDeep(page.blocks)),
  );
  const ofMany = course.facts.units.flatMap((unit) => unit.activities).length > 1;
  const happens: Readonly<Record<Loss, () => boolean>> = {
    'one-title-language': () => plan.locales.length > 1,
    welcome: () => !plan.entries.some(({ path }) => path.startsWith('welcome/')),
    order: () => ofMany && plan.activities.length === 1,
    'one-status': () => activities.some(({ facts }) => facts.graded),
    'short-texts': () =>
      blocks.some(
        (block) =>
          ((block.type === 'question' && block.kind === 'written') || block.type === 'worksheet') &&
          !block.private,
      ),
    'course-progress': () => plan.activities.length > 1,
    record: () => true,
    'captions-on-disk': () =>
      blocks.some((block) => 'captions' in block && block.captions !== undefined),
  };
  return limitsOf(plan.target).losses.filter((loss) => happens[loss]());
}
