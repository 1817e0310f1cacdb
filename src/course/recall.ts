import type { Question } from './blocks.ts';
import type { Activity, Unit } from './course.ts';
import { skippable } from './skippable.ts';
import { blocksDeep } from './visible.ts';

/** A question that may be asked again in a later unit. */
export interface Recallable {
  readonly activity: Activity;
  readonly question: Question;
}

/** The most questions that a recall may draw. */
export const MOST_RECALLED = 12;

/**
 * From how many times the questions that it draws: enough that not all learners are asked the same,
 * and no more, since each of them stands in the page in every language.
 */
const CHOICE = 2;

/** Ids of the units before `unit`, in their order. */
export function unitsBefore(units: readonly Unit[], unit: string): readonly string[] {
  const ids = units.map(({ id }) => id);
  return ids.slice(0, Math.max(0, ids.indexOf(unit)));
}

/**
 * The questions of the units `from` that may be asked again, in the order of `activities`: those
 * with a key that are not private, also those of knowledge checks. What a content note offers to
 * skip is left out: those who skipped it would meet it here unwarned.
 */
export function recallable(
  activities: readonly Activity[],
  from: readonly string[],
): readonly Recallable[] {
  return activities
    .filter(({ unit }) => from.includes(unit))
    .flatMap((activity) => {
      const skips = skippable(activity.pages);
      return activity.pages
        .flatMap((page) => blocksDeep(page.blocks))
        .flatMap((block) =>
          block.type === 'question' && hasKey(block) && !block.private && !skips.blocks.has(block)
            ? [{ activity, question: block }]
            : [],
        );
    });
}

/** What a recall draws `draw` questions from. */
export function candidates<T>(all: readonly T[], draw: number): readonly T[] {
  return evenly(all, Math.min(MOST_RECALLED, CHOICE * draw));
}

/** At most `most` of `all`, evenly from their beginning to their end. */
export function evenly<T>(all: readonly T[], most: number): readonly T[] {
  const share = (at: number) => Math.floor((at * most) / all.length);
  return all.length <= most ? all : all.filter((_, at) => share(at) !== share(at - 1));
}

function hasKey({ kind }: Question): boolean {
  return kind !== 'rating' && kind !== 'written';
}
