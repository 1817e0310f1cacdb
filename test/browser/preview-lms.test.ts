import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bench, lesson } from '../preview/browse.ts';
import { fieldsOf, fillIn, modelOf, saved } from '../support/learner.ts';

const now = bench();

const value = (page: Page, element: string) =>
  page
    .locator('#values tr', { has: page.getByText(element, { exact: true }) })
    .locator('td')
    .innerText();
const calls = (page: Page) => page.locator('#calls tr').allInnerTexts();
const launches = async (page: Page) =>
  (await calls(page)).filter((one) => one.startsWith('Launch ')).length;

/** Answers the first question and submits it; gives the question. */
async function answerFirst(page: Page) {
  const frame = await lesson(page);
  const question = (await modelOf(frame)).questions[0]!;
  await fillIn(frame, question);
  await frame.locator(`[data-question="${question.number}"] [data-check]`).click();
  return question;
}

/** What stands in the fields of the first question, without what is empty. */
async function firstAnswer(page: Page): Promise<string> {
  const frame = await lesson(page);
  return (await fieldsOf(frame, (await modelOf(frame)).questions[0]!)).replaceAll('|', '');
}

/** Presses a button of the bench, and waits for the launch that it makes. */
async function press(page: Page, name: string): Promise<void> {
  const before = await launches(page);
  await page.getByRole('button', { name }).click();
  await expect.poll(() => launches(page)).toBeGreaterThan(before);
}

/** A page whose LMS has just refused to store an answer. */
async function refused(): Promise<Page> {
  const page = await now().open();
  await lesson(page);
  await page.selectOption('#behaviour', 'failing');
  await answerFirst(page);
  await expect.poll(() => page.locator('#calls .is-error').last().innerText()).toMatch(/391/);
  return page;
}

test('the state stands in words as it grows', async () => {
  const { slips, open } = now();
  const page = await open();
  await lesson(page);
  const { id } = await answerFirst(page);
  const row = page.locator('#state tr', { has: page.getByText(id, { exact: true }) });
  await expect.poll(() => row.innerText()).toMatch(/1 submission, best score \d+%/);
  const words = await page.locator('#state').innerText();
  expect(words).toMatch(/Size\s+\d+ of 64,000 characters/);
  expect(words).toMatch(/Page shown\s+first/);
  expect(slips).toEqual([]);
});

test('who leaves and comes back goes on; review records nothing', async () => {
  const { slips, open } = now();
  const page = await open();
  await answerFirst(page);
  await saved(await lesson(page));
  const given = await firstAnswer(page);
  expect(given).not.toBe('');

  await press(page, 'Leave and come back');
  expect(await value(page, 'cmi.entry')).toBe('resume');
  expect(await firstAnswer(page)).toBe(given);
  const all = await calls(page);
  expect(all[all.indexOf('Launch 2') - 1]).toMatch(/^Terminate\(""\)\s+true/);

  await press(page, 'Review');
  expect(await value(page, 'cmi.mode')).toBe('review');
  expect(await firstAnswer(page)).toBe(given);
  const looked = await calls(page);
  expect(looked.slice(looked.indexOf('Launch 3')).join('\n')).not.toContain('SetValue');

  await press(page, 'Leave and come back');
  expect(await value(page, 'cmi.mode')).toBe('normal');
  expect(await firstAnswer(page)).toBe(given);
  expect(slips).toEqual([]);
});

test('a killed tab loses what no commit has stored, and ends nothing', async () => {
  const page = await refused();
  await page.selectOption('#behaviour', 'sound');
  await press(page, 'Kill the tab');
  expect(await firstAnswer(page)).toBe('');
  const all = await calls(page);
  expect(all[all.indexOf('Launch 2') - 1]).not.toContain('Terminate');
});

test('refused commits are made again once the LMS is sound', async () => {
  const page = await refused();
  expect(await page.locator('#values').innerText()).toContain('not stored yet');
  await page.selectOption('#behaviour', 'sound');
  await saved(await lesson(page));
  await expect.poll(() => page.locator('#values').innerText()).not.toContain('not stored yet');
});

test('a lying LMS says true and has nothing', async () => {
  const { open } = now();
  const page = await open();
  await lesson(page);
  await page.selectOption('#behaviour', 'lying');
  await answerFirst(page);
  await saved(await lesson(page));
  expect((await calls(page)).findLast((one) => one.startsWith('Commit'))).toMatch(/\strue\s+0/);
  expect(await page.locator('#values').innerText()).toContain('not stored yet');
  await press(page, 'Leave and come back');
  expect(await firstAnswer(page)).toBe('');
});

test('a slow LMS takes its time', async () => {
  const { open } = now();
  const page = await open();
  await lesson(page);
  await page.selectOption('#behaviour', 'slow');
  await answerFirst(page);
  const commit = async () => (await calls(page)).findLast((one) => one.startsWith('Commit'));
  await expect
    .poll(async () => Number(/[\d.]+$/.exec((await commit()) ?? '')?.[0]))
    .toBeGreaterThan(1_400);
});
