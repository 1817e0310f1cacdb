import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browser.ts';
import {
  answerAll,
  faultBenches,
  notices,
  removeUploads,
  uploaded,
  VERSIONS,
} from '../support/fault-bench.ts';
import { answer, finish, goToPage, saved, switchTo } from '../support/learner.ts';
import { ACTOR } from '../support/routed-store.ts';
import { startStatementStore } from '../support/statement-store.ts';

// What the browser does to storage, clock and network; each ends with nothing lost, or with a
// notice that says what is.

const benches = faultBenches();

const HOUR = 3_600_000;

describe.each(VERSIONS)('SCORM $version', (version) => {
  const { query } = version;
  const open = (activity?: string) => benches.open(version, activity);

  test.each(['graded', 'private-work'])(
    '%s with all storage forbidden: it works',
    async (activity) => {
      const { open: launch, context, lms } = await open(activity);
      await context.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      });
      const { page, frame, questions } = await launch();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await answerAll(frame, questions);
      const keep = frame.locator('[data-keep]');
      if (await keep.isVisible()) {
        await keep.click();
        expect(await frame.locator('[data-private-result]').innerText()).not.toBe('');
        expect(await keep.isChecked()).toBe(false);
      }
      await finish(frame);
      expect(errors).toEqual([]);
      expect(lms.record().stores).toBeGreaterThan(0);
    },
  );

  test.each([
    ['forward a day', 24 * HOUR],
    ['back an hour', -HOUR],
  ])('the clock jumps %s: times stay sane and in order', async (_what, jump) => {
    const { open: launch, lms, context } = await open();
    const page = await context.newPage();
    await page.clock.install();
    const { frame, model } = await launch({}, page);
    const [first, ...others] = model.questions;
    await answer(frame, first!);
    await page.clock.setSystemTime(new Date(Date.now() + jump));
    for (const question of others) {
      await goToPage(frame, question.page);
      await answer(frame, question);
    }
    await finish(frame);
    const { values } = lms.record();
    const seconds = (text = '') => Number(/^(?:PT|0000:00:)([\d.]+)S?$/.exec(text)?.[1]);
    const spans = Object.keys(values).filter((name) => /session_time$|latency$/.test(name));
    expect(spans.length).toBeGreaterThan(1);
    for (const name of spans) {
      expect(seconds(values[name]), `${name}: ${values[name]}`).toBeGreaterThanOrEqual(0);
      expect(seconds(values[name]), `${name}: ${values[name]}`).toBeLessThan(60);
    }
    const sent = lms
      .calls()
      .filter(({ args }) => /interactions\.\d+\.timestamp$/.test(args[0] ?? ''));
    const times = sent.map(({ args }) => args[1]);
    expect(times).toEqual([...times].sort());
  });

  test('a locale whose file is gone: updated, saved, open again', async () => {
    const { open: launch, context, lms, folder } = await open('practice');
    await uploaded(version.shape);
    const page = await context.newPage();
    // Nothing is fetched ahead: the file goes while the page is open.
    await page.route('**/es-*.js', (route) => route.abort(), { times: 1 });
    const { frame } = await launch({}, page);
    await saved(frame);
    await page.waitForTimeout(500);
    for (const name of readdirSync(join(folder, 'practice'))) {
      if (/^es-.*\.js$/.test(name)) rmSync(join(folder, 'practice', name));
    }
    await frame.locator('[data-locale="es"]').click();
    await expect
      .poll(() => notices(frame))
      .toMatch(/updated.*answers are saved.*open the activity/);
    expect(lms.missing().length).toBeGreaterThan(0);
    await removeUploads();
  });

  test('a locale that the network does not bring: try again, and then it comes', async () => {
    const { open: launch, context } = await open('practice');
    const page = await context.newPage();
    await page.route('**/es-*.js', (route) => route.abort(), { times: 4 });
    const { frame } = await launch({}, page);
    await page.waitForTimeout(500);
    await frame.locator('[data-locale="es"]').click();
    await expect.poll(() => notices(frame)).toContain('connection');
    await page.unroute('**/es-*.js');
    await switchTo(frame, 'es');
  });

  test('on a plain http origin, with statements: all works', async () => {
    const plain = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--host-resolver-rules=MAP lms.test 127.0.0.1', '--no-sandbox', '--disable-gpu'],
    });
    const statements = await startStatementStore();
    const at = await benches.open(
      version,
      'graded',
      {},
      { browser: plain, statements: statements.endpoint },
    );
    try {
      const origin = at.lms.origin.replace('127.0.0.1', 'lms.test');
      const search = new URLSearchParams({
        endpoint: `${origin}/store/`,
        auth: statements.auth,
        actor: ACTOR,
      });
      const href = `graded/index.html?${search}&${query.slice(1)}`;
      const { frame, model, questions } = await at.open({ href }, undefined, origin);
      expect(await frame.evaluate(() => [isSecureContext, typeof crypto.randomUUID])).toEqual([
        false,
        'undefined',
      ]);
      const given = await answerAll(frame, questions);
      await expect.poll(() => at.kept(model)).toEqual(given);
      await expect
        .poll(async () => (await statements.statements()).length, { timeout: 15_000 })
        .toBeGreaterThan(given.length);
      expect(statements.refused()).toEqual([]);
    } finally {
      await plain.close();
      await statements.close();
    }
  });
});
