import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ActivityModel, QuestionModel } from '../../src/tracking/model.ts';
import { activityBench, type Opened } from '../support/activity-bench.ts';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import { interactions } from '../support/interactions.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { killTab } from '../support/kill-tab.ts';
import {
  begin,
  fieldsOf,
  fillIn,
  finish,
  modelOf,
  nextPage,
  saved,
  shownQuestions,
  submit,
  switchTo,
} from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench({ context: { viewport: { width: 650, height: 700 } } });

async function launch(options: LmsOptions = {}): Promise<Opened & { model: ActivityModel }> {
  const opened = await bench.launch('check', options);
  return { ...opened, model: await modelOf(opened.frame) };
}

const screen = (frame: Frame) => frame.locator('[data-screen]').innerText();
const status = (element: string) => bench.lms.record().values[`cmi.${element}`];
const shown = async (frame: Frame, model: ActivityModel): Promise<QuestionModel> => {
  const [only, ...others] = await shownQuestions(frame, model);
  expect(others).toEqual([]);
  return only!;
};

/** Answers the open attempt as `rights` says, in order; `undefined` leaves a question open. */
async function fill(
  frame: Frame,
  model: ActivityModel,
  rights: readonly (boolean | undefined)[],
): Promise<readonly QuestionModel[]> {
  const drawn: QuestionModel[] = [];
  do {
    const [question] = await shownQuestions(frame, model);
    if (!question) break;
    const right = rights[drawn.length];
    drawn.push(question);
    if (right !== undefined) await fillIn(frame, question, right);
  } while (await nextPage(frame));
  return drawn;
}
const RIGHT = [true, true, true, true];
const WRONG = [false, false, false, false];

const interactionIds = () => interactions(bench.lms.record()).flat().sort();

test('the start says what is asked for; then two of each pool come, one by one', async () => {
  const { frame, model } = await launch();
  expect(await screen(frame)).toMatch(
    /Before you start[\s\S]*You get 4 questions[\s\S]*75% to pass[\s\S]*2 attempts[\s\S]*when you have submitted[\s\S]*Start/,
  );
  expect(await frame.locator('[data-opening]').isVisible()).toBe(true);
  expect(await shownQuestions(frame, model)).toEqual([]);
  await begin(frame);
  expect(await frame.locator('[data-opening]').isVisible()).toBe(false);
  const drawn = await fill(frame, model, []);
  expect(drawn.map(({ page }) => page)).toEqual([1, 1, 2, 2]);
  expect(new Set(drawn).size).toBe(4);
  expect(await screen(frame)).toMatch(/Ready to submit\?\s+4 questions are still open/);
});

test('before it is submitted nothing is revealed and nothing recorded', async () => {
  const { frame, model } = await launch();
  await begin(frame);
  for (let at = 0; at < 4; at++) {
    const question = await shown(frame, model);
    await fillIn(frame, question, at % 2 === 0);
    const root = frame.locator(`[data-question="${question.number}"]`);
    expect(await root.locator('button:visible, [data-answer]:visible, .mark').count()).toBe(0);
    expect(await root.locator('[data-result]').innerText()).toBe('');
    await nextPage(frame);
  }
  await saved(frame);
  expect(interactionIds()).toEqual([]);
  expect(status('score.scaled') ?? '').toBe('');
  expect(await screen(frame)).toContain('You have answered all questions.');
});

test('failed, then passed with another draw; the best attempt counts and passed never falls back', async () => {
  const { frame, model } = await launch();
  await begin(frame);
  const first = await fill(frame, model, WRONG);
  await submit(frame);
  expect(await screen(frame)).toMatch(
    /^Not passed\s+This attempt: 0%\. You need 75% to pass\.\s+You have 1 attempt left\./,
  );
  await expect.poll(() => status('score.scaled')).toBe('0');
  expect(status('completion_status')).toBe('incomplete');
  expect(status('success_status') ?? 'unknown').toBe('unknown');

  await begin(frame);
  const second = await fill(frame, model, RIGHT);
  await submit(frame);
  expect(await screen(frame)).toMatch(/^You passed with 100%\.\s+This attempt: 100%/);
  await expect.poll(() => status('success_status')).toBe('passed');
  expect(status('completion_status')).toBe('completed');
  expect(status('score.raw')).toBe('100');
  expect(status('progress_measure')).toMatch(/^1/);
  expect(interactionIds()).toEqual(
    [...new Set([...first, ...second])].map(({ id }) => `check.${id}`).sort(),
  );
  expect(await frame.locator('[data-begin]').count()).toBe(0);
  const wrong = bench.lms.calls().filter(({ error }) => error !== '0' && error !== '403');
  expect(wrong).toEqual([]);
});

test('attempts spent: failed, complete, and told whom to ask', async () => {
  const { frame, model } = await launch();
  for (let attempt = 0; attempt < 2; attempt++) {
    await begin(frame);
    await fill(frame, model, attempt === 0 ? [true] : []);
    await submit(frame);
  }
  expect(await screen(frame)).toMatch(/^Not passed[\s\S]*ask the people who run your course/);
  expect(await frame.locator('[data-begin]').count()).toBe(0);
  await expect.poll(() => status('success_status')).toBe('failed');
  expect(status('completion_status')).toBe('completed');
  await finish(frame);
  expect(await frame.locator('[data-ending]').innerText()).toContain('used all your attempts');
});

test('the review goes through each question, answered or not, and back to the result', async () => {
  const { frame, model } = await launch();
  await begin(frame);
  const drawn = await fill(frame, model, [true, false, undefined, true]);
  await submit(frame);
  expect(await frame.locator('.overview .note').allInnerTexts()).toEqual([
    '✓Right.',
    expect.stringMatching(/Not right\.|Partly right\./),
    '○Not answered.',
    '✓Right.',
  ]);
  await frame.locator('[data-turn="2"]').click();
  expect((await shown(frame, model)).number).toBe(drawn[2]!.number);
  const open = frame.locator(`[data-question="${drawn[2]!.number}"]`);
  expect(await open.locator('[data-result]').innerText()).toBe('Not answered.');
  expect(await open.locator('[data-answer]').innerText()).toMatch(/Right answer/);
  expect(await open.locator(':is(input, select):enabled').count()).toBe(0);
  await frame.locator('[data-previous]').click();
  const wrong = frame.locator(`[data-question="${drawn[1]!.number}"]`);
  expect(await wrong.locator('.mark').count()).toBeGreaterThan(0);
  expect(await wrong.locator('.explanation').innerText()).toContain('Why');
  await frame.locator('[data-previous]').click();
  await frame.locator('[data-previous]').click();
  expect(await screen(frame)).toMatch(/^Not passed/);
});

test('killed in the middle: the draw, the answers, the place and the language come back', async () => {
  const first = await launch();
  await begin(first.frame);
  const { model } = first;
  const one = await shown(first.frame, model);
  await fillIn(first.frame, one, true);
  await nextPage(first.frame);
  const two = await shown(first.frame, model);
  await fillIn(first.frame, two, false);
  await switchTo(first.frame, 'es');
  expect((await shown(first.frame, model)).number).toBe(two.number);
  expect(await first.frame.locator('[data-where]').innerText()).toBe('Pregunta 2 de 4');
  const given = await fieldsOf(first.frame, two);
  await saved(first.frame);
  await killTab(first.page);
  await first.page.close();

  const { frame } = await launch();
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('es');
  expect((await shown(frame, model)).number).toBe(two.number);
  expect(await fieldsOf(frame, two)).toBe(given);
  await frame.locator('[data-previous]').click();
  expect((await shown(frame, model)).number).toBe(one.number);
  await nextPage(frame);
  await nextPage(frame);
  await fill(frame, model, RIGHT);
  expect(await screen(frame)).toContain('Ha respondido a todas las preguntas.');
  await submit(frame);
  await switchTo(frame, 'en');
  expect(await screen(frame)).toMatch(/This attempt: \d+%/);
});

test('killed after submitting: the result is there again, and the attempt is used', async () => {
  const first = await launch();
  await begin(first.frame);
  await fill(first.frame, first.model, WRONG);
  await submit(first.frame);
  await saved(first.frame);
  await killTab(first.page);
  await first.page.close();
  const { frame } = await launch();
  expect(await screen(frame)).toMatch(/^Not passed[\s\S]*You have 1 attempt left/);
});

test('in review the result and the questions are shown, and nothing is written', async () => {
  const first = await launch({ reviewAfterCompletion: true });
  await begin(first.frame);
  const drawn = await fill(first.frame, first.model, RIGHT);
  await submit(first.frame);
  await finish(first.frame);
  await first.page.close();
  const calls = bench.lms.calls().length;
  const { frame, model } = await launch({ reviewAfterCompletion: true });
  expect(await screen(frame)).toMatch(/^You passed with 100%/);
  expect(await frame.locator('[data-begin]').count()).toBe(0);
  await frame.locator('[data-turn="0"]').click();
  expect((await shown(frame, model)).number).toBe(drawn[0]!.number);
  await frame.locator('[data-next]').click();
  const names = bench.lms.calls().slice(calls);
  expect(names.map(({ name }) => name)).not.toContain('SetValue');
});

test('how much is left is told question by question, and that nothing stops it', async () => {
  const { frame, model } = await launch();
  const left = () => frame.locator('[data-left]').innerText();
  expect(await screen(frame)).toContain('There is no time limit.');
  expect(await left()).toBe('');
  await begin(frame);
  const told: string[] = [];
  do {
    const [question] = await shownQuestions(frame, model);
    if (question) await fillIn(frame, question, true);
    told.push(await left());
  } while (await nextPage(frame));
  expect(told).toEqual([8, 6, 4, 0, 0].map((one) => (one ? `about ${one} minutes left` : '')));
  await submit(frame);
  expect(await left()).toBe('');
});

test('everything by keyboard: start, answer, look, submit', async () => {
  const { page, frame, model } = await launch();
  const found: string[] = [];
  const { tabTo } = keyboardOf(page, frame);
  const focused = () =>
    frame.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
  await frame.locator('#main').focus();
  await tabTo('[data-begin]');
  await page.keyboard.press('Enter');
  for (let at = 1; at <= 4; at++) {
    expect(await focused()).toMatch(new RegExp(`^Question ${at} of 4`));
    const { number, kind } = await shown(frame, model);
    await tabTo(`[data-question="${number}"] ${kind === 'matching' ? 'select' : 'input'}`);
    await page.keyboard.press(kind === 'matching' ? 'ArrowDown' : 'Space');
    found.push(...(await violations(frame)));
    await tabTo('[data-next]');
    await page.keyboard.press('Enter');
  }
  expect(await focused()).toBe('Ready to submit?');
  found.push(...(await violations(frame)));
  await tabTo('[data-submit]');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/passed/i);
  found.push(...(await violations(frame)));
  expect(found).toEqual([]);
});

describe('how sure', () => {
  const sure = (frame: Frame, level: number) =>
    frame.locator(`.sure:visible input[value="${level}"]`).check();

  test('sure and wrong is counted, and neither stored nor sent', async () => {
    const { frame, model } = await launch();
    await begin(frame);
    for (const [right, level] of [
      [false, 3],
      [false, 1],
      [true, 3],
      [false, 0],
    ] as const) {
      await fillIn(frame, await shown(frame, model), right);
      if (level > 0) await sure(frame, level);
      await nextPage(frame);
    }
    await saved(frame);
    const before = bench.lms.record().values['cmi.suspend_data'];
    await submit(frame);
    expect(await screen(frame)).toContain('Sure and wrong: 1 question.');
    expect(JSON.stringify(bench.lms.calls())).not.toMatch(/\bsure/i);
    expect(before).toBeDefined();
    await finish(frame);
    await frame.getByRole('button', { name: 'Leave anyway' }).click();
    expect(await frame.locator('[data-ending]').innerText()).toContain('Sure and wrong: 1');
  });

  test('it is counted anew with each attempt', async () => {
    const { frame, model } = await launch();
    await begin(frame);
    await fillIn(frame, await shown(frame, model), false);
    await sure(frame, 3);
    await fill(frame, model, []);
    await submit(frame);
    expect(await screen(frame)).toContain('Sure and wrong: 1 question.');
    await begin(frame);
    await fill(frame, model, []);
    await submit(frame);
    expect(await screen(frame)).toContain('Sure and wrong: no question today.');
  });

  test('it outlives another language, and is not asked after the last answer', async () => {
    const { frame, model } = await launch();
    await begin(frame);
    const { number } = await shown(frame, model);
    await sure(frame, 2);
    await switchTo(frame, 'es');
    expect(await frame.locator(`#q${number}-sure-2`).isChecked()).toBe(true);
    expect(await frame.locator('.sure:visible').innerText()).toMatch(/seguridad/);
    await fill(frame, model, RIGHT);
    await submit(frame);
    await frame.locator('[data-turn="0"]').click();
    expect(await frame.locator('.sure:visible').count()).toBe(0);
  });
});

test('without script every pool and every answer can be read', async () => {
  await bench.renewContext({ javaScriptEnabled: false });
  const page = await bench.openAlone('check');
  expect(await page.locator('[data-question]:visible').count()).toBe(8);
  expect(await page.locator('[data-screen]').isVisible()).toBe(false);
  expect(await page.locator('[data-opening]').innerText()).toContain('Take your time.');
});
