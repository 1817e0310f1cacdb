import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
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

const bench = activityBench();
const LATER = /\/later-[0-9a-f]{8}\.js$/;
const results = (frame: Frame, number: number) =>
  frame.locator(`[data-question="${number}"] [data-result] > .verdict`);

test('an activity from a disk: readable, its questions work, and it says that nothing is recorded', async () => {
  const page = await bench.context.newPage();
  await page.goto(pathToFileURL(join(bench.folderOf('graded'), 'graded/index.html')).href);
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
  const lms = await bench.serve('graded');
  const page = await bench.context.newPage();
  await page.goto(lms.url({ href: 'graded/index.html' }));
  const frame = await scoFrame(bench.context);
  await saved(frame);
  await page.waitForFunction(() =>
    performance.getEntriesByType('navigation').every((one) => one.duration > 0),
  );
  await frame.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/es-[0-9a-f]{8}\.js/.test(name)),
  );
  await bench.context.setOffline(true);
  const model = await modelOf(frame);
  for (const [index, question] of model.questions.entries()) {
    if (index === 1) await switchTo(frame, 'es');
    await goToPage(frame, question.page);
    await answer(frame, question);
    await results(frame, question.number).waitFor();
  }
  await bench.context.setOffline(false);
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
  const lms = await bench.serve('graded');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await bench.context.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  const page = await bench.context.newPage();
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
  const lms = await bench.serve('graded');
  await bench.context.route(LATER, () => undefined);
  const page = await bench.context.newPage();
  await page.goto(lms.url({ href: 'graded/index.html' }));
  const frame = page.frames().find((one) => one.url().includes('/content/')) ?? page.mainFrame();
  const inside = frame === page.mainFrame() ? page.frameLocator('iframe') : frame;
  await inside.locator('#course.is-waiting [data-pager]:not([hidden])').waitFor();
  const radio = inside.locator('[data-page]:not([hidden]) .option input').first();
  const value = await radio.inputValue();
  await radio.check();
  await inside.locator('[data-saved].is-saved').waitFor();
  await page.close({ runBeforeUnload: false });
  await bench.context.unroute(LATER);
  const again = await bench.context.newPage();
  await again.goto(lms.url({ href: 'graded/index.html' }));
  const resumed = await scoFrame(bench.context);
  const chosen = resumed.locator('[data-page]:not([hidden]) .option input:checked');
  expect(await chosen.inputValue()).toBe(value);
});

test('a later part that fails is said, loaded again, and the rest comes to life', async () => {
  const lms = await bench.serve('talk');
  let fails = true;
  await bench.context.route(LATER, (route) => (fails ? route.abort() : route.continue()));
  const page = await bench.context.newPage();
  await page.goto(lms.contentUrl('talk/index.html'));
  const strings = JSON.parse(readFileSync('templates/strings/en.json', 'utf8'));
  const notices = page.locator('[data-notices]');
  await notices.getByText(strings['later-failed']).waitFor();
  expect(await page.locator('[data-later]:visible').count()).toBe(0);
  fails = false;
  await page.locator('#course:not(.is-waiting)').waitFor();
  expect(await notices.getByText(strings['later-failed']).count()).toBe(0);
});
