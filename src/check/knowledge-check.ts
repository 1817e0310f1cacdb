import type { ActivityFacts, Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { type Tracked, trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** CW353, CW354: every pool of a knowledge check has questions, and all of them score. */
export function knowledgeCheck(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? [])
    .flatMap(({ pages, facts }) => pages.map((page) => ({ page, facts })))
    .filter(({ page }) => page.pool)
    .flatMap(({ page, facts }) => {
      const blocks = trackedBlocks([page]).map(({ block }) => block);
      if (blocks.length === 0) return [diagnostic('CW353', page.title.place, { id: page.id })];
      return blocks.flatMap((block) => {
        const what = unfit(block, facts);
        return what === undefined ? [] : [diagnostic('CW354', block.place, { what })];
      });
    });
}

/** What keeps a block from scoring, in the words of the format. */
function unfit(block: Tracked, facts: ActivityFacts): string | undefined {
  if (block.type !== 'question') return `:::${block.type}`;
  // Of a private check as a whole its front matter was named.
  if (block.private && !facts.private) return 'private=true';
  if (!block.graded) return 'graded=false';
  return block.kind === 'written' || block.kind === 'rating' ? block.kind : undefined;
}
