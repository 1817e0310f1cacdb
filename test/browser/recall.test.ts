import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import type { QuestionModel } from '../../src/tracking/model.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import {
  answer,
  fieldsOf,
  finish,
  goToPage,
  modelOf,
  saved,
  scoFrame,
  switchTo,
} from '../support/learner.ts';
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
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 650, height: 700 } });
});
afterEach(async () => {
  await context.close();
  await lms?.close();
  lms = undefined;
});

const home = () => specimen.packages.find(({ plan }) => plan.activities.includes('again'))!;

async function launch(options: LmsOptions = {}): Promise<{ page: Page; frame: Frame }> {
  lms ??= await startLms(home().folder, options);
  const page = await context.newPage();
  await page.goto(lms.url({ href: 'again/index.html', ...options }));
  return { page, frame: await scoFrame(context) };
}

const on = (frame: Frame) => frame.locator('[data-recall-on]');
const back = (frame: Frame) => frame.locator('[data-recall-back]');
const shown = (frame: Frame) => frame.locator('[data-recalled]:visible');
const numberOf = async (frame: Frame) =>
  Number(await shown(frame).first().getAttribute('data-recalled'));

/** The question that is asked now. */
async function asked(frame: Frame): Promise<QuestionModel> {
  const { recalls = [] } = await modelOf(frame);
  const number = await numberOf(frame);
  return recalls[0]!.questions.find((one) => one.number === number)!;
}

/** Numbers of all that are drawn, in their order; the first is shown again afterwards. */
async function drawn(frame: Frame): Promise<number[]> {
  const numbers = [await numberOf(frame)];
  while (await on(frame).isVisible()) {
    await on(frame).click();
    numbers.push(await numberOf(frame));
  }
  while (await back(frame).isVisible()) await back(frame).click();
  return numbers;
}

test('one question after the other, with where it comes from', async () => {
  const { frame } = await launch();
  expect(await shown(frame).count()).toBe(1);
  expect(await back(frame).isVisible()).toBe(false);
  expect(await shown(frame).innerText()).toMatch(
    /^From [^:]+: (?:Graded|Practice only|More kinds of question)/,
  );
  expect(await shown(frame).innerText()).toContain('Question 1 of 3');
  expect(new Set(await drawn(frame)).size).toBe(3);
  await on(frame).click();
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('H3');
  expect(await shown(frame).innerText()).toContain('Question 2 of 3');
  expect(await back(frame).isVisible()).toBe(true);
  await on(frame).click();
  expect(await on(frame).isVisible()).toBe(false);
});

test('the draw is the learner’s: the same at each visit and in each language, another for others', async () => {
  const first = await launch();
  const mine = await drawn(first.frame);
  await switchTo(first.frame, 'es');
  expect(await drawn(first.frame)).toEqual(mine);
  await first.page.close();
  const again = await launch();
  expect(await drawn(again.frame)).toEqual(mine);
  await again.page.close();
  const others = new Set<string>();
  for (const learnerId of ['b', 'c', 'd', 'e']) {
    await lms!.close();
    lms = undefined;
    const { page, frame } = await launch({ learnerId });
    others.add((await drawn(frame)).join());
    await page.close();
  }
  expect(others.size).toBeGreaterThan(1);
});

test('answers are told what is right and stay over a change of language, and the platform hears nothing of them', async () => {
  const { page, frame } = await launch();
  await saved(frame);
  const before = lms!.calls().filter(({ name }) => name === 'SetValue').length;
  const given = new Map<number, string>();
  for (let at = 0; at < 3; at++) {
    const question = await asked(frame);
    await answer(frame, question, at !== 1);
    const root = frame.locator(`[data-question="${question.number}"]`);
    expect(await root.locator('[data-result] .verdict').innerText()).toContain(
      at === 1 ? 'Not right.' : 'Right.',
    );
    given.set(question.number, await fieldsOf(frame, question));
    if (at < 2) await on(frame).click();
  }
  const last = await asked(frame);
  const calls = lms!.calls().filter(({ name }) => name === 'SetValue');
  expect(calls.length).toBe(before);
  await switchTo(frame, 'es');
  expect(await numberOf(frame)).toBe(last.number);
  const root = frame.locator(`[data-question="${last.number}"]`);
  expect(await root.locator('[data-result] .verdict').innerText()).toContain('Correcto');
  expect(await fieldsOf(frame, last)).toBe(given.get(last.number));

  // Nothing waits for them, and nothing of them is stored.
  await finish(frame);
  const { values } = lms!.record();
  expect(values['cmi.completion_status']).toBe('completed');
  expect(Object.keys(values).filter((name) => /^cmi\.(?:interactions|score)/.test(name))).toEqual(
    [],
  );
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.close();
  const again = await launch();
  await goToPage(again.frame, 1);
  const first = await asked(again.frame);
  const fresh = again.frame.locator(`[data-question="${first.number}"] [data-result]`);
  expect(await fresh.innerText()).toBe('');
});

test.each(['en', 'es'])(
  '%s: everything by keyboard, without a violation on the way',
  async (locale) => {
    const { page, frame } = await launch();
    await switchTo(frame, locale);
    const found: string[] = [];
    const tabTo = async (selector: string) => {
      for (let tries = 0; tries < 60; tries++) {
        await page.keyboard.press('Tab');
        if (await frame.evaluate((one) => document.activeElement?.matches(one) ?? false, selector))
          return;
      }
      throw new Error(`never reached ${selector}`);
    };
    await frame.locator('#main').focus();
    for (let at = 0; at < 3; at++) {
      const { number } = await asked(frame);
      found.push(...(await violations(frame)));
      await tabTo(`[data-question="${number}"] [data-check]`);
      await page.keyboard.press('Enter');
      const result = frame.locator(`[data-question="${number}"] [data-result]`);
      expect(await result.innerText()).not.toBe('');
      found.push(...(await violations(frame)));
      if (at === 2) break;
      await tabTo('[data-recall-on]');
      await page.keyboard.press('Enter');
    }
    await tabTo('[data-recall-back]');
    await page.keyboard.press('Enter');
    expect(await shown(frame).innerText()).toMatch(/(?:Question|Pregunta) 2 (?:of|de) 3/);
    expect(found).toEqual([]);
  },
);

test('without a platform there is a draw too; without a script all questions stand there', async () => {
  lms = await startLms(home().folder);
  const page = await context.newPage();
  await page.goto(lms.contentUrl('again/index.html'));
  await page.locator('[data-pager]:not([hidden])').waitFor();
  await page.locator('[data-recalled]:visible').first().waitFor();
  expect(await page.locator('[data-recalled]:visible').count()).toBe(1);
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(lms.contentUrl('again/index.html'));
  expect(await bare.locator('[data-recalled]:visible').count()).toBe(6);
  expect(await bare.locator('[data-recall] details.answer').count()).toBe(6);
});
