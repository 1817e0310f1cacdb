import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { killTab } from '../support/kill-tab.ts';
import { saved, switchTo } from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench({
  context: {
    viewport: { width: 650, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
});

const launch = () => bench.launch('debate');

const sides = (frame: Frame) => frame.locator('[data-side]');
const said = (frame: Frame) => frame.locator('[data-copied]').innerText();
const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const LANGUAGES = [
  {
    locale: 'en',
    names: ['Seize them', 'Let them pay the difference'],
    refused: 'Please take a side first.',
    text: 'My side: Let them pay the difference\n\nA mistake is no fraud.',
  },
  {
    locale: 'es',
    names: ['Decomisarlas', 'Cobrar la diferencia'],
    refused: 'Primero tome una postura.',
    text: 'Mi postura: Cobrar la diferencia\n\nA mistake is no fraud.',
  },
];

test.each(LANGUAGES)(
  '$locale, by keyboard: no copy without a side, and the copied text begins with it',
  async ({ locale, names, refused, text }) => {
    const { page, frame } = await launch();
    const { tabTo } = keyboardOf(page, frame);
    await switchTo(frame, locale);
    expect(await frame.locator('.side h3').allInnerTexts()).toEqual(names);
    expect(await frame.getByRole('radio').count()).toBe(2);
    for (const name of names)
      expect(await frame.getByRole('radio', { name, exact: true }).count()).toBe(1);
    await frame.locator('#main').focus();
    await tabTo('textarea');
    await page.keyboard.type('A mistake is no fraud.');
    await tabTo('[data-copy]');
    await page.keyboard.press('Enter');
    expect(await said(frame)).toBe(refused);
    expect(await violations(frame)).toEqual([]);
    // The focus is where the side is taken.
    await page.keyboard.press('ArrowDown');
    expect(await sides(frame).nth(1).isChecked()).toBe(true);
    await tabTo('[data-copy]');
    await page.keyboard.press('Enter');
    await expect.poll(() => pasted(page)).toBe(text);
    // What was written is left as it was.
    expect(await frame.locator('textarea').inputValue()).toBe('A mistake is no fraud.');
    await tabTo('[data-tick="posted"]');
    await page.keyboard.press('Space');
    await tabTo('[data-tick="replied"]');
    await page.keyboard.press('Space');
    await expect.poll(() => bench.lms.record().values['cmi.completion_status']).toBe('completed');
    expect(await violations(frame)).toEqual([]);
  },
);

test('where the clipboard is closed the old command copies the side too', async () => {
  const { page, frame } = await launch();
  await frame.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
  });
  await frame.locator('textarea').fill('The rule is clear.');
  await sides(frame).first().check();
  await frame.locator('[data-copy]').click();
  await expect.poll(() => pasted(page)).toBe('My side: Seize them\n\nThe rule is clear.');
  expect(await frame.locator('textarea').inputValue()).toBe('The rule is clear.');
});

test('the side is there again after the tab died, in the other language too', async () => {
  const first = await launch();
  await sides(first.frame).nth(1).check();
  await switchTo(first.frame, 'es');
  expect(await sides(first.frame).nth(1).isChecked()).toBe(true);
  await sides(first.frame).first().check();
  await saved(first.frame);
  await killTab(first.page);
  await first.page.close();
  const { frame } = await launch();
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(
    await sides(frame).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
  ).toEqual([true, false]);
  // A side alone is neither posted nor replied, and makes no record of an answer.
  const { values } = bench.lms.record();
  expect(values['cmi.completion_status']).toBe('incomplete');
  expect(Object.keys(values).filter((name) => name.startsWith('cmi.interactions.'))).toEqual([]);
});
