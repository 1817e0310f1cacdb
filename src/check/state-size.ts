import type { Scenario } from '../course/blocks.ts';
import type { Activity, Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { blanksOf, trackedBlocks } from '../course/visit.ts';
import type { SheetForm } from '../course/worksheet.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../tracking/limits.ts';

/** More than one coded answer takes with its number, attempts and best score. */
const CODED_ANSWER = 18;

/** CW701: the longest answers that a learner may give must fit cmi.suspend_data (RTE 4.2.23). */
export function stateSize(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) => {
    const size = trackedBlocks(activity.pages).reduce((sum, { block }) => {
      if (block.private) return sum;
      if (block.type === 'scenario') return sum + pathSize(block);
      if (block.type === 'worksheet') return sum + sheetSize(block.form);
      if (block.type === 'question' && block.kind === 'blank')
        return sum + CODED_ANSWER + blanksOf(block).length * LIMITS.fillIn;
      const written = block.type === 'discuss' || block.kind === 'written';
      return sum + (written ? LIMITS.longFillIn : CODED_ANSWER);
    }, drawSize(activity));
    return size > LIMITS.suspendData
      ? [diagnostic('CW701', { ...activity.place, end: 0 }, { size, limit: LIMITS.suspendData })]
      : [];
  });
}

/** Two letters for each question that a knowledge check may draw. */
function drawSize({ facts, pages }: Activity): number {
  return facts.kind === 'knowledge-check' ? CODED_ANSWER + 2 * trackedBlocks(pages).length : 0;
}

/** The text of a whole worksheet, and some letters for each cell. */
function sheetSize(form: SheetForm): number {
  const rows = form.type === 'table' ? form.most : 1;
  return LIMITS.longFillIn + CODED_ANSWER + 5 * form.fields.length * rows;
}

/** Two letters for each choice of the longest way that is kept. */
function pathSize({ steps }: Scenario): number {
  return CODED_ANSWER + 2 * Math.max(LIMITS.path, steps.length);
}
