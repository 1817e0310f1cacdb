import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import type { QuestionModel } from '../../src/tracking/model.ts';
import { activityBench } from '../support/activity-bench.ts';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import { keyboardOf } from '../support/keyboard.ts';
import {
  answer,
  fieldsOf,
  finish,
  goToPage,
  modelOf,
  saved,
  switchTo,
} from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench({ context: { viewport: { width: 650, height: 700 } } });

const launch = (options: LmsOptions = {}) => bench.launch('again', options);

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
    /^From [^:]+:\s(?:Graded|Practice only|More kinds of question)/,
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
    await bench.closeLms();
    const { page, frame } = await launch({ learnerId });
    others.add((await drawn(frame)).join());
    await page.close();
  }
  expect(others.size).toBeGreaterThan(1);
});

test('answers are told what is right and stay over a change of language, and the platform hears nothing of them', async () => {
  const { page, frame } = await launch();
  await saved(frame);
  const before = bench.lms.calls().filter(({ name }) => name === 'SetValue').length;
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
  const calls = bench.lms.calls().filter(({ name }) => name === 'SetValue');
  expect(calls.length).toBe(before);
  await switchTo(frame, 'es');
  expect(await numberOf(frame)).toBe(last.number);
  const root = frame.locator(`[data-question="${last.number}"]`);
  expect(await root.locator('[data-result] .verdict').innerText()).toContain('Correcto');
  expect(await fieldsOf(frame, last)).toBe(given.get(last.number));

  // Nothing waits for them, and nothing of them is stored.
  await finish(frame);
  const { values } = bench.lms.record();
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
    const { tabTo } = keyboardOf(page, frame);
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
  const page = await bench.openAlone('again');
  await page.locator('[data-pager]:not([hidden])').waitFor();
  await page.locator('[data-recalled]:visible').first().waitFor();
  expect(await page.locator('[data-recalled]:visible').count()).toBe(1);
  await bench.renewContext({ javaScriptEnabled: false });
  const bare = await bench.openAlone('again');
  expect(await bare.locator('[data-recalled]:visible').count()).toBe(6);
  expect(await bare.locator('[data-recall] details.answer').count()).toBe(6);
});
