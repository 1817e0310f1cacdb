import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { hasLongKey, isLong } from '../tracking/numbers.ts';

/**
 * CW327: a key that is too long for a numeric record of every LMS (RTE 4.1.1.5), or may be, since it
 * has an open end. Of private questions there is no record.
 */
export function numbers(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) =>
    trackedBlocks(activity.pages).flatMap(({ block }) => {
      if (block.type !== 'question' || block.kind !== 'number') return [];
      // A key that could not be read has neither end, and was named.
      const { min, max } = block;
      if (block.private || (min === undefined && max === undefined)) return [];
      if (!hasLongKey(block)) return [];
      return [diagnostic('CW327', block.place, { value: longEnd(min, max) })];
    }),
  );
}

/** The end that is too long, or the only one, as an attribute. */
function longEnd(min: number | undefined, max: number | undefined): string {
  if (max !== undefined && (min === undefined || !isLong(min))) return `max=${max}`;
  return min === max ? String(min) : `min=${min}`;
}
