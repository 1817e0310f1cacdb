import type { Recall } from '../course/blocks.ts';
import type { Activity, Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { MOST_RECALLED, recallable, unitsBefore } from '../course/recall.ts';
import { walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';

/** CW372 to CW375: a recall asks questions that there are, of units that come before its own. */
export function recall(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  const { units } = course.facts;
  const known = units.map(({ id }) => id);
  const activities = source?.activities ?? [];

  function remarks(block: Recall, activity: Activity): Diagnostic[] {
    const { from, draw, place } = block;
    const before = unitsBefore(units, activity.unit);
    const wrong = from.flatMap((id) => {
      if (before.includes(id)) return [];
      const earlier = before.join(', ') || '-';
      return known.includes(id)
        ? [diagnostic('CW373', place, { id, known: earlier })]
        : [diagnostic('CW372', place, { id, suggestion: suggest(id, before), known: earlier })];
    });
    // Without any unit the recall was named where it was read.
    if (wrong.length > 0 || from.length === 0) return wrong;
    const has = recallable(activities, from).length;
    if (has === 0) return [diagnostic('CW374', place, { from: from.join(', ') })];
    // More than any recall takes was named where it was read.
    return draw > has && draw <= MOST_RECALLED
      ? [diagnostic('CW375', place, { wanted: draw, has })]
      : [];
  }

  return activities.flatMap((activity) =>
    activity.pages
      .flatMap((page) => [...walk(page.blocks)])
      .flatMap((block) => (block.type === 'recall' ? remarks(block, activity) : [])),
  );
}
