import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { bench, heading, LESSON, lesson, MISTAKE, SECOND } from '../preview/browse.ts';
import { fieldsOf, fillIn, goToPage, modelOf, shownPage } from '../support/learner.ts';

const now = bench();
const addedAbove = (text: string) =>
  text.replace(SECOND, `${SECOND}\n\n${'A new paragraph of some length.\n\n'.repeat(8)}`);

test('a saved file shows at once; page, answers, draft and scroll stay', async () => {
  const { copy, slips, open } = now();
  const page = await open();
  const before = await lesson(page);
  const model = await modelOf(before);
  await goToPage(before, model.pages[1]!.number);
  const [judged, matched] = model.questions.filter(({ page: at }) => at === model.pages[1]!.number);
  await fillIn(before, judged!);
  await before.locator(`[data-question="${judged!.number}"] [data-check]`).click();
  await fillIn(before, matched!);
  const draft = await fieldsOf(before, matched!);
  const top = (frame: Frame) =>
    frame
      .locator(`[data-question="${matched!.number}"]`)
      .evaluate((one) => Math.round(one.getBoundingClientRect().top));
  await before.evaluate((number) => {
    document.querySelector(`[data-question="${number}"]`)?.scrollIntoView();
    window.scrollBy(0, -40);
  }, matched!.number);
  const place = await top(before);

  copy.edit(LESSON, (text) =>
    addedAbove(text).replace('Match practice and factor.', 'Match each practice with its factor.'),
  );
  await page.frameLocator('#frame').getByText('Match each practice with its factor.').waitFor();
  const after = await lesson(page);
  expect(await shownPage(after)).toBe(model.pages[1]!.number);
  expect(await heading(after)).toBe('Second page');
  expect(await fieldsOf(after, matched!)).toBe(draft);
  expect(await after.locator(`[data-question="${judged!.number}"] .result`).innerText()).toContain(
    'Right.',
  );
  expect(Math.abs((await top(after)) - place)).toBeLessThanOrEqual(2);
  expect(await page.locator('#status').innerText()).toMatch(/^Updated at \d\d:\d\d:\d\d$/);
  expect(slips).toEqual([]);
});

test('what another activity says changes nothing here', async () => {
  const { copy, open } = now();
  const page = await open();
  const frame = await lesson(page);
  await frame.evaluate(() => {
    document.body.dataset.same = 'yes';
  });
  copy.edit('en/unit-1/practice.md', (text) => text.replace('Worth knowing', 'Changed'));
  await page.locator('#status', { hasText: 'no change in this activity' }).waitFor();
  expect(await frame.evaluate(() => document.body.dataset.same)).toBe('yes');
  await page.selectOption('#part', 'practice');
  await page.frameLocator('#frame').getByText('Changed').waitFor();
});

test('a diagnostic comes with its place and its words, and goes when it is mended', async () => {
  const { copy, slips, open } = now();
  const page = await open();
  const frame = await lesson(page);
  await goToPage(frame, (await modelOf(frame)).pages[1]!.number);
  const good = readFileSync(copy.path(LESSON), 'utf8');
  const line = good.split('\n').indexOf(SECOND) + 1;

  copy.write(LESSON, good.replace(SECOND, MISTAKE + SECOND));
  const overlay = page.locator('#overlay');
  await overlay.waitFor();
  const words = await overlay.innerText();
  for (const one of ['1 mistake to mend', `${LESSON}:${line}:1`, 'CW201', ':::nonsense', '^^^'])
    expect(words).toContain(one);
  expect(words).toMatch(/Expected: one of: question, /);
  expect(await page.locator('#frame').getAttribute('inert')).toBe('');
  expect(await heading(frame)).toBe('Second page');
  expect(await page.locator('#status').innerText()).toBe('1 mistake to mend');

  copy.write(LESSON, good.replace(SECOND, `${SECOND}\n\nMended.`));
  await overlay.waitFor({ state: 'hidden' });
  await page.frameLocator('#frame').getByText('Mended.').waitFor();
  expect(await heading(await lesson(page))).toBe('Second page');
  expect(await page.locator('#frame').getAttribute('inert')).toBeNull();
  expect(slips).toEqual([]);
});

test('a course that begins broken appears when it is mended', async () => {
  const { copy, preview, open } = now();
  const good = readFileSync(copy.path(LESSON), 'utf8');
  copy.write(LESSON, Buffer.from([0xff, 0x00]));
  await expect
    .poll(() => preview.snapshot().diagnostics.map(({ code }) => code))
    .toContain('CW102');
  const page = await open();
  await page.locator('#overlay').waitFor();
  copy.write(LESSON, good);
  await page.locator('#overlay').waitFor({ state: 'hidden' });
  expect(await heading(await lesson(page))).toBe('First page');
});

test('warnings are counted, and listed where asked', async () => {
  const { preview, open, warn } = now();
  const page = await open();
  warn();
  await page.locator('#warnings summary').click();
  const list = await page.locator('#warnings .sheet').innerText();
  const warned = preview.snapshot().diagnostics;
  expect(warned.length).toBeGreaterThan(0);
  for (const { file, line, column } of warned) expect(list).toContain(`${file}:${line}:${column}`);
  expect(await page.locator('#warnings summary').innerText()).toContain(String(warned.length));
});

test('any locale, chosen in the bar, in the lesson or in the address', async () => {
  const { copy, open } = now();
  const page = await open('?activity=graded&locale=es');
  const lang = async () => (await lesson(page)).evaluate(() => document.documentElement.lang);
  expect(await lang()).toBe('es');
  expect(await page.locator('#part option:checked').innerText()).toMatch(/Preguntas|puntú/i);
  await page.selectOption('#locale', 'en');
  await expect.poll(lang).toBe('en');
  await (await lesson(page)).locator('[data-locale="es"]').click();
  await expect.poll(() => page.locator('#locale').inputValue()).toBe('es');
  copy.edit('es/unit-1/graded.md', (text) => text.replace('\n## ', '\nNueva.\n\n## '));
  await page.frameLocator('#frame').getByText('Nueva.').waitFor();
  expect(await lang()).toBe('es');
  await page.selectOption('#part', 'glossary');
  await page.frameLocator('#frame').locator('html[lang="es"]').waitFor();
  expect(await page.locator('#calls').innerText()).toContain('This page makes no calls.');
  expect(new URL(page.url()).search).toBe('?activity=glossary&locale=es');
});

test('two tabs are two learners, and both show what is saved', async () => {
  const { copy, open } = now();
  const [one, other] = [await open(), await open()];
  const model = await modelOf(await lesson(one));
  await goToPage(await lesson(one), model.pages[1]!.number);
  copy.edit(LESSON, (text) => text.replace('Which year saw', 'In which year came'));
  for (const page of [one, other])
    await page
      .frameLocator('#frame')
      .getByText('In which year came')
      .first()
      .waitFor({ state: 'attached' });
  expect(await heading(await lesson(one))).toBe('Second page');
  expect(await heading(await lesson(other))).toBe('First page');
  await one.close();
  copy.edit(LESSON, (text) => text.replace('In which year came', 'Name the year of'));
  await other.frameLocator('#frame').getByText('Name the year of').first().waitFor();
});
