import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { killTab } from '../support/kill-tab.ts';
import { finish, goToPage, saved, switchTo } from '../support/learner.ts';
import {
  DOUBTS,
  download,
  fields,
  press,
  RISKS,
  root,
  STEPS,
  values,
  write,
} from '../support/worksheets.ts';

const bench = activityBench();

const launch = (language = 'en') => bench.launch('plan', { language });

const rows = (frame: Frame) => root(frame, RISKS).locator('tbody tr').count();
const said = (frame: Frame) => root(frame, RISKS).locator('[data-said]').innerText();

/** The record of a worksheet in the LMS: type and response. */
function record(id: string): (string | undefined)[] | undefined {
  const all = bench.lms.record().values;
  const name = Object.keys(all).find((one) => all[one] === `plan.${id}`);
  const of = (element: string) => all[name?.replace(/id$/, element) ?? ''];
  return name === undefined ? undefined : [of('type'), of('learner_response'), of('result')];
}

describe.each([
  [
    'en',
    ['What could happen Valuation', 'What I do about it Valuation', 'Where Row 2'],
    ['Where Row 3', 'What could happen Row 3', 'What I do about it Row 3'],
  ],
  [
    'es',
    ['Qué podría pasar Valoración', 'Qué hago al respecto Valoración', 'Dónde Fila 2'],
    ['Dónde Fila 3', 'Qué podría pasar Fila 3', 'Qué hago al respecto Fila 3'],
  ],
])('by keyboard alone, in %s', (language, first, added) => {
  test('filled in, grown, submitted; each field is named by its column and its row', async () => {
    const { page, frame } = await launch(language);
    const { tabTo } = keyboardOf(page, frame);
    const focused = (name: string) =>
      root(frame, RISKS)
        .getByRole('textbox', { name, exact: true })
        .evaluate((one) => one === document.activeElement);
    await frame.locator('#main').focus();
    await tabTo('textarea');
    for (const name of first) {
      expect(await focused(name), name).toBe(true);
      await page.keyboard.type(`x ${name}`);
      await page.keyboard.press('Tab');
    }
    await tabTo('[data-add-row]');
    await page.keyboard.press('Enter');
    for (const name of added) {
      expect(await focused(name), name).toBe(true);
      await page.keyboard.type('y');
      await page.keyboard.press('Enter');
      await page.keyboard.type('z');
      await page.keyboard.press('Tab');
    }
    await tabTo('[data-check]');
    await page.keyboard.press('Space');
    expect(await root(frame, RISKS).locator('[data-result]').innerText()).toMatch(/Done|Listo/);
    const [one = '', two = '', three = ''] = first.map((name) => `x ${name}`);
    await expect
      .poll(() => record('risk-map'), { timeout: 5_000 })
      .toEqual(['long-fill-in', `${one} | ${two} || ${three} |  |  || y z | y z | y z`, 'neutral']);
  });
});

test('rows: as many as there is room for; one with a text in it is asked for first', async () => {
  const { frame } = await launch();
  expect(await root(frame, RISKS).locator('[data-drop-row]').getAttribute('aria-disabled')).toBe(
    'true',
  );
  await press(frame, RISKS, 'drop-row');
  expect([await rows(frame), await said(frame)]).toEqual([
    2,
    'Only rows that you added can be taken away.',
  ]);
  for (let more = 0; more < 3; more++) await press(frame, RISKS, 'add-row');
  expect(await rows(frame)).toBe(5);
  expect(await root(frame, RISKS).locator('[data-add-row]').getAttribute('aria-disabled')).toBe(
    'true',
  );
  await press(frame, RISKS, 'add-row');
  expect([await rows(frame), await said(frame)]).toEqual([5, 'There is no room for more rows.']);
  await press(frame, RISKS, 'drop-row');
  expect([await rows(frame), await said(frame)]).toEqual([4, 'The last row was taken away.']);
  await fields(frame, RISKS).last().fill('kept?');
  await press(frame, RISKS, 'drop-row');
  expect(await rows(frame)).toBe(4);
  expect(await said(frame)).toContain('Press the button once more');
  await press(frame, RISKS, 'drop-row');
  expect(await rows(frame)).toBe(3);
});

test('an empty one is not submitted; each field grows with its text', async () => {
  const { frame } = await launch();
  await goToPage(frame, STEPS);
  await press(frame, STEPS, 'check');
  expect(await root(frame, STEPS).locator('[data-result]').innerText()).toContain(
    'Please write something',
  );
  const first = fields(frame, STEPS).first();
  const height = () => first.evaluate((one) => one.getBoundingClientRect().height);
  const before = await height();
  await first.fill('a line\n'.repeat(9));
  expect(await height()).toBeGreaterThan(3 * before);
  expect(await first.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  expect(await root(frame, STEPS).locator('[data-room]').innerText()).toBe('');
  await first.fill('x'.repeat(4_100));
  expect(await root(frame, STEPS).locator('[data-room]').innerText()).toContain('4,000 characters');
});

test('killed before it was submitted, it goes on in the other language', async () => {
  const first = await launch();
  await press(first.frame, RISKS, 'add-row');
  const texts = ['a', 'b\n\nb', '', 'ñ “<d>”', '', 'f', '', 'h'];
  await write(first.frame, RISKS, texts);
  await switchTo(first.frame, 'es');
  expect(await values(first.frame, RISKS)).toEqual(texts);
  await saved(first.frame);
  await killTab(first.page);

  const { frame } = await launch();
  expect(await values(frame, RISKS)).toEqual(texts);
  expect(record('risk-map')).toBeUndefined();
  await press(frame, RISKS, 'check');
  await expect.poll(() => record('risk-map')?.[1] ?? '', { timeout: 5_000 }).toContain('ñ “<d>”');
});

test('an action plan is complete when its worksheets are submitted', async () => {
  const { frame } = await launch();
  for (const number of [RISKS, STEPS]) {
    await goToPage(frame, number);
    await write(frame, number, ['x']);
    await press(frame, number, 'check');
  }
  await goToPage(frame, DOUBTS);
  await frame.locator('[data-finish]').click();
  expect(await frame.locator('[data-ending] .missing').innerText()).toContain('Worksheet');
  await frame.locator('[data-ending] .missing button').click();
  await write(frame, DOUBTS, ['x']);
  await press(frame, DOUBTS, 'check');
  await finish(frame);
  await expect.poll(() => bench.lms.record().values['cmi.completion_status']).toBe('completed');
});

test('a private one leaves nothing, and its file is that of all private answers', async () => {
  const { page, frame } = await launch();
  await goToPage(frame, DOUBTS);
  expect(await root(frame, DOUBTS).locator('.who').innerText()).toContain('Nobody but you');
  expect(await root(frame, DOUBTS).locator('[data-save-sheet]').count()).toBe(0);
  await write(frame, DOUBTS, ['SECRET fear', 'SECRET help']);
  await press(frame, DOUBTS, 'check');
  expect(await root(frame, DOUBTS).locator('[data-result]').innerText()).toContain('Done.');
  const file = await (async () => {
    const [one] = await Promise.all([
      page.waitForEvent('download'),
      frame.locator('[data-save-file]').click(),
    ]);
    return readFileSync(await one.path(), 'utf8');
  })();
  await saved(frame);
  expect(JSON.stringify(bench.lms.calls())).not.toMatch(/SECRET|doubts/);
  expect(await frame.evaluate(() => JSON.stringify(localStorage))).not.toContain('SECRET');
  await page.close();

  const again = await launch();
  await goToPage(again.frame, DOUBTS);
  expect(await values(again.frame, DOUBTS)).toEqual(['', '']);
  await again.frame.locator('[data-file]').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await expect.poll(() => values(again.frame, DOUBTS)).toEqual(['SECRET fear', 'SECRET help']);
  await again.frame.locator('[data-keep]').check();
  await fields(again.frame, DOUBTS).first().fill('SECRET kept');
  await again.page.close();
  const third = await launch();
  await goToPage(third.frame, DOUBTS);
  expect(await values(third.frame, DOUBTS)).toEqual(['SECRET kept', 'SECRET help']);
  expect(JSON.stringify(bench.lms.calls())).not.toContain('SECRET');
});

test('leaving with a private text that is nowhere saved asks once', async () => {
  const { page, frame } = await launch();
  await goToPage(frame, DOUBTS);
  await fields(frame, DOUBTS).first().focus();
  await page.keyboard.type('SECRET');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});

test('in review it can be read and taken along, not changed', async () => {
  const lms = await bench.serve('plan', { reviewAfterCompletion: true });
  const first = await launch();
  for (const number of [RISKS, STEPS, DOUBTS]) {
    await goToPage(first.frame, number);
    await write(first.frame, number, ['done']);
    await press(first.frame, number, 'check');
  }
  await finish(first.frame);
  await first.page.close();
  const calls = lms.calls().length;
  const { page, frame } = await launch();
  await goToPage(frame, RISKS);
  expect((await values(frame, RISKS))[0]).toBe('done');
  expect(await fields(frame, RISKS).first().isEditable()).toBe(false);
  expect(await root(frame, RISKS).locator('button:visible').allInnerTexts()).toEqual([
    'Print',
    'Download as HTML',
    'Download as CSV',
    'Save as file',
  ]);
  expect((await download(page, frame, RISKS, 'csv')).text).toContain('Valuation,done,');
  expect(
    lms
      .calls()
      .slice(calls)
      .map(({ name }) => name),
  ).not.toContain('SetValue');
});

test('without script it can be filled in and read', async () => {
  await bench.renewContext({ javaScriptEnabled: false });
  const page = await bench.openAlone('plan');
  expect(await page.locator('textarea:visible').count()).toBe(5 + 3 + 2);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.getByRole('textbox', { name: 'First step' }).fill('x');
});
