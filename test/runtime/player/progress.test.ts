import { expect, test } from 'vitest';
import { openNone } from '../../../src/runtime/drivers/none.ts';
import { createProgress, type Progress } from '../../../src/runtime/player/progress.ts';
import type { Report, Session } from '../../../src/tracking/session.ts';
import { emptyState } from '../../../src/tracking/state.ts';
import { activity } from '../../tracking/models.ts';

/** A progress over a state that could not be read, and the state that was said last. */
function unreadable() {
  let last: Report | undefined;
  const session: Session = {
    ...openNone(),
    launch: { recorded: true, mode: 'normal', resumed: true, state: 'cw9.newer' },
    report(report) {
      last = report;
    },
  };
  const model = activity();
  const progress = createProgress(model, session, emptyState(), true);
  progress.visit(model.pages[0]!.number);
  progress.nameAttempt('abcdefghijklmnop');
  progress.begin();
  return { progress, model, state: () => last?.state(0) ?? '' };
}

test('a state that could not be read stays as it is at launch', () => {
  const { progress, state } = unreadable();
  expect(state()).toBe('cw9.newer');
  progress.nameAttempt('ponmlkjihgfedcba');
  expect(state()).toBe('cw9.newer');
});

test.each<[string, (progress: Progress, page: number) => void]>([
  ['turns a page', (progress, page) => progress.visit(page)],
  ['chooses a language', (progress) => progress.chooseLocale('es')],
  [
    'answers',
    (progress) => progress.put(1, { answer: { kind: 'chosen', options: [1] }, attempts: 1 }),
  ],
])('the learner %s: now the state is ours', (_, act) => {
  const { progress, model, state } = unreadable();
  act(progress, model.pages[0]!.number);
  expect(state()).toMatch(/^cw1\./);
});
