import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** CW369: what never leaves the browser can't score. Whole activities are named where they are read. */
export function privateAndGraded(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? [])
    .filter(({ facts }) => !(facts.private && facts.graded))
    .flatMap(({ pages }) => trackedBlocks(pages))
    .flatMap(({ page, block }) => {
      // In a knowledge check CW354 says it.
      const both = 'graded' in block && block.graded && block.private && !page.pool;
      return both ? [diagnostic('CW369', block.place, { what: 'private=true, graded=true' })] : [];
    });
}
