import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** What learners do without an `objective` of its own: it may serve any. */
const OPEN: ReadonlySet<string> = new Set(['discuss', 'worksheet', 'profile']);

/**
 * CW902: an objective that no question or scenario names, where others are named. Where there is a
 * discussion, a worksheet or a profile, these may serve it, and nothing is said.
 */
export function objectives(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) => {
    const blocks = activity.pages.flatMap((page) => [...walk(page.blocks)]);
    const asked = blocks.filter(({ type }) => type === 'question' || type === 'scenario');
    const named = new Set(
      asked.flatMap((block) => ('objective' in block ? [block.objective] : [])),
    );
    if (named.size === 0 || blocks.some(({ type }) => OPEN.has(type))) return [];
    return activity.objectives
      .filter(({ id }) => !named.has(id))
      .map(({ id, text }) => diagnostic('CW902', text.place, { id }));
  });
}
