import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { createSuggester } from '../diagnostics/suggest.ts';

/** How many known pages a remark lists. */
const MAX_SHOWN = 12;

/** CW407, CW431: what a content note skips ends at a later page of the same activity. */
export function skips(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap(({ pages }) => {
    const ids = pages.map((page) => page.id);
    const at = new Map(ids.map((id, index) => [id, index]));
    const suggest = createSuggester(ids);
    return pages.flatMap((page, index) =>
      [...walk(page.blocks)].flatMap((block) => {
        if (block.type !== 'content-note' || block.skip === '') return [];
        const id = block.skip;
        const target = at.get(id);
        if (target !== undefined && target > index) return [];
        const known = ids.slice(index + 1, index + 1 + MAX_SHOWN).join(', ');
        return target === undefined
          ? [diagnostic('CW407', block.place, { id, suggestion: suggest(id), known })]
          : [diagnostic('CW431', block.place, { id, known })];
      }),
    );
  });
}
