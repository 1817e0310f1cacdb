import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import { killTab } from '../support/kill-tab.ts';
import { saved, scoFrame, switchTo } from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';
import { violations } from '../support/violations.ts';

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
  context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 650, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});
afterEach(async () => {
  await context.close();
  await lms?.close();
  lms = undefined;
});

const home = () => specimen.packages.find(({ plan }) => plan.activities.includes('debate'))!;

async function launch(): Promise<{ page: Page; frame: Frame }> {
  lms ??= await startLms(home().folder);
  const page = await context.newPage();
  await page.goto(lms.url({ href: 'debate/index.html' }));
  return { page, frame: await scoFrame(context) };
}

const sides = (frame: Frame) => frame.locator('[data-side]');
const said = (frame: Frame) => frame.locator('[data-copied]').innerText();
const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Goes on by the Tab key until what matches has the focus. */
async function tabTo(page: Page, frame: Frame, selector: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await page.keyboard.press('Tab');
    if (await frame.evaluate((one) => document.activeElement?.matches(one) ?? false, selector))
      return;
  }
  throw new Error(`never reached ${selector}`);
}

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
    await switchTo(frame, locale);
    expect(await frame.locator('.side h3').allInnerTexts()).toEqual(names);
    expect(await frame.getByRole('radio').count()).toBe(2);
    for (const name of names)
      expect(await frame.getByRole('radio', { name, exact: true }).count()).toBe(1);
    await frame.locator('#main').focus();
    await tabTo(page, frame, 'textarea');
    await page.keyboard.type('A mistake is no fraud.');
    await tabTo(page, frame, '[data-copy]');
    await page.keyboard.press('Enter');
    expect(await said(frame)).toBe(refused);
    expect(await violations(frame)).toEqual([]);
    // The focus is where the side is taken.
    await page.keyboard.press('ArrowDown');
    expect(await sides(frame).nth(1).isChecked()).toBe(true);
    await tabTo(page, frame, '[data-copy]');
    await page.keyboard.press('Enter');
    await expect.poll(() => pasted(page)).toBe(text);
    // What was written is left as it was.
    expect(await frame.locator('textarea').inputValue()).toBe('A mistake is no fraud.');
    await tabTo(page, frame, '[data-tick="posted"]');
    await page.keyboard.press('Space');
    await tabTo(page, frame, '[data-tick="replied"]');
    await page.keyboard.press('Space');
    await expect.poll(() => lms!.record().values['cmi.completion_status']).toBe('completed');
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
  const { values } = lms!.record();
  expect(values['cmi.completion_status']).toBe('incomplete');
  expect(Object.keys(values).filter((name) => name.startsWith('cmi.interactions.'))).toEqual([]);
});
