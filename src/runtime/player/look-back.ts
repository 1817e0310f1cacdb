import { hasKey } from '../../tracking/answers.ts';
import type { Leaving } from '../../tracking/session.ts';
import { find, findAll, show } from './dom.ts';
import type { Stage } from './stage.ts';

/** Whether the pages may be read again after the session ended so: not where the page goes away. */
export function mayLookBack(leaving: Leaving): boolean {
  return leaving === 'may-close' || leaving === 'not-recorded';
}

/**
 * Closes what can be entered no more once the session has ended: what is graded, since a try that
 * counts for nothing would show what is right, and texts, since they would be lost. The rest can be
 * tried as ever.
 */
export function closeFields({ root, model }: Stage): void {
  for (const question of model.questions) {
    const element = find(root, `[data-question="${question.number}"]`);
    if (!element || !(question.graded || !hasKey(question))) continue;
    for (const field of findAll<HTMLInputElement>(element, 'input, select, .move')) {
      field.disabled = true;
    }
    for (const field of findAll<HTMLTextAreaElement>(element, 'textarea')) field.readOnly = true;
    show(find(element, '[data-check]'), false);
  }
}
