import type { ActivityModel, ScoState } from './model.ts';
import { mustPass } from './summary.ts';

/** How a menu leads through its activities. */
export type Navigation = 'free' | 'linear' | 'gated-units';

/** What has to be reached before the next one opens. */
export type Gate = 'completed' | 'passed';

/** The order of a menu's activities, and how strictly it is kept. */
export interface Way {
  /** The units in their order, each with the numbers of its activities. */
  readonly units: readonly (readonly number[])[];
  readonly navigation: Navigation;
  readonly gate: Gate;
}

/** Why an activity is not open yet: what has to be done before. */
export type Lock =
  | { readonly by: 'activity'; readonly activity: number }
  | { readonly by: 'unit'; readonly unit: number };

/** What is known of an activity that was begun. */
type Known = ScoState['activities'];

/**
 * What stands before `activity`; undefined where it is open. What was begun stays open: an update
 * that puts something before it must not shut anybody out of their own work.
 */
export function lockOf(
  activity: number,
  { units, navigation, gate }: Way,
  models: readonly ActivityModel[],
  known: Known,
): Lock | undefined {
  if (navigation === 'free' || known.has(activity)) return undefined;
  const open = (one: number) => !isDone(one, gate, models, known);
  if (navigation === 'linear') {
    const all = units.flat();
    const before = all.slice(0, all.indexOf(activity)).find(open);
    return before === undefined ? undefined : { by: 'activity', activity: before };
  }
  const own = units.findIndex((unit) => unit.includes(activity));
  const before = units.findIndex((unit, index) => index < own && unit.some(open));
  return before === -1 ? undefined : { by: 'unit', unit: before };
}

/** The activity to go on with: the first from `from` on, then from the start, that is open to do. */
export function nextToDo(
  from: number | undefined,
  way: Way,
  models: readonly ActivityModel[],
  known: Known,
): number | undefined {
  const all = way.units.flat();
  const at = from === undefined ? 0 : Math.max(0, all.indexOf(from));
  return [...all.slice(at), ...all.slice(0, at)].find(
    (one) => !known.get(one)?.completed && !lockOf(one, way, models, known),
  );
}

/** What comes behind `activity`, done or not; undefined at the end, and where it is not open. */
export function following(
  activity: number,
  way: Way,
  models: readonly ActivityModel[],
  known: Known,
): number | undefined {
  const all = way.units.flat();
  const next = all[all.indexOf(activity) + 1];
  return next === undefined || lockOf(next, way, models, known) ? undefined : next;
}

/** Whether passing is asked for: only where there is something that can be passed. */
function isDone(
  activity: number,
  gate: Gate,
  models: readonly ActivityModel[],
  known: Known,
): boolean {
  const state = known.get(activity);
  const model = models.find(({ number }) => number === activity);
  const graded = gate === 'passed' && model !== undefined && mustPass(model);
  return graded ? (state?.passed ?? false) : (state?.completed ?? false);
}
