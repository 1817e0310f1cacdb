import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import {
  answer,
  fillIn,
  finish,
  goToPage,
  modelOf,
  saved,
  scoFrame,
  switchTo,
} from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';

let browser: Browser;
let context: BrowserContext;
let lms: FakeLmsServer | undefined;
let specimen: { packages: readonly Uploaded[]; remove(): void };

beforeAll(async () => {
  browser = await launchBrowser();
  specimen = await upload(SPECIMEN, 'clikc');
});
afterAll(async () => {
  await browser?.close();
  specimen?.remove();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB' });
});
afterEach(async () => {
  await context.close();
  await lms?.close();
  lms = undefined;
});

const folderOf = (activity: string) =>
  specimen.packages.find(({ plan }) => plan.activities.includes(activity))!.folder;
const LATER = /\/later-[0-9a-f]{8}\.js$/;
const results = (frame: Frame, number: number) =>
  frame.locator(`[data-question="${number}"] [data-result] > .verdict`);

test('an activity from a disk: readable, its questions work, and it says that nothing is recorded', async () => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folderOf('graded'), 'graded/index.html')).href);
  const frame = page.mainFrame();
  await frame.locator('#course.is-live:not(.is-waiting)').waitFor();
  const model = await modelOf(frame);
  const strings = JSON.parse(readFileSync('templates/strings/en.json', 'utf8'));
  expect(await frame.locator('[data-notices]').innerText()).toBe(strings['not-recorded-long']);
  const [first] = model.questions;
  await answer(frame, first!);
  await results(frame, first!.number).waitFor();
  expect(await results(frame, first!.number).getAttribute('class')).toContain('is-right');
  await switchTo(frame, 'es');
  expect(await frame.locator('html').getAttribute('lang')).toBe('es');
});

test('once the page is idle the line may go: all is done and told, in both languages', async () => {
  lms = await startLms(folderOf('graded'));
  const page = await context.newPage();
  await page.goto(lms.url({ href: 'graded/index.html' }));
  const frame = await scoFrame(context);
  await saved(frame);
  await page.waitForFunction(() =>
    performance.getEntriesByType('navigation').every((one) => one.duration > 0),
  );
  await frame.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/es-[0-9a-f]{8}\.js/.test(name)),
  );
  await context.setOffline(true);
  const model = await modelOf(frame);
  for (const [index, question] of model.questions.entries()) {
    if (index === 1) await switchTo(frame, 'es');
    await goToPage(frame, question.page);
    await answer(frame, question);
    await results(frame, question.number).waitFor();
  }
  await context.setOffline(false);
  await saved(frame);
  await finish(frame);
  const { values } = lms.record();
  expect(values['cmi.completion_status']).toBe('completed');
  expect(values['cmi.score.scaled']).toBe('1');
  expect(Number(values['cmi.interactions._count'] ?? model.questions.length)).toBe(
    model.questions.length,
  );
});

test('before the later part is there an answer is kept; what was checked waits and counts once', async () => {
  lms = await startLms(folderOf('graded'));
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(lms.contentUrl('graded/index.html'));
  const frame = page.mainFrame();
  await frame.locator('#course.is-waiting [data-pager]:not([hidden])').waitFor();
  const [first] = (await modelOf(frame)).questions;
  await fillIn(frame, first!);
  const check = frame.locator(`[data-question="${first!.number}"] [data-check]`);
  await check.click();
  await check.click();
  expect(await results(frame, first!.number).count()).toBe(0);
  release();
  await results(frame, first!.number).waitFor();
  expect(await results(frame, first!.number).getAttribute('class')).toContain('is-right');
});

test('a tab that dies before the later part is there loses no answer', async () => {
  lms = await startLms(folderOf('graded'));
  await context.route(LATER, () => undefined);
  const page = await context.newPage();
  await page.goto(lms.url({ href: 'graded/index.html' }));
  const frame = page.frames().find((one) => one.url().includes('/content/')) ?? page.mainFrame();
  const inside = frame === page.mainFrame() ? page.frameLocator('iframe') : frame;
  await inside.locator('#course.is-waiting [data-pager]:not([hidden])').waitFor();
  const radio = inside.locator('[data-page]:not([hidden]) .option input').first();
  const value = await radio.inputValue();
  await radio.check();
  await inside.locator('[data-saved].is-saved').waitFor();
  await page.close({ runBeforeUnload: false });
  await context.unroute(LATER);
  const again = await context.newPage();
  await again.goto(lms.url({ href: 'graded/index.html' }));
  const resumed = await scoFrame(context);
  const chosen = resumed.locator('[data-page]:not([hidden]) .option input:checked');
  expect(await chosen.inputValue()).toBe(value);
});

test('a later part that fails is said, loaded again, and the rest comes to life', async () => {
  lms = await startLms(folderOf('talk'));
  let fails = true;
  await context.route(LATER, (route) => (fails ? route.abort() : route.continue()));
  const page = await context.newPage();
  await page.goto(lms.contentUrl('talk/index.html'));
  const strings = JSON.parse(readFileSync('templates/strings/en.json', 'utf8'));
  const notices = page.locator('[data-notices]');
  await notices.getByText(strings['later-failed']).waitFor();
  expect(await page.locator('[data-later]:visible').count()).toBe(0);
  fails = false;
  await page.locator('#course:not(.is-waiting)').waitFor();
  expect(await notices.getByText(strings['later-failed']).count()).toBe(0);
});
