import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { isLong } from '../tracking/numbers.ts';

/** CW327: a key that is too long for a numeric record of every LMS (RTE 4.1.1.5). */
export function numbers(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) =>
    trackedBlocks(activity.pages).flatMap(({ block }) => {
      if (block.type !== 'question' || block.kind !== 'number') return [];
      const long = [block.min, block.max].find((bound) => bound !== undefined && isLong(bound));
      return long === undefined ? [] : [diagnostic('CW327', block.place, { value: long })];
    }),
  );
}
