import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { startLms } from '../support/fake-lms/host.ts';
import { answerByKeys, type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { modelOf, saved, scoFrame, shownQuestions } from '../support/learner.ts';
import {
  activitiesOf,
  HANDBOOK,
  INTEGRITY,
  SPECIMEN,
  type Uploaded,
  upload,
} from '../support/packages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Each question that is shown, then the next page, until there is none. */
async function workThrough(keyboard: Keyboard, frame: Frame): Promise<void> {
  const model = await modelOf(frame);
  for (;;) {
    for (const question of await shownQuestions(frame, model))
      await answerByKeys(keyboard, frame, question);
    if (!(await frame.locator('[data-next]').isVisible())) return;
    await keyboard.tabTo('[data-next]');
    await keyboard.press('Enter');
  }
}

describe.each([
  ['specimen', SPECIMEN],
  ['handbook', HANDBOOK],
  ['integrity', INTEGRITY],
])('%s', (_, course) => {
  let uploaded: { packages: readonly Uploaded[]; remove(): void };
  beforeAll(async () => {
    uploaded = await upload(course, 'clikc');
  });
  afterAll(() => uploaded?.remove());

  test.each(activitiesOf(course))(
    '%s: from launch to completion by keys alone',
    async (activity) => {
      const { folder } = uploaded.packages.find(({ plan }) => plan.activities.includes(activity))!;
      const lms = await startLms(folder, { width: 650, height: 666 });
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
      try {
        const page = await context.newPage();
        await page.goto(lms.url({ href: `${activity}/index.html` }));
        const frame = await scoFrame(context);
        const keyboard = keyboardOf(page, frame);
        await keyboard.tabTo('.skip');
        await keyboard.press('Enter');
        if (await frame.locator('[data-begin]').isVisible()) {
          await keyboard.tabTo('[data-begin]');
          await keyboard.press('Enter');
        }
        await workThrough(keyboard, frame);
        if (await frame.locator('[data-submit]').isVisible()) {
          await keyboard.tabTo('[data-submit]');
          await keyboard.press('Enter');
        }
        await saved(frame);
        await keyboard.tabTo('[data-finish]');
        await keyboard.press('Enter');
        expect(await keyboard.at('#ending-title')).toBe(true);
        expect(keyboard.problems).toEqual([]);
        await expect.poll(() => lms.record().values['cmi.completion_status']).toBe('completed');
        expect(lms.record().values['cmi.success_status']).not.toBe('failed');
      } finally {
        await context.close();
        await lms.close();
      }
    },
  );
});
