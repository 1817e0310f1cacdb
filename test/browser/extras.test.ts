import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { activityBench, type Opened } from '../support/activity-bench.ts';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import {
  answer,
  finish,
  goToPage,
  modelOf,
  nextPage,
  scoFrame,
  shownQuestions,
  switchTo,
} from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench();
const NAME = 'Ana Ñandú';

async function launch(
  activity: string,
  options: LmsOptions = {},
  alone = false,
  version?: '1.2',
): Promise<Opened> {
  await bench.closeLms();
  const lms = await bench.serve(activity, {
    learnerName: NAME,
    ...options,
    ...(version && { version }),
  });
  const page = await bench.context.newPage();
  const href = `${activity}/index.html`;
  await page.goto(alone ? lms.contentUrl(href) : lms.url({ href, ...options }));
  const frame = await scoFrame(bench.context);
  await frame.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  return { page, frame };
}

async function answerAll(frame: Frame, right = true): Promise<void> {
  const model = await modelOf(frame);
  do {
    for (const question of await shownQuestions(frame, model)) await answer(frame, question, right);
  } while (await nextPage(frame));
}

/** The page as it is printed. */
async function onPaper(page: Page, frame: Frame): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await frame.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
}

const visible = (frame: Frame, selector: string) =>
  frame
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
        .map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`),
    );

describe('a handout', () => {
  test.each(['practice', 'more-kinds', 'graded', 'blocks', 'plan', 'talk', 'debate'])(
    '%s: all pages, nothing to press, no answer, however much was answered',
    async (activity) => {
      const { page, frame } = await launch(activity, {}, true);
      await answerAll(frame, false);
      await page.setViewportSize({ width: 672, height: 900 });
      await onPaper(page, frame);
      expect(await visible(frame, 'button, summary:is(.answer *, .hint *), video, audio')).toEqual(
        [],
      );
      expect(await visible(frame, '.mark, .beside, .verdict, .part, .answer, .hint')).toEqual([]);
      expect(await visible(frame, '.page')).toHaveLength(await frame.locator('.page').count());
      const wide = await frame.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    },
  );

  test('of a knowledge check there is what is shown, and nothing of its pools', async () => {
    const { page, frame } = await launch('check', {}, true);
    await frame.locator('[data-begin]').click();
    const before = await visible(frame, '.page, [data-question]');
    await onPaper(page, frame);
    expect(await visible(frame, '.page, [data-question]')).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test('options are boxes to tick: empty ones empty, the chosen one filled', async () => {
    const { page, frame } = await launch('practice', {}, true);
    const single = (await modelOf(frame)).questions.find(({ kind }) => kind === 'single')!;
    await goToPage(frame, single.page);
    const fields = frame.locator(`[data-question="${single.number}"] .options input`);
    await fields.first().check();
    await onPaper(page, frame);
    const boxes = await fields.evaluateAll((all) =>
      all.map((one) => {
        const { borderTopWidth, width } = getComputedStyle(one);
        return Number.parseFloat(borderTopWidth) / Number.parseFloat(width);
      }),
    );
    expect(boxes[0]).toBeCloseTo(0.5, 1);
    expect(boxes.slice(1).every((share) => share < 0.2)).toBe(true);
  });

  test('a list to choose from is written out below it', async () => {
    const { page, frame } = await launch('graded', {}, true);
    const matching = (await modelOf(frame)).questions.find((one) => one.kind === 'matching')!;
    await onPaper(page, frame);
    const partners = frame.locator(`[data-question="${matching.number}"] .partners li`);
    expect(await partners.count()).toBe(matching.targets.length);
  });

  test('a long answer stands to its last line; afterwards all is as before', async () => {
    const { page, frame } = await launch('practice', {}, true);
    const written = (await modelOf(frame)).questions.find(({ kind }) => kind === 'written')!;
    await goToPage(frame, written.page);
    const text = Array.from({ length: 30 }, (_, line) => `Line ${line}`).join('\n');
    await frame.locator(`[data-question="${written.number}"] textarea`).fill(text);
    const before = await frame.locator('#course').innerHTML();
    await onPaper(page, frame);
    const copy = frame.locator(`[data-question="${written.number}"] .written`);
    expect(await copy.evaluate((one) => one.textContent)).toBe(text);
    expect((await copy.boundingBox())!.height).toBeGreaterThan(400);
    await frame.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await frame.locator('#course').innerHTML()).toBe(before);
  });

  test('a link has its address behind it, unless it says it itself', async () => {
    const { page, frame } = await launch('graded', {}, true);
    await onPaper(page, frame);
    const link = frame.locator('.page a[href^="http"]').first();
    const behind = () => link.evaluate((one) => getComputedStyle(one, '::after').content);
    expect(await behind()).toBe('none');
    await link.evaluate((one) => one.classList.remove('is-bare'));
    expect(await behind()).toContain('https://learning.example.gov/text');
  });

  test.each([
    ['A4', /^595\S* 84[12]/],
    ['Letter', /^612 792/],
  ] as const)(
    '%s: a browser makes sheets of it, with what was folded open',
    async (format, size) => {
      const { page, frame } = await launch('blocks', {}, true);
      await frame.evaluate(() => {
        window.addEventListener('beforeprint', () => document.body.setAttribute('data-before', ''));
      });
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(/\/MediaBox \[0 0 ([^\]]+)/.exec(pdf)?.[1]).toMatch(size);
      expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
      expect(await frame.locator('body').getAttribute('data-before')).toBe('');
    },
  );

  test('the button prints when the pictures are there', async () => {
    const { frame } = await launch('blocks', {}, true);
    await frame.locator('.foot [data-print-all]').click();
    await frame.locator('body[data-printed]').waitFor({ state: 'attached' });
    const loaded = await frame
      .locator('.page img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded).not.toContain(false);
  });
});

describe('a record of completion', () => {
  test.each([
    [undefined, 'en', 'Complete and passed', /This is not a certificate/],
    [undefined, 'es', 'Completa y aprobada', /Esto no es un certificado/],
    ['1.2', 'en', 'Complete and passed', /This is not a certificate/],
  ] as const)(
    'version %s, %s: what it says, and the name on paper alone',
    async (version, language, status, not) => {
      const { page, frame } = await launch('graded', { language }, false, version);
      await switchTo(frame, language);
      await answerAll(frame);
      await finish(frame);
      await frame.locator('[data-take] [data-record]').click();
      const record = frame.locator('dialog[data-dialog="record"]');
      const shown = await record.innerText();
      expect(shown).toMatch(not);
      expect(shown).toContain(status);
      expect(shown).toMatch(/100\s?%/);
      expect(shown).toMatch(/1\.0\.0 [0-9a-f]{8}/);
      expect(shown).toContain(
        new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date()),
      );
      expect(shown).not.toContain(NAME);
      await onPaper(page, frame);
      expect(await record.innerText()).toContain(NAME);
      expect(await visible(frame, 'main, .bar, .foot, button')).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
      await record.locator('[data-print-record]').click();
      expect(await frame.locator('body').getAttribute('data-printed')).toBe('');
      await record.locator('[data-close]').click();
      expect(await frame.evaluate(() => document.documentElement.outerHTML)).not.toContain(NAME);
      expect(
        await frame.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
      ).not.toContain(NAME);
      expect(bench.lms.calls().filter(({ error }) => error !== '0' && error !== '403')).toEqual([]);
    },
  );

  test('none before the activity is complete; then from the help too, and the LMS is asked for the name only then', async () => {
    const { page, frame } = await launch('practice');
    const asked = () => bench.lms.calls().filter(({ args }) => /learner_name/.test(args[0] ?? ''));
    await frame.locator('[data-help]').click();
    const help = frame.locator('dialog[data-dialog="help"]');
    expect(await help.locator('[data-record]').isVisible()).toBe(false);
    await help.locator('[data-close]').click();
    await answerAll(frame);
    expect(asked()).toHaveLength(0);
    await frame.locator('[data-help]').click();
    await help.locator('[data-record]').click();
    expect(asked()).toHaveLength(1);
    expect(await visible(frame, 'dialog')).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await visible(frame, 'dialog')).toHaveLength(0);
    // The dialog says that it was closed a moment after it is.
    await expect.poll(() => frame.locator('.is-record').count()).toBe(0);
  });

  test('without an LMS it says that nothing is recorded, and has no name', async () => {
    const { page, frame } = await launch('practice', {}, true);
    await answerAll(frame);
    await finish(frame);
    await frame.locator('[data-take] [data-record]').click();
    const record = frame.locator('dialog[data-dialog="record"]');
    expect(await record.innerText()).toContain('No learning platform was connected');
    await onPaper(page, frame);
    expect(await visible(frame, '[data-part="name"]')).toEqual([]);
  });
});

describe('help', () => {
  test('says what is recorded, whom to ask and which version this is', async () => {
    const { frame } = await launch('graded');
    await frame.locator('[data-help]').click();
    const text = await frame.locator('dialog[data-dialog="help"]').innerText();
    expect(text).toContain('records which pages you opened');
    expect(text).toContain('records your score');
    expect(text).not.toContain('Private');
    expect(text).not.toContain('store of learning records');
    expect(text).toContain('Ask the help desk.');
    expect(text).toMatch(/1\.0\.0 [0-9a-f]{8}/);
  });

  test('of private work it says that it is not recorded', async () => {
    const { frame } = await launch('private-work');
    await frame.locator('[data-help]').click();
    const text = await frame.locator('dialog[data-dialog="help"]').innerText();
    expect(text).toContain('What is marked “Private” is not recorded');
    expect(text).not.toContain('records your score');
  });

  test.each([
    ['no LMS', {}, true, 'No learning platform is connected.'],
    ['review', { mode: 'review', credit: 'no-credit' }, false, 'You have finished this activity.'],
    ['browse', { mode: 'browse', credit: 'no-credit' }, false, 'This is a preview.'],
  ] as const)('%s: it says that nothing is recorded', async (_, options, alone, words) => {
    const { frame } = await launch('graded', options, alone);
    await frame.locator('[data-help]').click();
    const help = frame.locator('dialog[data-dialog="help"]');
    expect(await help.innerText()).toContain(words);
    expect(await visible(frame, '[data-part="recorded"]')).toEqual([]);
  });

  test('with the keyboard: it opens, keeps the focus, closes, and gives the focus back', async () => {
    const { page, frame } = await launch('graded');
    await frame.locator('[data-help]').focus();
    await page.keyboard.press('Enter');
    const focused = () => frame.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('help-title');
    // Round the dialog and the page of the LMS, which is not ours to shut.
    for (let press = 0; press < 7; press++) {
      await page.keyboard.press('Tab');
      const inside = await frame.evaluate(
        () =>
          !document.hasFocus() ||
          document.activeElement === document.body ||
          !!document.activeElement?.closest('dialog'),
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await frame.evaluate(() => document.activeElement?.hasAttribute('data-help'))).toBe(
      true,
    );
  });

  test.each([
    [320, 640, 'es', 'light'],
    [320, 640, 'en', 'dark'],
    [1280, 800, 'en', 'light'],
  ] as const)('%i x %i, %s, %s: no axe violation, nothing cut off', async (...view) => {
    const [width, height, locale, colorScheme] = view;
    await bench.renewContext({ viewport: { width, height }, locale, colorScheme });
    const { frame } = await launch('practice', {}, true);
    const found: string[] = [];
    const look = async (state: string) => {
      for (const one of await violations(frame)) found.push(`${state}: ${one}`);
      const over = await frame.evaluate(() => {
        const dialog = document.querySelector('dialog[open]');
        const { right = 0, bottom = 0 } = dialog?.getBoundingClientRect() ?? {};
        return {
          page: document.documentElement.scrollWidth > window.innerWidth,
          dialog: right > window.innerWidth || bottom > window.innerHeight,
          inside: !!dialog && dialog.scrollWidth > dialog.clientWidth,
        };
      });
      if (over.page || over.dialog || over.inside) found.push(`${state}: ${JSON.stringify(over)}`);
    };
    await frame.locator('[data-help]').click();
    await look('help');
    await frame.locator('dialog[open] [data-close]').click();
    await answerAll(frame);
    await finish(frame);
    await look('end');
    await frame.locator('[data-take] [data-record]').click();
    await look('record');
    expect(found).toEqual([]);
  });
});

describe('the time that is left', () => {
  const left = (frame: Frame) => frame.locator('[data-left]').innerText();
  const minutes = async (frame: Frame) => Number(/\d+/.exec(await left(frame))?.[0] ?? 0);

  test('grows less from page to page, in the language that is shown, and is gone at the end', async () => {
    const { frame } = await launch('blocks');
    const all = await minutes(frame);
    expect(all).toBe(Number(await frame.locator('[data-left]').getAttribute('data-left')));
    expect(await left(frame)).toMatch(/^about \d+ minutes? left$/);
    let before = all;
    while (await nextPage(frame)) {
      const now = await minutes(frame);
      expect(now).toBeLessThanOrEqual(before);
      before = now;
    }
    expect(await left(frame)).toBe('');
    expect(all).toBeGreaterThan(1);
  });

  test('speaks Spanish', async () => {
    const { frame } = await launch('blocks');
    await switchTo(frame, 'es');
    expect(await left(frame)).toMatch(/^quedan? /);
  });

  test('is not told where one looks back', async () => {
    const { frame } = await launch('blocks', { mode: 'review', credit: 'no-credit' });
    expect(await left(frame)).toBe('');
  });
});
