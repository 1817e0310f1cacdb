import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { keyboardOf } from '../support/keyboard.ts';
import {
  answer,
  fieldsOf,
  finish,
  goToPage,
  modelOf,
  nextPage,
  scoFrame,
  switchTo,
} from '../support/learner.ts';

const bench = activityBench();

const { launch } = bench;

const lang = (frame: Frame) => frame.evaluate(() => document.documentElement.lang);
const shownText = (frame: Frame, selector: string) => frame.locator(selector).innerText();

test('without script the launch file is the whole lesson', async () => {
  await bench.renewContext({ javaScriptEnabled: false });
  const page = await bench.openAlone('graded');
  expect(await page.locator('[data-page]:visible').count()).toBe(2);
  expect(await page.locator('fieldset:visible').count()).toBe(4);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.locator('#question-year details summary').click();
  expect(await page.locator('#question-year').innerText()).toContain('The revision is of 2003.');
  await page.getByRole('link', { name: 'Español' }).click();
  expect(page.url()).toMatch(/es\.html$/);
  expect(await page.locator('[data-page]:visible').count()).toBe(2);
});

test('from a disk it runs, in both languages, and breaks no rule of its own policy', async () => {
  const page = await bench.context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(join(bench.folderOf('practice'), 'practice/index.html')).href);
  const frame = page.mainFrame();
  // Notices come with the player's later part.
  await frame.locator('#course.is-live:not(.is-waiting)').waitFor();
  expect(await shownText(frame, '[data-notices]')).toContain('No learning platform');
  await switchTo(frame, 'es');
  expect(
    await frame.locator('figure img').evaluate((one: HTMLImageElement) => one.naturalWidth),
  ).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('the policy keeps strange scripts, styles and frames out', async () => {
  const { frame } = await launch('practice');
  const ran = await frame.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.strange = true';
    const image = new Image();
    const blocked = new Promise((done) => {
      image.onerror = () => done('blocked');
      image.onload = () => done('loaded');
    });
    document.body.append(script, image);
    image.src = 'http://127.0.0.1:9/strange.png';
    return [(window as { strange?: boolean }).strange ?? false, await blocked];
  });
  expect(ran).toEqual([false, 'blocked']);
});

test('a language is chosen by parameter, then by the LMS, then by the browser', async () => {
  const lms = await bench.serve('talk');
  const opened = async (href: string, language: string) => {
    const page = await bench.context.newPage();
    await page.goto(lms.url({ href, language, sco: `${href}${language}` }));
    const shown = await lang(await scoFrame(bench.context));
    await page.close();
    return shown;
  };
  expect(await opened('talk/index.html?lang=es', 'en')).toBe('es');
  expect(await opened('talk/index.html', 'es-MX')).toBe('es');
  expect(await opened('talk/index.html', '')).toBe('en');
});

test('in the middle of a text the language changes and the cursor stays', async () => {
  const { frame } = await launch('practice');
  const model = await modelOf(frame);
  const write = model.questions.find(({ kind }) => kind === 'written')!;
  await goToPage(frame, write.page);
  const field = frame.locator(`[data-question="${write.number}"] textarea`);
  await field.fill('A half sentence');
  await field.evaluate((one: HTMLTextAreaElement) => {
    one.focus();
    one.setSelectionRange(7, 7);
    document
      .querySelector<HTMLElement>('[data-locale="es"]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  await frame.waitForFunction(() => document.documentElement.lang === 'es');
  const now = await frame.evaluate(() => {
    const { tagName, value, selectionStart } = document.activeElement as HTMLTextAreaElement;
    return { tagName, value, selectionStart };
  });
  expect(now).toEqual({ tagName: 'TEXTAREA', value: 'A half sentence', selectionStart: 7 });
});

test('a language that cannot be loaded is said, and the lesson goes on', async () => {
  const page = await bench.context.newPage();
  await page.route('**/es-*.js', (route) => route.abort());
  const lms = await bench.serve('practice');
  await page.goto(lms.url({ href: 'practice/index.html' }));
  const frame = await scoFrame(bench.context);
  await frame.locator('[data-locale="es"]').click();
  await expect.poll(() => shownText(frame, '[data-notices]')).toContain('could not be loaded');
  expect(await lang(frame)).toBe('en');
  expect(await nextPage(frame)).toBe(true);
});

test('everything by keyboard: read, answer, turn the page, finish', async () => {
  const { page, frame } = await launch('graded');
  const model = await modelOf(frame);
  const focused = () => frame.evaluate(() => document.activeElement?.matches('h2') ?? false);
  const { tabTo } = keyboardOf(page, frame);
  await frame.locator('#main').focus();
  for (const shown of model.pages) {
    for (const question of model.questions.filter((one) => one.page === shown.number)) {
      const root = `[data-question="${question.number}"]`;
      if (question.kind === 'matching') {
        for (const source of question.sources) {
          await tabTo(`${root} select[name="${source.number}"]`);
          const field = frame.locator(`${root} select[name="${source.number}"]`);
          for (
            let tries = 0;
            (await field.inputValue()) !== String(source.target) && tries < 9;
            tries++
          )
            await page.keyboard.press('ArrowDown');
        }
      } else if (question.kind === 'multiple') {
        for (const { number, key } of question.options) {
          await tabTo(`${root} input[value="${number}"]`);
          if (key) await page.keyboard.press('Space');
        }
      } else {
        await tabTo(`${root} input`);
        await page.keyboard.press('Space');
        const wanted =
          question.kind === 'true-false'
            ? String(Number(question.answer))
            : String(question.kind === 'single' && question.options.find(({ key }) => key)!.number);
        for (
          let tries = 0;
          !(await frame.locator(`${root} input[value="${wanted}"]`).isChecked()) && tries < 5;
          tries++
        )
          await page.keyboard.press('ArrowDown');
      }
      await tabTo(`${root} [data-check]`);
      await page.keyboard.press('Enter');
      expect(await shownText(frame, `${root} [data-result]`)).toContain('Right.');
    }
    await tabTo(shown === model.pages.at(-1) ? '[data-finish]' : '[data-next]');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(true);
  }
  expect(await shownText(frame, '[data-ending]')).toContain('You passed with 100%.');
  expect(bench.lms.record().values['cmi.success_status']).toBe('passed');
});

test('graded: attempts are counted and said, and spent ones close the question', async () => {
  const { frame } = await launch('graded');
  const model = await modelOf(frame);
  const year = model.questions[0]!;
  const root = frame.locator(`[data-question="${year.number}"]`);
  await answer(frame, year, false);
  expect(await root.locator('[data-result]').innerText()).toMatch(
    /Not right\.\s+You have 1 attempt left\./,
  );
  expect(await root.locator('.mark').allInnerTexts()).toEqual(['✗Your answer, not right']);
  await answer(frame, year, false);
  expect(await root.locator('[data-result]').innerText()).toContain('You have no attempt left.');
  expect(await root.locator('.mark').allInnerTexts()).toContain('✓Right answer');
  expect(await root.locator('input:enabled').count()).toBe(0);
  expect(await root.locator('[data-check]').isVisible()).toBe(false);
});

test('an empty answer is refused in words', async () => {
  const { frame } = await launch('practice');
  const model = await modelOf(frame);
  const choose = model.questions[0]!;
  await goToPage(frame, choose.page);
  await frame.locator(`[data-question="${choose.number}"] [data-check]`).click();
  expect(await shownText(frame, `[data-question="${choose.number}"] [data-result]`)).toContain(
    'Please choose an answer first.',
  );
});

test('Finish names what is missing, leads there, and lets the learner leave anyway', async () => {
  const { frame } = await launch('talk');
  await frame.locator('[data-finish]').click();
  expect(await shownText(frame, '[data-ending]')).toMatch(
    /Not complete yet[\s\S]*not answered yet/,
  );
  await frame.locator('[data-ending] .missing button').click();
  expect(await frame.locator('[data-ending]').isVisible()).toBe(false);
  await frame.locator('[data-finish]').click();
  await frame.getByRole('button', { name: 'Leave anyway' }).click();
  expect(await shownText(frame, '[data-ending]')).toContain('go on later');
  expect(await frame.locator('[data-page]:visible').count()).toBe(0);
  const names = bench.lms.calls().map(({ name }) => name);
  expect(names.filter((name) => name === 'Terminate')).toEqual(['Terminate']);
});

test('a platform that does not answer is spoken of, and what waits arrives later', async () => {
  const { frame } = await launch('practice', { commitFails: 3 });
  await nextPage(frame);
  await expect
    .poll(() => shownText(frame, '[data-notices]'), { timeout: 10_000 })
    .toContain('not saved yet');
  await expect
    .poll(() => frame.locator('[data-saved]').innerText(), { timeout: 30_000 })
    .toContain('Saved');
  expect(await shownText(frame, '[data-notices]')).toBe('');
});

test('in review the answers are shown, graded ones closed, and nothing is written', async () => {
  const first = await launch('graded', { reviewAfterCompletion: true });
  const model = await modelOf(first.frame);
  const fields = new Map<number, string>();
  for (const shown of model.pages) {
    await goToPage(first.frame, shown.number);
    for (const question of model.questions.filter(({ page }) => page === shown.number))
      await answer(first.frame, question);
  }
  for (const question of model.questions)
    fields.set(question.number, await fieldsOf(first.frame, question));
  await finish(first.frame);
  await first.page.close();
  const calls = bench.lms.calls().length;
  const { frame } = await launch('graded', { reviewAfterCompletion: true });
  expect(await shownText(frame, '[data-notices]')).toContain('You have finished this activity');
  for (const question of model.questions) {
    expect(await fieldsOf(frame, question)).toBe(fields.get(question.number));
    expect(
      await frame
        .locator(`[data-question="${question.number}"] :is(input, select):enabled`)
        .count(),
    ).toBe(0);
  }
  await finish(frame);
  const names = bench.lms
    .calls()
    .slice(calls)
    .map(({ name }) => name);
  expect(names).not.toContain('SetValue');
});

test('what is not saved at the end is said, and the pages stay', async () => {
  const { frame } = await launch('talk', { commitFails: true });
  await frame.locator('[data-finish]').click();
  await frame.getByRole('button', { name: 'Leave anyway' }).click();
  expect(await shownText(frame, '#ending-title')).toBe('Not saved yet');
  expect(await frame.locator('[data-page]:visible').count()).toBe(1);
});

test('a language that does not come does not keep the page hidden', async () => {
  const page = await bench.context.newPage();
  let arrive = () => {};
  const waited = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/es-*.js', async (route) => {
    await waited;
    await route.continue();
  });
  const lms = await bench.serve('practice', { language: 'es' });
  await page.goto(lms.url({ href: 'practice/index.html', language: 'es' }), {
    waitUntil: 'commit',
  });
  const frame = await scoFrame(bench.context);
  expect(await lang(frame)).toBe('en');
  arrive();
  await frame.waitForFunction(() => document.documentElement.lang === 'es');
});
