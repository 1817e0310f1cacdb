import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { startLms } from '../support/fake-lms/host.ts';
import {
  begin,
  fillIn,
  finish,
  modelOf,
  nextPage,
  scoFrame,
  shownQuestions,
} from '../support/learner.ts';
import { upload } from '../support/packages.ts';

const HANDBOOK = fileURLToPath(new URL('../../content/handbook', import.meta.url));

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test('what a check tells only at its end can be put in order before', async () => {
  const { packages, remove } = await upload(HANDBOOK, 'clikc');
  const { folder } = packages.find(({ plan }) => plan.activities.includes('a-check-from-pools'))!;
  const lms = await startLms(folder);
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    // The first two questions of each pool are drawn, and one of those is to be ordered.
    await context.addInitScript(() => {
      crypto.getRandomValues = (array) => array;
    });
    const page = await context.newPage();
    await page.goto(lms.url({ href: 'a-check-from-pools/index.html' }));
    const frame = await scoFrame(context);
    const model = await modelOf(frame);
    await begin(frame);
    const kinds: string[] = [];
    do {
      const [question] = await shownQuestions(frame, model);
      if (!question) break;
      kinds.push(question.kind);
      await fillIn(frame, question);
      expect(await frame.locator('[data-check]:visible').count()).toBe(0);
    } while (await nextPage(frame));
    expect(kinds).toContain('ordering');
    await finish(frame);
    expect(lms.record().values['cmi.score.scaled']).toBe('1');
  } finally {
    await context.close();
    await lms.close();
    remove();
  }
});
