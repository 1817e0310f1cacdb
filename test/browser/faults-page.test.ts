import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../support/fake-lms/options.ts';
import {
  answerAll,
  faultBenches,
  keptIn,
  notices,
  store,
  VERSIONS,
} from '../support/fault-bench.ts';
import { killTab } from '../support/kill-tab.ts';
import { answer, PATIENT, saved } from '../support/learner.ts';

// The page dies, comes back, is open twice or finds a state that it can't read; each ends with
// nothing lost, or with a notice that says what is.

const benches = faultBenches();

describe.each(VERSIONS)('SCORM $version', (version) => {
  const { query } = version;
  const open = (activity?: string) => benches.open(version, activity);

  test('a tab killed at any moment loses at most the last 2 seconds', async () => {
    const at = await open('practice');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4_000 }), async (wait) => {
        await store(at.lms, emptyRecord());
        const { page, frame, model, questions } = await at.open();
        await saved(frame);
        const given: { number: number; when: number }[] = [];
        for (const question of questions) {
          await answer(frame, question);
          given.push({ number: question.number, when: Date.now() });
        }
        await page.waitForTimeout(wait);
        const dies = Date.now();
        await killTab(page);
        const kept = at.kept(model);
        for (const { number, when } of given) {
          if (dies - when > 2_000) expect(kept).toContain(number);
        }
        const commits = at.lms.calls().filter(({ name }) => name.endsWith('Commit'));
        expect(commits.every(({ result }) => result === 'true')).toBe(true);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 180_000);

  test('kept in the browser’s memory and shown again: the session goes on', async () => {
    const { open: launch, kept, lms } = await open();
    const { frame, model, questions } = await launch();
    await frame.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    const given = await answerAll(frame, questions);
    await expect.poll(() => kept(model), PATIENT).toEqual(given);
    expect(lms.calls().filter(({ name }) => /Terminate|Finish/.test(name))).toEqual([]);
  });

  test('open in two windows: both say so, until one is closed', async () => {
    const { open: launch } = await open();
    const one = await launch();
    await saved(one.frame);
    const other = await launch();
    for (const { frame } of [one, other]) {
      await expect.poll(() => notices(frame)).toContain('open in another window');
    }
    await other.page.close({ runBeforeUnload: true });
    await expect.poll(() => notices(one.frame)).toBe('');
  });

  test.each<[string, (state: string) => string]>([
    ['of a newer package', () => 'cw2.abc.AAAA.'],
    ['of another tool', () => '{"bookmark":3}'],
    ['truncated', (state) => state.slice(0, -4)],
  ])(
    'state %s: set aside with a notice, and kept until something is done',
    async (_what, change) => {
      const { open: launch, lms, kept } = await open();
      const first = await launch();
      await answerAll(first.frame, first.questions);

      await expect.poll(() => kept(first.model).length).toBe(first.questions.length);
      await killTab(first.page);
      const record = lms.record();
      const changed = change(record.values['cmi.suspend_data'] ?? '');
      await store(lms, { ...record, values: { ...record.values, 'cmi.suspend_data': changed } });
      const second = await launch();
      expect(await notices(second.frame)).toContain('could not be read');
      await saved(second.frame);
      expect(lms.record().values['cmi.suspend_data']).toBe(changed);
      const given = await answerAll(second.frame, second.questions.slice(0, 1));
      await expect.poll(() => keptIn(lms.record(), second.model), PATIENT).toEqual(given);
    },
  );

  test('saves on leaving never arrive: what was committed before is there', async () => {
    const { open: launch, kept } = await open();
    const { page, frame, model, questions } = await launch({ noSaveOnLeaving: true });
    const given = await answerAll(frame, questions);
    await saved(frame);
    await page.close({ runBeforeUnload: true });
    expect(kept(model)).toEqual(given);
    const again = await launch({ noSaveOnLeaving: true });
    expect(kept(again.model)).toEqual(given);
  });

  test('saved before the page unloads, without a dialog, where the package asks for it', async () => {
    const { open: launch, kept } = await open('practice');
    const href = `practice/index.html?save=early${query.replace('?', '&')}`;
    const { page, frame, model, questions } = await launch({ href });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await saved(frame);
    const given = await answerAll(frame, questions.slice(0, 1));
    await frame.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(kept(model)).toEqual(given);
    await page.close({ runBeforeUnload: true });
    expect(dialogs).toEqual([]);
  });
});
