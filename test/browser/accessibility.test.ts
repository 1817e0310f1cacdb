import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import {
  answer,
  begin,
  fieldsOf,
  goToPage,
  modelOf,
  nextPage,
  scoFrame,
  shownQuestions,
  switchTo,
} from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';
import { tour } from '../support/tour.ts';
import { violations, WCAG } from '../support/violations.ts';

let browser: Browser;
let context: BrowserContext | undefined;
let lms: FakeLmsServer | undefined;
let specimen: { packages: readonly Uploaded[]; remove(): void };

// The course has no Arabic edition: its texts fall back to English, among the player's Arabic words.
beforeAll(async () => {
  browser = await launchBrowser();
  specimen = await upload(SPECIMEN, 'clikc', ['en', 'es', 'ar-XB', 'ar'], 'source');
});
afterAll(async () => {
  await browser?.close();
  specimen?.remove();
});
afterEach(async () => {
  await context?.close();
  await lms?.close();
  lms = undefined;
});

async function launch(
  activity: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; frame: Frame }> {
  const { folder } = specimen.packages.find(({ plan }) => plan.activities.includes(activity))!;
  lms = await startLms(folder);
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(lms.contentUrl(`${activity}/index.html`));
  return { page, frame: await scoFrame(context) };
}

const ACTIVITIES = ['graded', 'practice', 'more-kinds', 'private-work', 'talk', 'blocks'].concat([
  'story',
  'check',
  'plan',
  'debate',
  'again',
]);

/** Runs in the page: how many pixels it is wider than its window, and controls that cut their words. */
function lost(): string[] {
  const over = document.documentElement.scrollWidth - window.innerWidth;
  const cut = [...document.querySelectorAll<HTMLElement>('button, label, summary, h2, .verdict')]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .map(({ tagName, textContent }) => `${tagName} ${textContent} is cut`);
  return over > 0 ? [`${over} px too wide`, ...cut] : cut;
}

/** Runs in the page: controls below 24 x 24 px that are no words of a sentence (WCAG 2.5.8). */
function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
    .filter((one) => one.checkVisibility() && !one.closest('.skip'))
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) < 24;
    })
    .map((one) => one.outerHTML.slice(0, 100));
}

/** Runs in the page: the levels of its headings that are shown, and its landmarks. */
function outline(): { levels: number[]; landmarks: string[]; unnamed: number } {
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const named = (one: HTMLElement) => one.hasAttribute('aria-label');
  return {
    levels: shown('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1])),
    landmarks: shown('body > div > header, main, body > div > footer').map(
      ({ localName }) => localName,
    ),
    unnamed: shown('nav').filter((one) => !named(one)).length,
  };
}

describe.each(ACTIVITIES)('%s', (activity) => {
  test('one main heading, none left out, landmarks, a title; large targets on every page', async () => {
    const { frame } = await launch(activity, { viewport: { width: 650, height: 666 } });
    await begin(frame);
    do {
      const { levels, landmarks, unnamed } = await frame.evaluate(outline);
      expect(levels.filter((one) => one === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), `level ${level} at ${at}`).toBeLessThanOrEqual(1);
      expect(landmarks).toEqual(['header', 'main', 'footer']);
      expect(unnamed).toBe(0);
      expect(await frame.evaluate(smallTargets)).toEqual([]);
      const heading = await frame.locator('.page:not([hidden]) > h2').first().innerText();
      expect(await frame.title()).toContain(heading);
    } while (await nextPage(frame));
  });

  test('nothing is lost at 320 px, in a frame of 650 x 666, with letters of twice the size', async () => {
    const { page, frame } = await launch(activity);
    const model = await modelOf(frame);
    const found: string[] = [];
    await begin(frame);
    do {
      for (const question of await shownQuestions(frame, model))
        await answer(frame, question, false);
      for (const [width, height, size] of [
        [320, 640, 100],
        [650, 666, 100],
        [650, 666, 200],
        [1280, 800, 200],
      ] as const) {
        await page.setViewportSize({ width, height });
        await frame.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, size);
        for (const one of await frame.evaluate(lost)) found.push(`${width} px, ${size} %: ${one}`);
      }
    } while (await nextPage(frame));
    expect(found).toEqual([]);
  });
});

test('a page that is turned to has the focus at its heading, and the title of the window', async () => {
  const { page, frame } = await launch('more-kinds');
  for (const control of ['[data-next]', '[data-previous]']) {
    await frame.locator(control).click();
    const focused = await frame.evaluate(() => document.activeElement?.textContent);
    expect(await frame.locator('.page:not([hidden]) > h2').innerText()).toBe(focused);
    expect(await page.title()).toContain(focused);
  }
});

const REFUSED = [
  { activity: 'practice', id: 'write', about: 'textarea' },
  { activity: 'more-kinds', id: 'factors', about: 'input' },
  { activity: 'more-kinds', id: 'share', about: 'input' },
  { activity: 'graded', id: 'pairs', about: 'select' },
  { activity: 'graded', id: 'year', about: 'fieldset' },
  { activity: 'plan', id: 'next-steps', about: 'textarea' },
];
test.each(REFUSED)('$activity, $id: why nothing was taken belongs to the field', async (row) => {
  const { frame } = await launch(row.activity);
  const question = (await modelOf(frame)).questions.find(({ id }) => id === row.id)!;
  await goToPage(frame, question.page);
  const root = frame.locator(`[data-question="${question.number}"]`);
  // What speaks is there before it has something to say.
  const voice = await root.locator('[data-result][role="status"]').elementHandle();
  await root.locator('[data-check]').click();
  const refused = root.locator('.is-refused');
  expect(await voice!.textContent()).toBe(await refused.textContent());
  const id = await refused.getAttribute('id');
  const field = root.locator(`${row.about}[aria-describedby~="${id}"]`).first();
  if (row.about !== 'fieldset') expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await violations(frame)).toEqual([]);
  // Answering takes it away.
  await answer(frame, question);
  expect(await root.locator(`[aria-invalid], [aria-describedby~="${id}"]`).count()).toBe(0);
});

test('who wants no motion has none', async () => {
  const { page, frame } = await launch('graded');
  const moving = () =>
    frame.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return transitionDuration !== '0s' || animationName !== 'none';
        }).length,
    );
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0);
});

test('in forced colours what is right, wrong, current, done and chosen differs by words and shapes', async () => {
  const { frame } = await launch('graded', { forcedColors: 'active' });
  const question = (await modelOf(frame)).questions.find(({ id }) => id === 'year')!;
  await answer(frame, question, false);
  const root = frame.locator(`[data-question="${question.number}"]`);
  expect(await root.locator('.mark').innerText()).toMatch(/^✗\s*Your answer, not right$/);
  expect(await root.locator('.verdict').innerText()).toMatch(/^✗\s*Not right\.$/);
  const outlineOf = (selector: string) =>
    frame
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(await outlineOf('.languages [aria-current]')).toBe('solid');
  expect(await outlineOf('.languages a:not([aria-current])')).toBe('none');
  await frame.locator('[data-next]').click();
  const heights = await frame
    .locator('.steps span')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights[0]).toBeLessThan(heights[1]!);
  // A frame around each button, or its words would float.
  const border = await frame
    .locator('[data-previous]')
    .evaluate((one) => getComputedStyle(one).borderTopStyle);
  expect(border).toBe('solid');
});

test('what fell back is marked with its language and direction, what the player says is not', async () => {
  const { frame } = await launch('graded', { locale: 'ar' });
  expect(
    await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
  ).toEqual(['ar', 'rtl']);
  const spoken = (selector: string) =>
    frame
      .locator(selector)
      .first()
      .evaluate((element) => [
        element.closest('[lang]')?.getAttribute('lang'),
        element.closest('[dir]')?.getAttribute('dir'),
      ]);
  const texts = ['h1 > *', '.page h2 > *', '.prompt p', '.option label > *', '.pair label > *'];
  for (const text of texts) expect([text, ...(await spoken(text))]).toEqual([text, 'en', 'ltr']);
  for (const said of ['[data-check]', '.question-label', '[data-where]', '[data-saved]', '.how'])
    expect([said, ...(await spoken(said))]).toEqual([said, 'ar', 'rtl']);
  expect(await frame.locator('[data-next]').innerText()).toBe('التالي');
});

test('from left to right and back, in the middle of a question', async () => {
  const { frame } = await launch('graded', { viewport: { width: 650, height: 666 } });
  const question = (await modelOf(frame)).questions.find(({ id }) => id === 'harms')!;
  await answer(frame, question, false);
  const fields = await fieldsOf(frame, question);
  const side = async (selector: string) => {
    const box = (await frame.locator(selector).first().boundingBox())!;
    return box.x + box.width / 2 < 325 ? 'left' : 'right';
  };
  const sides = async () => ({
    next: await side('[data-next]'),
    box: await side(`[data-question="${question.number}"] input`),
  });
  expect(await sides()).toEqual({ next: 'right', box: 'left' });
  for (const [locale, dir] of [
    ['ar', 'rtl'],
    ['ar-XB', 'rtl'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    await switchTo(frame, locale!);
    expect(await frame.evaluate(() => document.documentElement.dir)).toBe(dir);
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-locale'))).toBe(
      locale,
    );
    expect(await fieldsOf(frame, question)).toBe(fields);
    expect(await sides()).toEqual(
      dir === 'rtl' ? { next: 'left', box: 'right' } : { next: 'right', box: 'left' },
    );
  }
});

/** Each state of what has the most different controls; `npm run axe` looks at all content. */
test.each(['graded', 'check', 'story', 'plan'])(
  '%s from right to left, answered wrong: no axe violation, nothing lost',
  async (activity) => {
    const { frame } = await launch(activity, {
      viewport: { width: 320, height: 640 },
      locale: 'ar-XB',
      colorScheme: 'dark',
    });
    const found: string[] = [];
    await tour(frame, false, async (state) => {
      const wrong = [...(await violations(frame, WCAG)), ...(await frame.evaluate(lost))];
      for (const one of wrong) found.push(`${state}: ${one}`);
    });
    expect(found).toEqual([]);
  },
);
