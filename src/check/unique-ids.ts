import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** CW207: names are unique within their activity, and terms within the glossary. */
export function uniqueIds(course: Course): Diagnostic[] {
  const edition = course.editions[sourceLocale(course)];
  if (!edition) return [];
  const found: Diagnostic[] = [];
  for (const { pages } of edition.activities) {
    const seen = new Set<string>();
    const named = [
      ...pages.map((page) => ({ id: page.id, place: page.title.place, what: 'page' })),
      ...trackedBlocks(pages).map(({ block }) => ({
        id: block.id,
        place: block.place,
        what: block.type,
      })),
    ];
    for (const { id, place, what } of named) {
      if (id !== '' && seen.has(id)) found.push(diagnostic('CW207', place, { id, what }));
      seen.add(id);
    }
  }
  const terms = new Set<string>();
  for (const { id, place } of edition.texts.glossary) {
    if (terms.has(id)) found.push(diagnostic('CW207', place, { id, what: 'term' }));
    terms.add(id);
  }
  return found;
}
