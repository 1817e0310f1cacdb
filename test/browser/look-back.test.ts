import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { keyboardOf } from '../support/keyboard.ts';
import {
  answer,
  begin,
  fieldsOf,
  finish,
  modelOf,
  nextPage,
  shownQuestions,
  submit,
  switchTo,
} from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench();
const { launch } = bench;

const ended = () => bench.lms.calls().length;
const look = (frame: Frame) => frame.locator('[data-ending] .actions .button').first().click();
const closed = ':is(input, select):enabled, textarea:not([readonly]), [data-check]:visible';

test('after Finish every page can be read again with its answers, and the LMS hears nothing', async () => {
  const { frame } = await launch('graded');
  const model = await modelOf(frame);
  do {
    for (const question of await shownQuestions(frame, model)) await answer(frame, question);
  } while (await nextPage(frame));
  await frame.locator('[data-finish]').click();
  const calls = ended();
  await look(frame);
  expect(await frame.locator('[data-notices]').innerText()).toBe('Looking back, not recorded');
  let pages = 0;
  do {
    pages++;
    expect(await frame.locator('#ending-title').isVisible()).toBe(true);
    expect(await frame.locator('[data-ending-text]').innerText()).toContain('You may close');
    for (const question of await shownQuestions(frame, model)) {
      const root = frame.locator(`[data-question="${question.number}"]`);
      expect(await root.locator('[data-result] .verdict').innerText()).toContain('Right');
      expect(await root.locator(closed).count()).toBe(0);
      expect(await fieldsOf(frame, question)).not.toBe('');
    }
  } while (await nextPage(frame));
  expect(pages).toBe(model.pages.length);
  expect(await frame.locator('[data-finish]').isVisible()).toBe(false);
  await switchTo(frame, 'es');
  expect(await frame.locator('.page:visible').count()).toBe(1);
  expect(await frame.locator('[data-ending-text]').innerText()).toContain('Guardado');
  expect(await violations(frame)).toEqual([]);
  expect(ended()).toBe(calls);
});

test('who left early sees no key, can submit nothing, and stays as incomplete as before', async () => {
  const { frame } = await launch('graded');
  const model = await modelOf(frame);
  while (await nextPage(frame));
  await frame.locator('[data-finish]').click();
  await frame.getByRole('button', { name: 'Leave anyway' }).click();
  await look(frame);
  do {
    for (const { number } of await shownQuestions(frame, model)) {
      const root = frame.locator(`[data-question="${number}"]`);
      expect(await root.locator(closed).count()).toBe(0);
      expect(await root.locator('.mark, [data-answer]:visible').count()).toBe(0);
    }
  } while (await nextPage(frame));
  expect(await frame.locator('[data-ending-text]').innerText()).toContain('go on later');
  expect(await frame.locator('[data-take]').isVisible()).toBe(false);
});

test('reading the last pages after leaving makes nothing complete', async () => {
  const { frame } = await launch('blocks');
  await frame.locator('[data-contents] summary').click();
  await frame.locator('[data-go]').last().click();
  await frame.locator('[data-finish]').click();
  await frame.getByRole('button', { name: 'Leave anyway' }).click();
  await look(frame);
  while (await nextPage(frame));
  await switchTo(frame, 'es');
  expect(await frame.locator('[data-take]').isVisible()).toBe(false);
  expect(await frame.locator('#ending-title').innerText()).toBe('Ya puede cerrar esta página.');
});

test('a text that was written can be read and copied, and not changed', async () => {
  const { frame } = await launch('talk');
  const model = await modelOf(frame);
  for (const question of await shownQuestions(frame, model)) await answer(frame, question);
  await finish(frame);
  await look(frame);
  expect(await frame.locator('textarea:visible').first().inputValue()).toContain(
    'practice of ours',
  );
  expect(
    await frame.locator('.question :is(input:enabled, textarea:not([readonly]))').count(),
  ).toBe(0);
});

test('a worksheet is read and taken along, and says nothing of changing it', async () => {
  const { frame } = await launch('plan');
  const model = await modelOf(frame);
  do {
    for (const question of await shownQuestions(frame, model)) await answer(frame, question);
  } while (await nextPage(frame));
  await frame.locator('[data-finish]').click();
  await look(frame);
  const sheet = frame.locator('[data-page]:not([hidden]) .question');
  expect(await sheet.locator('textarea').first().inputValue()).toContain('What I plan');
  expect(await sheet.locator('textarea:not([readonly])').count()).toBe(0);
  expect(await sheet.getByRole('button').allInnerTexts()).toEqual([
    'Print',
    'Download as HTML',
    'Download as CSV',
    'Save as file',
  ]);
  expect(await sheet.locator('[data-result]').innerText()).toBe('✓Done.');
});

test('by keyboard: from the ending to the first heading and on', async () => {
  const { page, frame } = await launch('practice');
  while (await nextPage(frame));
  await frame.locator('[data-finish]').click();
  const missing = frame.getByRole('button', { name: 'Leave anyway' });
  if (await missing.isVisible()) await missing.click();
  const { tabTo } = keyboardOf(page, frame);
  const focused = () => frame.evaluate(() => document.activeElement?.outerHTML ?? '');
  expect(await focused()).toContain('ending-title');
  await tabTo('[data-ending] .actions .button');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^<h2 id="title-/);
  expect(await frame.evaluate(() => window.scrollY)).toBe(0);
  await tabTo('[data-next]');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^<h2 id="title-/);
});

test('of a check that was submitted the result and each question; nothing begins anew', async () => {
  const { frame } = await launch('check');
  const model = await modelOf(frame);
  await begin(frame);
  while (await nextPage(frame));
  await submit(frame);
  await frame.locator('[data-finish]').click();
  const leave = frame.getByRole('button', { name: 'Leave anyway' });
  if (await leave.isVisible()) await leave.click();
  const calls = ended();
  await look(frame);
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe('screen-title');
  expect(await frame.locator('[data-begin]').count()).toBe(0);
  await frame.locator('[data-turn="1"]').click();
  expect(await shownQuestions(frame, model)).toHaveLength(1);
  expect(await frame.locator('[data-ending-text]').isVisible()).toBe(true);
  expect(ended()).toBe(calls);
});
