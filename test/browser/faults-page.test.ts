import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../build/browser.ts';
import { emptyRecord } from '../support/fake-lms/options.ts';
import {
  answerAll,
  type Bench,
  bench,
  keptIn,
  notices,
  removeUploads,
  store,
  uploaded,
  VERSIONS,
} from '../support/fault-bench.ts';
import { killTab } from '../support/kill-tab.ts';
import { answer, finish, goToPage, saved, switchTo } from '../support/learner.ts';
import { ACTOR } from '../support/routed-store.ts';
import { startStatementStore } from '../support/statement-store.ts';

// What happens to the page, the browser and the package; each ends with nothing lost, or with a
// notice that says what is.

let browser: Browser;
let at: Bench;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await removeUploads();
});
afterEach(() => at?.close());

const HOUR = 3_600_000;
/** A change that is not urgent goes 1.5 s later. */
const PATIENT = { timeout: 10_000 };

describe.each(VERSIONS)('SCORM $version', (version) => {
  const { query } = version;
  const open = async (activity = 'graded', contextOptions = {}) => {
    at = await bench(browser, version, activity, contextOptions);
    return at;
  };

  test('a tab killed at any moment loses at most the last 2 seconds', async () => {
    await open('practice');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4_000 }), async (wait) => {
        await store(at.lms, emptyRecord());
        const { page, frame, model, questions } = await at.open();
        await saved(frame);
        const given: { number: number; when: number }[] = [];
        for (const question of questions) {
          await answer(frame, question);
          given.push({ number: question.number, when: Date.now() });
        }
        await page.waitForTimeout(wait);
        const dies = Date.now();
        await killTab(page);
        const kept = at.kept(model);
        for (const { number, when } of given) {
          if (dies - when > 2_000) expect(kept).toContain(number);
        }
        const commits = at.lms.calls().filter(({ name }) => name.endsWith('Commit'));
        expect(commits.every(({ result }) => result === 'true')).toBe(true);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 180_000);

  test('kept in the browser’s memory and shown again: the session goes on', async () => {
    const { open: launch, kept, lms } = await open();
    const { frame, model, questions } = await launch();
    await frame.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    const given = await answerAll(frame, questions);
    await expect.poll(() => kept(model), PATIENT).toEqual(given);
    expect(lms.calls().filter(({ name }) => /Terminate|Finish/.test(name))).toEqual([]);
  });

  test('open in two windows: both say so, until one is closed', async () => {
    const { open: launch } = await open();
    const one = await launch();
    await saved(one.frame);
    const other = await launch();
    for (const { frame } of [one, other]) {
      await expect.poll(() => notices(frame)).toContain('open in another window');
    }
    await other.page.close({ runBeforeUnload: true });
    await expect.poll(() => notices(one.frame)).toBe('');
  });

  test.each<[string, (state: string) => string]>([
    ['of a newer package', () => 'cw2.abc.AAAA.'],
    ['of another tool', () => '{"bookmark":3}'],
    ['truncated', (state) => state.slice(0, -4)],
  ])(
    'state %s: set aside with a notice, and kept until something is done',
    async (_what, change) => {
      const { open: launch, lms, kept } = await open();
      const first = await launch();
      await answerAll(first.frame, first.questions);

      await expect.poll(() => kept(first.model).length).toBe(first.questions.length);
      await killTab(first.page);
      const record = lms.record();
      const changed = change(record.values['cmi.suspend_data'] ?? '');
      await store(lms, { ...record, values: { ...record.values, 'cmi.suspend_data': changed } });
      const second = await launch();
      expect(await notices(second.frame)).toContain('could not be read');
      await saved(second.frame);
      expect(lms.record().values['cmi.suspend_data']).toBe(changed);
      const given = await answerAll(second.frame, second.questions.slice(0, 1));
      await expect.poll(() => keptIn(lms.record(), second.model), PATIENT).toEqual(given);
    },
  );

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
    const { open: launch, lms, folder } = await open('practice');
    await uploaded(version.shape);
    const page = await at.context.newPage();
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
    const { open: launch } = await open('practice');
    const page = await at.context.newPage();
    await page.route('**/es-*.js', (route) => route.abort(), { times: 4 });
    const { frame } = await launch({}, page);
    await page.waitForTimeout(500);
    await frame.locator('[data-locale="es"]').click();
    await expect.poll(() => notices(frame)).toContain('connection');
    await page.unroute('**/es-*.js');
    await switchTo(frame, 'es');
  });

  test('review stores what is sent, so nothing is sent', async () => {
    const { open: launch, lms } = await open();
    const { page, frame } = await launch({ mode: 'review' });
    expect(await notices(frame)).toContain('nothing new is recorded');
    await finish(frame);
    await page.close({ runBeforeUnload: true });
    const names = lms.calls().map(({ name }) => name.replace('LMS', ''));
    expect(names.filter((name) => name === 'SetValue' || name === 'Commit')).toEqual([]);
  });

  test('saves on leaving never arrive: what was committed before is there', async () => {
    const { open: launch, kept } = await open();
    const { page, frame, model, questions } = await launch({ noSaveOnLeaving: true });
    const given = await answerAll(frame, questions);
    await saved(frame);
    await page.close({ runBeforeUnload: true });
    expect(kept(model)).toEqual(given);
    const again = await launch({ noSaveOnLeaving: true });
    expect(kept(again.model)).toEqual(given);
  });

  test('Commit says "true" and stores nothing: the retry brings all of it', async () => {
    const { open: launch, kept } = await open();
    const options = { commitLies: 1, sendsChangesOnly: true, keepsAtAnyExit: true } as const;
    const { frame, model, questions } = await launch(options);
    const given = await answerAll(frame, questions);
    await saved(frame);
    // The browser was away while the LMS said so.
    await frame.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => kept(model), PATIENT).toEqual(given);
  });

  test('read as the other version of SCORM: recorded all the same', async () => {
    const { open: launch, kept } = await open();
    const other = version.version === '2004' ? '1.2' : '2004';
    const { frame, model, questions } = await launch({ version: other });
    const given = await answerAll(frame, questions);
    await expect.poll(() => kept(model), PATIENT).toEqual(given);
  });

  test('on a plain http origin, with statements: all works', async () => {
    const plain = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--host-resolver-rules=MAP lms.test 127.0.0.1', '--no-sandbox', '--disable-gpu'],
    });
    const statements = await startStatementStore();
    at = await bench(plain, version, 'graded', {}, statements.endpoint);
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

  test('saved before the page unloads, without a dialog, where the package asks for it', async () => {
    const { open: launch, kept } = await open('practice');
    const href = `practice/index.html?save=early${query.replace('?', '&')}`;
    const { page, frame, model, questions } = await launch({ href });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await saved(frame);
    const given = await answerAll(frame, questions.slice(0, 1));
    await frame.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(kept(model)).toEqual(given);
    await page.close({ runBeforeUnload: true });
    expect(dialogs).toEqual([]);
  });
});

test('SCORM 1.2 has little room: said before a word is written, and the longest gives way', async () => {
  const version = VERSIONS.find((one) => one.version === '1.2')!;
  at = await bench(browser, version, 'practice');
  const { frame, model } = await at.open();
  const written = model.questions.find(({ kind }) => kind === 'written')!;
  await goToPage(frame, written.page);
  const root = frame.locator(`[data-question="${written.number}"]`);
  expect(await root.locator('.who').innerText()).toMatch(/no more than about [34],\d00 characters/);
  await root.locator('textarea').fill('Long words. '.repeat(500));
  await root.locator('[data-check]').click();
  await expect.poll(() => at.kept(model), PATIENT).toContain(written.number);
  const state = at.lms.record().values['cmi.suspend_data'] ?? '';
  expect(state.length).toBeLessThanOrEqual(4_096);
  const again = await at.open();
  await goToPage(again.frame, written.page);
  const line = again.frame.locator(`[data-question="${written.number}"] [data-result]`);
  expect(await line.innerText()).toContain('no room to keep the text');
});
