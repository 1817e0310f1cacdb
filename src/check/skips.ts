import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';

/** CW407, CW431: what a content note skips ends at a later page of the same activity. */
export function skips(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap(({ pages }) => {
    const ids = pages.map((page) => page.id);
    return pages.flatMap((page, index) =>
      [...walk(page.blocks)].flatMap((block) => {
        if (block.type !== 'content-note' || block.skip === '') return [];
        const id = block.skip;
        const later = ids.slice(index + 1).join(', ');
        if (!ids.includes(id))
          return [
            diagnostic('CW407', block.place, { id, suggestion: suggest(id, ids), known: later }),
          ];
        return ids.indexOf(id) > index
          ? []
          : [diagnostic('CW431', block.place, { id, known: later })];
      }),
    );
  });
}
