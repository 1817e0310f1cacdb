import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import type { QuestionModel } from '../../src/tracking/model.ts';
import type { Cmi5Options } from '../support/fake-lms/cmi5.ts';
import { type Cmi5Host, startCmi5Host } from '../support/fake-lms/cmi5-host.ts';
import { killTab } from '../support/kill-tab.ts';
import {
  answer,
  finish,
  modelOf,
  nextPage,
  saved,
  scoFrame,
  shownPage,
} from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';

let browser: Browser;
let context: BrowserContext;
let host: Cmi5Host;
let uploads: { packages: readonly Uploaded[]; remove(): void };

beforeAll(async () => {
  browser = await launchBrowser();
  uploads = await upload(SPECIMEN, 'cmi5');
});
afterAll(async () => {
  await browser?.close();
  uploads?.remove();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB' });
});
afterEach(async () => {
  await context.close();
  await host?.close();
  // Whatever was done: nothing that an LMS refuses.
  expect(host.lms.refused).toEqual([]);
  expect(Math.max(...host.lms.fetches.values())).toBe(1);
});

async function start(options: Cmi5Options = {}) {
  host = await startCmi5Host(uploads.packages[0]!.folder, options);
}

async function open(activity: string, options?: Cmi5Options) {
  const page = await context.newPage();
  await page.goto(host.launchUrl(`${activity}/index.html`, options));
  return { page, frame: await scoFrame(context) };
}

async function answerAll(frame: Frame, right: (question: QuestionModel) => boolean) {
  const model = await modelOf(frame);
  do {
    const shown = await shownPage(frame);
    for (const question of model.questions.filter((one) => one.page === shown))
      await answer(frame, question, right(question));
  } while (await nextPage(frame));
  return model;
}

/** Presses Finish, and waits until the LMS has its learner back. */
async function leave(frame: Frame, page: Page): Promise<void> {
  await frame.locator('[data-finish]').click();
  await page.waitForURL(host.returnURL);
}

const verbs = () => host.lms.verbs();
const outcomes = () => verbs().filter((verb) => !/answered|progressed/.test(verb));

test('passed: every answer is told, the learner moves on and goes back', async () => {
  await start({ masteryScore: 0.6, languagePreference: 'es-UY,en' });
  const { page, frame } = await open('graded');
  expect(await frame.locator('html').getAttribute('lang')).toBe('es');
  const model = await answerAll(frame, () => true);
  await leave(frame, page);
  expect(outcomes()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(host.lms.satisfied()).toBe(true);
  const told = host.lms.statements.filter(({ verb }) => verb.id.endsWith('/answered'));
  expect(told.map(({ object }) => object.id.split('/').at(-1)).sort()).toEqual(
    model.questions.map(({ id }) => id).sort(),
  );
  const [first] = told;
  expect(Object.keys(first!.object.definition?.description as object)).toEqual(['en', 'es']);
});

test('completed: what is not graded is completed and nothing else', async () => {
  await start({ moveOn: 'Completed' });
  const { page, frame } = await open('practice');
  await answerAll(frame, () => true);
  await leave(frame, page);
  expect(outcomes()).toEqual(['initialized', 'completed', 'terminated']);
  expect(host.lms.satisfied()).toBe(true);
});

test('failed: who has used all attempts does not move on', async () => {
  await start({ masteryScore: 1 });
  const { page, frame } = await open('check');
  const model = await modelOf(frame);
  for (let attempt = 0; attempt < (model.check?.attempts ?? 1); attempt++) {
    await frame.locator('[data-begin]').click();
    await checkWrong(frame);
    await frame.locator('[data-submit]').click();
  }
  await leave(frame, page);
  expect(outcomes()).toEqual(['initialized', 'completed', 'failed', 'terminated']);
  expect(host.lms.satisfied()).toBe(false);
});

/** Answers the shown questions of a check wrong, up to the last screen. */
async function checkWrong(frame: Frame): Promise<void> {
  const model = await modelOf(frame);
  for (let screen = 0; screen < 50; screen++) {
    const numbers = await frame
      .locator('[data-question]')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => Number(one.getAttribute('data-question'))),
      );
    for (const question of model.questions.filter(({ number }) => numbers.includes(number)))
      await answer(frame, question, false);
    if (!(await nextPage(frame))) return;
  }
}

test('a reload in the middle goes on where it was, in the same session', async () => {
  await start({ masteryScore: 0.6 });
  const { page, frame } = await open('graded');
  const model = await modelOf(frame);
  const first = model.questions.find(({ page: on }) => on === model.pages[0]!.number)!;
  await answer(frame, first);
  await page.reload();
  const again = await scoFrame(context);
  await saved(again);
  await answerAll(again, () => true);
  await leave(again, page);
  expect(outcomes()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(host.lms.fetches.size).toBe(1);
});

test.each<[string, (page: Page) => Promise<void>]>([
  ['killed', killTab],
  ['closed', (page) => page.close({ runBeforeUnload: true })],
])(
  '%s and launched again: abandoned, the work is there, and the rest is told in a new session',
  async (_, end) => {
    await start({ masteryScore: 0.6 });
    const { page, frame } = await open('graded');
    const model = await modelOf(frame);
    for (const question of model.questions.filter(({ page: on }) => on === model.pages[0]!.number))
      await answer(frame, question);
    await saved(frame);
    await end(page);
    await expect.poll(() => page.isClosed()).toBe(true);
    const next = await open('graded');
    expect(host.lms.abandoned).toHaveLength(1);
    await saved(next.frame);
    await answerAll(next.frame, () => true);
    await leave(next.frame, next.page);
    expect(outcomes()).toEqual(['initialized', 'initialized', 'completed', 'passed', 'terminated']);
    expect(host.lms.fetches.size).toBe(2);
  },
);

test.each(['Browse', 'Review'] as const)('%s: shown, and nothing told', async (launchMode) => {
  await start({ launchMode });
  const { page, frame } = await open('graded');
  while (await nextPage(frame));
  await leave(frame, page);
  expect(verbs()).toEqual(['initialized', 'terminated']);
  expect(host.lms.kept()).toBeUndefined();
});

test('closed without Finish: what was done is stored', async () => {
  await start();
  const { page, frame } = await open('graded');
  const model = await modelOf(frame);
  await answer(frame, model.questions[0]!);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => verbs()).toContain('answered');
  await expect.poll(() => host.lms.kept()?.state).toMatch(/^cw1\./);
});

test('without a launch the lesson works and says that nothing is recorded', async () => {
  await start();
  host.lms.launch();
  host.lms.fetchToken('none');
  const page = await context.newPage();
  await page.goto(`${host.origin}/content/graded/index.html`);
  const frame = await scoFrame(context);
  await answerAll(frame, () => true);
  await finish(frame);
  expect(await frame.locator('[data-saved]').getAttribute('class')).toContain('not-recorded');
  expect(verbs()).toEqual([]);
});
