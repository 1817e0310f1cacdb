import type { BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeLmsServer, type LaunchedCall, startLms } from '../support/fake-lms/host.ts';
import type { HostOptions } from '../support/fake-lms/options.ts';
import { killTab } from '../support/kill-tab.ts';
import {
  answer,
  finish,
  goToPage,
  modelOf,
  nextPage,
  saved,
  scoFrame,
  shownPage,
} from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';
import { withBrowser } from '../support/with-browser.ts';

interface Uploads {
  readonly packages: readonly Uploaded[];
  remove(): void;
}

const browser = withBrowser();
let context: BrowserContext;
let lms: FakeLmsServer;
let of12: Uploads;
let of2004: Uploads;

beforeAll(async () => {
  of12 = await upload(SPECIMEN, 'generic-12');
  of2004 = await upload(SPECIMEN, 'clikc');
});
afterAll(() => {
  of12?.remove();
  of2004?.remove();
});
beforeEach(async () => {
  context = await browser().newContext({ locale: 'en-GB' });
});
afterEach(async () => {
  await context.close();
  await lms?.close();
});

async function open(uploads: Uploads, activity: string, options: HostOptions, query = '') {
  const { folder } = uploads.packages.find(({ plan }) => plan.activities.includes(activity))!;
  lms = await startLms(folder, options);
  return () => launch(activity, query);
}

async function launch(activity: string, query: string) {
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(lms.url({ href: `${activity}/index.html${query}` }));
  return { page, frame: await scoFrame(context), scripts };
}

const asked = (calls: readonly LaunchedCall[]) =>
  calls.filter(({ name }) => !/Get(Last|Err)/.test(name));

async function answerAll(frame: Frame, wrong: readonly string[] = []): Promise<void> {
  const model = await modelOf(frame);
  do {
    const shown = await shownPage(frame);
    for (const question of model.questions.filter((one) => one.page === shown))
      await answer(frame, question, !wrong.includes(question.id));
  } while (await nextPage(frame));
}

test('a launch costs at most 15 calls, the second one too', async () => {
  const again = await open(of12, 'graded', { version: '1.2' }, '?scorm=1.2');
  for (const number of [1, 2]) {
    const { page, frame } = await again();
    await saved(frame);
    const calls = asked(lms.calls()).filter(({ launch: of }) => of === number);
    expect(calls.length).toBeLessThanOrEqual(15);
    expect(calls.filter(({ error }) => error !== '0')).toEqual([]);
    await killTab(page);
  }
});

test('answers are recorded in the forms of 1.2', async () => {
  const { frame } = await (await open(of12, 'graded', { version: '1.2' }, '?scorm=1.2'))();
  await answerAll(frame, ['harms']);
  await finish(frame);
  await expect.poll(() => lms.record().values['cmi.core.lesson_status']).toBe('passed');
  const { values } = lms.record();
  const records = [0, 1, 2, 3].map((n) =>
    ['id', 'type', 'correct_responses.0.pattern', 'student_response', 'result'].map(
      (name) => values[`cmi.interactions.${n}.${name}`],
    ),
  );
  expect(records).toEqual([
    ['graded.year', 'choice', 'b', 'b', 'correct'],
    ['graded.harms', 'choice', '{a,b}', 'c', 'wrong'],
    ['graded.binding', 'true-false', 'f', 'f', 'correct'],
    ['graded.pairs', 'matching', '{1.a,2.b,3.c}', '1.a,2.b,3.c', 'correct'],
  ]);
  expect(values).toMatchObject({ 'cmi.core.score.raw': '60', 'cmi.core.score.max': '100' });
  expect(lms.calls().at(-1)?.name).toBe('LMSFinish');
});

test.each<[string, () => Uploads, HostOptions['version'], string, string]>([
  ['a 2004 package below SCORM 1.2', () => of2004, '1.2', '', 'cmi.core.score.raw'],
  ['a 1.2 package below SCORM 2004', () => of12, '2004', '?scorm=1.2', 'cmi.score.raw'],
])('%s: misread, and recorded all the same', async (_name, uploads, version, query, raw) => {
  const options = { ...(version && { version }) };
  const { frame, scripts } = await (await open(uploads(), 'graded', options, query))();
  await answerAll(frame);
  await finish(frame);
  await expect.poll(() => lms.record().values[raw]).toBe('100');
  expect(lms.calls().filter(({ error }) => !['0', '403'].includes(error))).toEqual([]);
  // What speaks 1.2 is loaded by whom it serves alone.
  const loaded = scripts.filter((url) => /\/scorm12-[0-9a-f]{8}\.js$/.test(url));
  expect(loaded).toHaveLength(version === '1.2' ? 1 : 0);
});

test('a text too long for 4,096 characters gives way, not that it was written', async () => {
  const again = await open(of12, 'practice', { version: '1.2' }, '?scorm=1.2');
  const first = await again();
  const model = await modelOf(first.frame);
  const question = model.questions.find(({ kind }) => kind === 'written')!;
  await goToPage(first.frame, question.page);
  const root = first.frame.locator(`[data-question="${question.number}"]`);
  await root.locator('textarea').fill('What I saw at the counter. '.repeat(200));
  await root.locator('[data-check]').click();
  await saved(first.frame);
  const { values } = lms.record();
  expect(values['cmi.suspend_data']!.length).toBeLessThan(4_096);
  expect(values['cmi.interactions.0.student_response']).toHaveLength(255);
  await killTab(first.page);

  const second = await again();
  const later = second.frame.locator(`[data-question="${question.number}"]`);
  expect(await later.locator('textarea').inputValue()).toBe('');
  expect(await later.textContent()).toContain('had no room to keep the text itself');
  expect(lms.calls().filter(({ error }) => error !== '0')).toEqual([]);
});

test.each([
  ['a written answer', 'practice', 'written', false, 'You had begun to write here.'],
  ['a worksheet', 'plan', 'worksheet', false, 'You had begun to write here.'],
  ['a discussion', 'talk', 'discuss', false, 'You had begun to write here.'],
  ['a discussion that was posted', 'talk', 'discuss', true, 'You answered this before.'],
])(
  'a draft too long comes back empty, and why is said: %s',
  async (_, activity, kind, posted, says) => {
    const again = await open(of12, activity, { version: '1.2' }, '?scorm=1.2');
    const first = await again();
    const model = await modelOf(first.frame);
    const question = model.questions.find((one) => one.kind === kind && !one.private)!;
    await goToPage(first.frame, question.page);
    const root = first.frame.locator(`[data-question="${question.number}"]`);
    await root.locator('textarea').first().fill('What I saw at the counter. '.repeat(200));
    if (posted) await root.locator('[data-tick="posted"]').check();
    await saved(first.frame);
    await killTab(first.page);

    const second = await again();
    const later = second.frame.locator(`[data-question="${question.number}"]`);
    expect(await later.locator('textarea').first().inputValue()).toBe('');
    const remark = later.locator('[data-result]');
    expect(await remark.textContent()).toContain(says);
    expect(await remark.textContent()).toContain('had no room to keep the text');
    expect(await later.locator('.verdict').count()).toBe(posted ? 1 : 0);
  },
);

test('an LMS without interactions and objectives still gets status and state', async () => {
  const { frame } = await (
    await open(of12, 'graded', { version: '1.2', mandatoryOnly: true }, '?scorm=1.2')
  )();
  await answerAll(frame);
  await finish(frame);
  await expect.poll(() => lms.record().values['cmi.core.lesson_status']).toBe('passed');
  expect(lms.record().values['cmi.suspend_data']).toMatch(/^cw1\./);
});
