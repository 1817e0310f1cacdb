import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Answers, type Fault, makeFaulty, strike } from '../support/api-faults.ts';
import type { Launch } from '../support/fake-lms/host.ts';
import {
  answerAll,
  faultBenches,
  notices,
  VERSIONS,
  type Version,
} from '../support/fault-bench.ts';
import { finish, goToPage, nextPage, PATIENT, saved, shownQuestions } from '../support/learner.ts';

// Each fault ends with nothing lost, or with a notice that says what is.

const benches = faultBenches();

const MINUTE = 60_000;
const NOT_SAVED = 'not saved yet';

/** The errors of Commit that say that nobody is logged in any more, as LMSs give them. */
const LOGGED_OUT = [391, 301, 101, 142];

describe.each(VERSIONS)('SCORM $version', (version) => {
  const open = (activity?: string) => benches.open(version, activity);

  test.each<[string, Partial<Launch>]>([
    ['on the opener', { window: 'opener' }],
    ['above a new window’s frame', { window: 'popup' }],
    ['four frames up', { apiDepth: 4 }],
    ['behind a frame of another origin', { foreignFrame: true }],
  ])('the API is %s: found, and all is kept', async (_where, options) => {
    const { kept, open: launch } = await open();
    const sitting = await launch(options);
    const given = await answerAll(sitting.frame, sitting.questions);
    await expect.poll(() => kept(sitting.model)).toEqual(given);
    expect(await notices(sitting.frame)).toBe('');
  });

  test('no API: the lesson works, and says that nothing is recorded', async () => {
    const { context, lms } = await open();
    const page = await context.newPage();
    await page.goto(lms.contentUrl(`graded/index.html${version.query}`));
    await expect.poll(() => notices(page.mainFrame())).toContain('nothing is recorded');
    await finish(page.mainFrame());
    expect(await page.locator('[data-ending-text]').innerText()).toContain('not answered yet');
  });

  test.each<[string, Fault['how']]>([
    ['says no', 'false'],
    ['throws', 'throws'],
  ])('Initialize %s: the lesson works, and says to open it again', async (_what, how) => {
    const { context, open: launch, lms } = await open();
    await makeFaulty(context, { calls: ['Initialize'], how, error: 101 });
    const sitting = await launch();
    await answerAll(sitting.frame, sitting.questions);
    expect(await notices(sitting.frame)).toContain('open the activity again');
    expect(lms.record().stores).toBe(0);
  });

  test.each<[string, Fault]>([
    ['SetValue fails once', { calls: ['SetValue'], how: 'false', error: 101, times: 1 }],
    ['SetValue throws three times', { calls: ['SetValue'], how: 'throws', times: 3 }],
    ['Commit fails once', { calls: ['Commit'], how: 'false', times: 1 }],
    ['Commit throws twice', { calls: ['Commit'], how: 'throws', times: 2 }],
  ])('%s: sent again, all is kept', async (_what, fault) => {
    const { open: launch, kept } = await open();
    await makeFaulty(benches.now.context);
    const sitting = await launch();
    await saved(sitting.frame);
    await strike(sitting.page, fault);
    const given = await answerAll(sitting.frame, sitting.questions);
    await expect.poll(() => kept(sitting.model), { timeout: 15_000 }).toEqual(given);
    await saved(sitting.frame);
    expect(await notices(sitting.frame)).toBe('');
    await everyRecordIsWhole(version, sitting.questions.length);
  });

  test.each<[string, Fault]>([
    ['SetValue fails', { calls: ['SetValue'], how: 'false', error: 101 }],
    ['Commit fails', { calls: ['Commit'], how: 'false' }],
    [
      'every call that writes throws',
      { calls: ['SetValue', 'Commit', 'Terminate'], how: 'throws' },
    ],
    ...LOGGED_OUT.map((error): [string, Fault] => [
      `the login is gone (${error})`,
      { calls: ['SetValue', 'Commit'], how: 'false', error },
    ]),
  ])('%s for a minute: said so, then all is sent again', async (_what, fault) => {
    const { open: launch, kept, context } = await open();
    await makeFaulty(context);
    const page = await context.newPage();
    await page.clock.install();
    const sitting = await launch({}, page);
    await saved(sitting.frame);
    await strike(page, fault);
    const given = await answerAll(sitting.frame, sitting.questions);
    await page.clock.runFor(MINUTE);
    expect(await notices(sitting.frame)).toContain(NOT_SAVED);
    expect(kept(sitting.model)).toEqual([]);
    await strike(page);
    await page.clock.runFor(MINUTE);
    await saved(sitting.frame);
    expect(await notices(sitting.frame)).toBe('');
    expect(kept(sitting.model)).toEqual(given);
    await everyRecordIsWhole(version, given.length);
  });

  test('Commit fails for ever: the end says that it is not saved, and the pages stay', async () => {
    const { open: launch, context } = await open();
    await makeFaulty(context);
    const sitting = await launch();
    await strike(sitting.page, { calls: ['Commit'], how: 'false' });
    do {
      await answerAll(sitting.frame, await shownQuestions(sitting.frame, sitting.model));
    } while (await nextPage(sitting.frame));
    await finish(sitting.frame);
    expect(await sitting.frame.locator('#ending-title').innerText()).toBe('Not saved yet');
    expect(await sitting.frame.locator('[data-page]:visible').count()).toBe(1);
    // One who leaves all the same is helped by the end, which stores too.
    await sitting.page.close({ runBeforeUnload: true });
    await expect
      .poll(() => benches.now.kept(sitting.model).length)
      .toBe(sitting.model.questions.length);
  });

  test('Commit takes 3 s: answers are kept, and each is sent once', async () => {
    const { open: launch, kept, lms, context } = await open();
    await makeFaulty(context);
    const sitting = await launch();
    await saved(sitting.frame);
    await strike(sitting.page, { calls: ['Commit'], how: 3_000 });
    const before = lms.calls().length;
    const given = await answerAll(sitting.frame, sitting.questions.slice(0, 1));
    await expect.poll(() => kept(sitting.model), { timeout: 10_000 }).toEqual(given);
    const commits = lms
      .calls()
      .slice(before)
      .filter(({ name }) => name.endsWith('Commit'));
    expect(commits.length).toBe(1);
  });

  test.each<Answers>(['booleans', 'numbers', 'digits'])(
    'the API answers with %s: understood',
    async (answers) => {
      const { open: launch, kept, context } = await open();
      await makeFaulty(context, undefined, answers);
      const sitting = await launch();
      const given = await answerAll(sitting.frame, sitting.questions);
      await expect.poll(() => kept(sitting.model)).toEqual(given);
      await saved(sitting.frame);
    },
  );

  test('what the LMS stored does not come at launch: said so, and nothing written over it', async () => {
    const { open: launch, kept, lms, context } = await open();
    const first = await launch();
    const given = await answerAll(first.frame, first.questions);
    await leave(first.page);
    await expect.poll(() => kept(first.model)).toEqual(given);
    const before = lms.record().values['cmi.suspend_data'];
    await makeFaulty(context, { calls: ['GetValue'], how: 'false', error: 101, times: 30 });
    const second = await launch();
    expect(await notices(second.frame)).toContain('could not be read');
    await leave(second.page);
    expect(lms.record().values['cmi.suspend_data']).toBe(before);
  });

  test('reading throws once: the next try reads it', async () => {
    const { open: launch, kept, context } = await open();
    const first = await launch();
    const given = await answerAll(first.frame, first.questions);
    await makeFaulty(context, { calls: ['GetValue'], how: 'throws', times: 1 });
    const second = await launch();
    await saved(second.frame);
    expect(kept(second.model)).toEqual(given);
  });

  test('review stores what is sent, so nothing is sent', async () => {
    const { open: launch, lms } = await open();
    const { page, frame } = await launch({ mode: 'review' });
    expect(await notices(frame)).toContain('nothing new is recorded');
    await finish(frame);
    await page.close({ runBeforeUnload: true });
    const names = lms.calls().map(({ name }) => name.replace('LMS', ''));
    expect(names.filter((name) => name === 'SetValue' || name === 'Commit')).toEqual([]);
  });

  test('Commit says "true" and stores nothing: the retry brings all of it', async () => {
    const { open: launch, kept } = await open();
    const options = { commitLies: 1, sendsChangesOnly: true, keepsAtAnyExit: true } as const;
    const { frame, model, questions } = await launch(options);
    const given = await answerAll(frame, questions);
    await saved(frame);
    // The browser was away while the LMS said so.
    await frame.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => kept(model), PATIENT).toEqual(given);
  });

  test('read as the other version of SCORM: recorded all the same', async () => {
    const { open: launch, kept } = await open();
    const other = version.version === '2004' ? '1.2' : '2004';
    const { frame, model, questions } = await launch({ version: other });
    const given = await answerAll(frame, questions);
    await expect.poll(() => kept(model), PATIENT).toEqual(given);
  });
});

test('SCORM 1.2 has little room: said before a word is written, and the longest gives way', async () => {
  const version = VERSIONS.find((one) => one.version === '1.2')!;
  const at = await benches.open(version, 'practice');
  const { frame, model } = await at.open();
  const written = model.questions.find(({ kind }) => kind === 'written')!;
  await goToPage(frame, written.page);
  const root = frame.locator(`[data-question="${written.number}"]`);
  expect(await root.locator('.who').innerText()).toMatch(/no more than about [34],\d00 characters/);
  await root.locator('textarea').fill('Long words. '.repeat(500));
  await root.locator('[data-check]').click();
  await expect.poll(() => at.kept(model), PATIENT).toContain(written.number);
  const state = at.lms.record().values['cmi.suspend_data'] ?? '';
  expect(state.length).toBeLessThanOrEqual(4_096);
  const again = await at.open();
  await goToPage(again.frame, written.page);
  const line = again.frame.locator(`[data-question="${written.number}"] [data-result]`);
  expect(await line.innerText()).toContain('no room to keep the text');
});

/** Closes a page as a learner does, until it is gone: the browser does not wait for that. */
async function leave(page: Page): Promise<void> {
  const gone = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await gone;
}

/** The LMS has a response to each answer, whatever was sent twice on the way. */
async function everyRecordIsWhole({ response }: Version, answers: number): Promise<void> {
  const { values } = benches.now.lms.record();
  const ends = (element: string) =>
    Object.keys(values).filter((name) =>
      new RegExp(`^cmi\\.interactions\\.\\d+\\.${element}$`).test(name),
    );
  expect(new Set(ends('id').map((name) => values[name])).size).toBe(answers);
  expect(ends(response).length).toBe(ends('id').length);
}
