import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Surroundings } from '../../src/runtime/clock.ts';
import type { MenuFile } from '../../src/tracking/menu-file.ts';
import type { ActivityModel } from '../../src/tracking/model.ts';
import { emptyActivity, emptyState, encodeState } from '../../src/tracking/state.ts';
import { goToPage, modelOf, nextPage, switchTo } from '../support/learner.ts';
import { menuBench, type OpenMenu } from '../support/menu-bench.ts';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';
import { violations } from '../support/violations.ts';

const LESSON = 'what-automation-closes-and-what-it-opens';
const CASE = 'the-port-of-toamasina';
const entry = ({ menu }: OpenMenu, activity: string) =>
  menu.locator(`[data-href*="../${activity}/"]`);
const lockOf = (open: OpenMenu, activity: string) =>
  entry(open, activity).locator('xpath=..').locator('[data-lock]');

const modelsOf = async (menu: Frame): Promise<readonly ActivityModel[]> => {
  const text = await menu.locator('script#menu').textContent();
  return (JSON.parse(text ?? '') as MenuFile<unknown>).models;
};

/** What the player of `model` would tell the menu once the activity is complete. */
async function complete({ menu }: OpenMenu, model: ActivityModel): Promise<void> {
  const state = { ...emptyActivity(), page: 1, completed: true, passed: true };
  const code = encodeState({ ...emptyState(), activities: new Map([[model.number, state]]) }, [
    model,
  ]);
  await menu.evaluate(
    async ([model, told]) => {
      const around = { models: [model] } as unknown as Surroundings;
      const session = await window.coursewright!.driver!.open(window, around);
      const report = { location: 'one', progress: 1, completed: true, objectives: [] };
      session.report({ ...report, state: () => told });
      session.leave('closing');
    },
    [model, code] as const,
  );
}

describe('one after the other', () => {
  const bench = menuBench({ course: INTEGRITY, profile: 'clikc', navigation: 'linear' });

  test('an activity is shut in words until the one before is complete, and opens then', async () => {
    const open = await bench.launch('week-4');
    const second = entry(open, CASE);
    const title = await entry(open, LESSON).innerText();
    expect(await second.getAttribute('aria-disabled')).toBe('true');
    expect(await second.getAttribute('href')).toBeNull();
    expect(await lockOf(open, CASE).innerText()).toBe(`Not open yet: first complete “${title}”.`);
    // What is read out of the entry says it too.
    const described = await second.getAttribute('aria-describedby');
    expect(await open.menu.locator(`#${described}`).innerText()).toContain('Not open yet');
    await second.focus();
    await open.page.keyboard.press('Enter');
    await second.click({ force: true });
    expect(await open.menu.locator('iframe').count()).toBe(0);

    const lesson = await open.open(LESSON);
    expect(await open.menu.locator('.below').innerText()).toBe('');
    const { pages } = await modelOf(lesson);
    for (const { number } of pages) await goToPage(lesson, number);
    await open.menu.locator('.below button').waitFor();
    await open.back();
    expect(await second.getAttribute('aria-disabled')).toBeNull();
    expect(await lockOf(open, CASE).isVisible()).toBe(false);
    const opened = await open.open(CASE);
    expect((await modelOf(opened)).id).toBe(CASE);
  });
});

describe('unit after unit', () => {
  const bench = menuBench({
    course: SPECIMEN,
    profile: 'generic-2004',
    split: 'course',
    navigation: 'gated-units',
  });

  test('the second unit opens when all of the first is complete', async () => {
    const open = await bench.launch('all');
    const units = await open.menu.locator('ol.entries').all();
    const shut = (index: number) => units[index]!.locator('[aria-disabled="true"]').count();
    const unit = await open.menu.locator('[data-unit]').first().innerText();
    const models = await modelsOf(open.menu);
    const first = await units[0]!.locator('[data-entry]').count();
    expect(await shut(0)).toBe(0);
    expect(await shut(1)).toBe(await units[1]!.locator('[data-entry]').count());
    expect(await units[1]!.locator('[data-lock]').first().innerText()).toBe(
      `Not open yet: first complete all activities of “${unit}”.`,
    );
    for (const model of models.slice(0, first - 1)) await complete(open, model);
    expect(await shut(1)).toBeGreaterThan(0);
    await complete(open, models[first - 1]!);
    await expect.poll(() => shut(1)).toBe(0);
  });

  test('asks before private work is lost, and stays where the learner wants to', async () => {
    const open = await bench.launch('all');
    for (const model of (await modelsOf(open.menu)).slice(0, 3)) await complete(open, model);
    await expect.poll(() => entry(open, 'private-work').getAttribute('aria-disabled')).toBeNull();
    const own = await open.open('private-work');
    const { page } = (await modelOf(own)).questions.find(({ kind }) => kind === 'written')!;
    await goToPage(own, page);
    const field = own.locator('textarea:visible').first();
    await field.fill('For me alone.');
    const asked: string[] = [];
    let stay = true;
    open.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void (stay ? dialog.dismiss() : dialog.accept());
    });
    await open.menu.locator('.above button').click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await field.inputValue()).toBe('For me alone.');
    stay = false;
    await open.back();
    expect(asked).toEqual(['beforeunload', 'beforeunload']);
  });
});

describe('the menu', () => {
  const bench = menuBench({
    course: INTEGRITY,
    profile: 'clikc',
    locales: ['en', 'es', 'ar-XB'],
    navigation: 'linear',
  });

  test('by keyboard: into an activity and back to its entry', async () => {
    const open = await bench.launch('week-4');
    await entry(open, LESSON).focus();
    await open.page.keyboard.press('Enter');
    const lesson = await open.player();
    await expect
      .poll(() => open.menu.evaluate(() => document.activeElement?.localName))
      .toBe('iframe');
    expect(await lesson.evaluate(() => document.hasFocus())).toBe(true);
    await open.menu.locator('.above button').focus();
    await open.page.keyboard.press('Enter');
    await open.menu.locator('#main').waitFor();
    expect(await open.menu.evaluate(() => document.activeElement?.textContent)).toBe(
      await entry(open, LESSON).innerText(),
    );
  });

  test('speaks the language that was chosen in an activity, and the other way round', async () => {
    const open = await bench.launch('week-4');
    await open.menu.locator('[data-locale="es"]').click();
    expect(await open.menu.locator('[data-done]').innerText()).toContain('actividades');
    expect(await open.menu.evaluate(() => document.activeElement?.textContent)).toBe('Español');
    const lesson = await open.open(LESSON);
    expect(await lesson.evaluate(() => document.documentElement.lang)).toBe('es');
    await switchTo(lesson, 'en');
    await nextPage(lesson);
    await open.back();
    expect(await open.menu.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await entry(open, LESSON).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test.each([
    ['narrow', { viewport: { width: 320, height: 640 } }, 'en'],
    ['wide', { viewport: { width: 1280, height: 800 } }, 'es'],
    ['dark', { colorScheme: 'dark', viewport: { width: 650, height: 666 } }, 'en'],
    ['right to left', { viewport: { width: 320, height: 640 } }, 'ar-XB'],
    ['dark, right to left', { colorScheme: 'dark' }, 'ar-XB'],
  ] as const)('axe finds nothing: %s', async (_, context, locale) => {
    await bench.renewContext({ ...context, reducedMotion: 'reduce' });
    const open = await bench.openAlone('week-4');
    if (locale !== 'en') await open.menu.locator(`[data-locale="${locale}"]`).click();
    const width = () =>
      open.menu.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await open.menu.locator('h1:visible').count()).toBe(1);
    expect(await violations(open.menu)).toEqual([]);
    expect(await width()).toBeLessThanOrEqual(0);
    await open.menu.locator('[data-help]').click();
    expect(await violations(open.menu)).toEqual([]);
    await open.menu.locator('[data-close]').click();

    const lesson = await open.open(LESSON);
    for (const { number } of (await modelOf(lesson)).pages) await goToPage(lesson, number);
    await open.menu.locator('.below button').waitFor();
    expect(await violations(open.menu)).toEqual([]);
    expect(await violations(lesson)).toEqual([]);
    expect(await width()).toBeLessThanOrEqual(0);
  });

  test('in review it says so, and nothing is written', async () => {
    const open = await bench.launch('week-4', { mode: 'review' });
    expect(await open.menu.locator('[data-notices]').innerText()).toContain('look at it again');
    const lesson = await open.open(LESSON);
    await nextPage(lesson);
    await open.back();
    await open.menu.locator('[data-finish]').click();
    await open.menu.locator('[data-ending]:not([hidden])').waitFor();
    expect(bench.lms.calls().filter(({ name }) => name === 'SetValue')).toEqual([]);
  });

  test('from a disk it is a list of links, and says that nothing is recorded', async () => {
    const page = await bench.context.newPage();
    await page.goto(pathToFileURL(join(bench.folderOf('week-4'), 'menu/index.html')).href);
    await page.locator('[data-notices] p').waitFor();
    expect(await page.locator('[data-notices]').innerText()).toContain('nothing is recorded');
    await page.locator(`[href="../${CASE}/index.html"]`).click();
    await page.locator('#course:not(.is-waiting) [data-pager]').waitFor();
    expect(await page.title()).toContain('Toamasina');
  });
});
