import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { trackedBlocks, walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** CW207: names are unique within their activity, and terms within the glossary. */
export function uniqueIds(course: Course): Diagnostic[] {
  const edition = course.editions[sourceLocale(course)];
  if (!edition) return [];
  const found: Diagnostic[] = [];
  for (const { pages } of edition.activities) {
    const named = [
      ...pages.map((page) => ({ id: page.id, place: page.title.place, what: 'page' })),
      ...trackedBlocks(pages).map(({ block }) => ({
        id: block.id,
        place: block.place,
        what: block.type,
      })),
    ];
    // What is asked again names no record, so only its translations need to tell it apart.
    const recalls = pages
      .flatMap((page) => [...walk(page.blocks)])
      .filter((block) => block.type === 'recall')
      .map(({ id, place, type }) => ({ id, place, what: type }));
    for (const group of [named, recalls]) {
      const seen = new Set<string>();
      for (const { id, place, what } of group) {
        if (id !== '' && seen.has(id)) found.push(diagnostic('CW207', place, { id, what }));
        seen.add(id);
      }
    }
  }
  const terms = new Set<string>();
  for (const { id, place } of edition.texts.glossary) {
    if (terms.has(id)) found.push(diagnostic('CW207', place, { id, what: 'term' }));
    terms.add(id);
  }
  return found;
}
