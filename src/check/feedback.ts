import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { optionsOf, trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** CW307: a question that scores owes the learner a reason. */
export function feedback(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) =>
    trackedBlocks(activity.pages).flatMap(({ block }) => {
      if (block.type !== 'question' || !block.graded) return [];
      const blocks = [block.why, block.right, block.wrong, block.model];
      const options = optionsOf(block).map((option) => option.feedback);
      return [...blocks, ...options].some((one) => one.length > 0)
        ? []
        : [diagnostic('CW307', block.place)];
    }),
  );
}
