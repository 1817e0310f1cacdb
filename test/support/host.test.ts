import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { type FakeLmsServer, type Launch, startLms } from './fake-lms/host.ts';
import type { HostOptions } from './fake-lms/options.ts';
import { killTab } from './kill-tab.ts';

const SCO = fileURLToPath(new URL('./fixtures/sco', import.meta.url));
const LONG = 60_000;

let browser: Browser;
let context: BrowserContext;
let lms: FakeLmsServer;

beforeAll(async () => {
  browser = await launchBrowser();
}, LONG);
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await lms.close();
});

async function start(options: HostOptions = {}): Promise<void> {
  lms = await startLms(SCO, options);
}

/** Opens the player and waits until the SCO has said something. */
async function open(launch: Partial<Launch> = {}): Promise<{ page: Page; sco: Frame }> {
  const page = await context.newPage();
  await page.goto(lms.url({ href: 'index.html', ...launch }));
  return { page, sco: await scoFrame(page) };
}

async function scoFrame(page: Page): Promise<Frame> {
  for (;;) {
    const frames = context.pages().flatMap((each) => each.frames());
    const found = frames.find((frame) => frame.url().includes('/content/') && !frame.isDetached());
    if (found && (await found.locator('#answer').textContent())) return found;
    await page.waitForTimeout(20);
  }
}

const count = (sco: Frame) => sco.locator('#count').textContent();
const answer = (sco: Frame) => sco.locator('#answer').textContent();

describe.each(['own', 'scorm-again'] as const)('a tab that is killed (%s)', (api) => {
  test('comes back with what was committed', { timeout: LONG }, async () => {
    await start({ api });
    const first = await open();
    expect(await first.sco.locator('#entry').textContent()).toBe('ab-initio');
    await first.sco.click('#more');
    await first.sco.click('#more');
    await first.sco.click('#loose');
    expect(await answer(first.sco)).toBe('Commit true 0');
    await killTab(first.page);

    expect(lms.record().values['cmi.suspend_data']).toBe('2');
    expect(lms.record().values['cmi.total_time']).toBe('PT0H0M10S');
    const second = await open();
    expect(await second.sco.locator('#entry').textContent()).toBe('resume');
    expect(await count(second.sco)).toBe('2');
    await second.sco.click('#done');
    expect(await answer(second.sco)).toBe('Terminate true 0');
    expect(lms.record()).toMatchObject({ attempt: 1, stores: 3 });
    expect(lms.record().values['cmi.total_time']).toBe('PT0H0M20S');

    const names = lms.calls().map(({ launch, name }) => `${launch} ${name}`);
    expect(names.filter((name) => /Initialize|Commit|Terminate/.test(name))).toEqual([
      '1 Initialize',
      '1 Commit',
      '1 Commit',
      '2 Initialize',
      '2 Terminate',
    ]);
    expect(lms.calls().filter(({ args }) => args[0] === 'cmi.suspend_data').length).toBe(4);
    expect(lms.missing()).toEqual(['missing.css', 'missing.css']);
  });
});

describe('windows', () => {
  test('the API several frames up', { timeout: LONG }, async () => {
    await start({ apiDepth: 4 });
    const { page, sco } = await open();
    expect(page.frames().length).toBe(5);
    expect(await answer(sco)).toBe('Initialize true 0');
    expect(await sco.evaluate(() => innerWidth)).toBe(650);
  });

  test('a popup without an opener', { timeout: LONG }, async () => {
    await start({ window: 'popup' });
    const { sco } = await open();
    expect(await answer(sco)).toBe('Initialize true 0');
    expect(await sco.evaluate(() => [top === self, top?.opener])).toEqual([false, null]);
  });

  test('the SCO as top window with the API on its opener', { timeout: LONG }, async () => {
    await start({ window: 'opener' });
    const { sco } = await open();
    expect(await answer(sco)).toBe('Initialize true 0');
    expect(await sco.evaluate(() => top === self)).toBe(true);
  });
});

describe('leaving', () => {
  const LEAVES: [string, (page: Page) => Promise<unknown>][] = [
    ['the frame goes', (page) => page.locator('iframe').evaluate((frame) => frame.remove())],
    ['the page goes on', (page) => page.goto('about:blank')],
    ['the tab is closed', (page) => page.close({ runBeforeUnload: true })],
  ];
  const WAYS = ['pagehide', 'unload', 'beforeunload'].flatMap((event) =>
    LEAVES.map(([name, leave]) => ({ event, name, leave })),
  );

  test.each(WAYS)('$event as $name', { timeout: LONG }, async ({ event, name, leave }) => {
    // A frame that is taken out is not asked.
    const told = event !== 'beforeunload' || name !== 'the frame goes';
    for (const noSaveOnLeaving of [true, false]) {
      await lms?.close();
      await start({ noSaveOnLeaving });
      const { page, sco } = await open({ href: `index.html?leave=${event}` });
      await sco.click('#more');
      await leave(page);
      const expected = told && !noSaveOnLeaving ? '101' : '1';
      await expect.poll(() => lms.record().values['cmi.suspend_data']).toBe(expected);
      const last = () => lms.calls().findLast((call) => call.name === 'Commit');
      if (told) await expect.poll(() => last()?.result).toBe(String(!noSaveOnLeaving));
      expect(last()?.error).toBe(told && noSaveOnLeaving ? '391' : '0');
    }
  });
});

describe('habits', () => {
  test('a commit that lies is gone after the tab', { timeout: LONG }, async () => {
    await start();
    const { page, sco } = await open({ commitLies: true });
    await sco.click('#more');
    expect(await answer(sco)).toBe('Commit true 0');
    await killTab(page);
    expect(lms.record().stores).toBe(0);
  });

  test('an offline commit fails and a later one works', { timeout: LONG }, async () => {
    await start();
    const { sco } = await open();
    await context.setOffline(true);
    await sco.click('#more');
    expect(await answer(sco)).toBe('Commit false 391');
    await context.setOffline(false);
    await sco.click('#more');
    expect(await answer(sco)).toBe('Commit true 0');
    expect(lms.record().values['cmi.suspend_data']).toBe('2');
  });

  test('one SCO a page, or all of them', { timeout: LONG }, async () => {
    await start();
    const launch = {
      href: 'index.html?request=continue',
      sco: 'a',
      next: [{ sco: 'b', href: 'index.html?second=1' }],
    };
    for (const oneScoOnly of [true, false]) {
      const { page, sco } = await open({ ...launch, oneScoOnly });
      await sco.click('#more');
      await sco.click('#done');
      const second = page.frameLocator('iframe').locator('#answer');
      const expected = oneScoOnly ? 'Initialize false 104' : 'Initialize true 0';
      await expect.poll(() => second.textContent()).toBe(expected);
      expect(page.frames()[1]?.url()).toContain('second=1');
      await page.close();
    }
    expect(lms.record('a').values['cmi.suspend_data']).toBe('2');
  });

  test('review after completion', { timeout: LONG }, async () => {
    await start({ mode: 'review' });
    const { sco } = await open();
    expect(await sco.locator('#mode').textContent()).toBe('review');
  });
});

test('serves nothing outside the package', async () => {
  await start();
  const paths = ['index.html', '../scorm2004.ts', '..%2f..%2funzip.ts', '%2e%2e/', '%zz', ''];
  const statuses = [];
  for (const path of paths) {
    statuses.push((await fetch(`${lms.origin}/content/sco/${path}`)).status);
  }
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  const type = (await fetch(lms.contentUrl('sco.js'))).headers.get('content-type');
  expect(type).toBe('text/javascript; charset=utf-8');
});
