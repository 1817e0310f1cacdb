import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { decodeState } from '../../src/tracking/state.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import {
  answer,
  finish,
  goToPage,
  modelOf,
  nextPage,
  saved,
  scoFrame,
  shownQuestions,
  switchTo,
} from '../support/learner.ts';
import { type Uploaded, upload } from '../support/packages.ts';
import {
  layPrivateCourse,
  PRIVATE_KINDS,
  type PrivateKind,
  privateId,
} from '../support/private-course.ts';
import { ACTOR, ENDPOINT, routeStore } from '../support/routed-store.ts';
import { startStatementStore } from '../support/statement-store.ts';

let browser: Browser;
let context: BrowserContext;
let lms: FakeLmsServer | undefined;
let store: Awaited<ReturnType<typeof startStatementStore>>;
let course: { readonly folder: string; remove(): void };
let uploads: { packages: readonly Uploaded[]; remove(): void };

beforeAll(async () => {
  browser = await launchBrowser();
  course = layPrivateCourse();
  uploads = await upload(course.folder, 'clikc');
});
afterAll(async () => {
  await browser?.close();
  uploads?.remove();
  course?.remove();
});
beforeEach(async () => {
  store = await startStatementStore();
  context = await browser.newContext({ locale: 'en-GB' });
  await routeStore(context, store);
});
afterEach(async () => {
  // What is on its way to the store arrives before the store is gone.
  await context.unrouteAll({ behavior: 'wait' });
  await context.close();
  await lms?.close();
  await store?.close();
  lms = undefined;
});

async function launch(kind: PrivateKind) {
  const id = privateId(kind);
  const home = uploads.packages.find(({ plan }) => plan.activities.includes(id))!;
  lms ??= await startLms(home.folder);
  const page = await context.newPage();
  const search = new URLSearchParams({ endpoint: ENDPOINT, auth: store.auth, actor: ACTOR });
  await page.goto(lms.url({ href: `${id}/index.html?${search}` }));
  return { page, frame: await scoFrame(context) };
}

/** What the learner of the tests writes, chooses by name, or goes through: none of it may leave. */
const WORK = /What I saw|One practice|What I plan|zebrafish|7431|zq-|zs-|Sometimes|Time goes by/;
/** What an LMS may be told: where the learner is, in which language, how far, and that it is done. */
const ELEMENTS = [
  'cmi.completion_status',
  'cmi.exit',
  'cmi.learner_preference.language',
  'cmi.location',
  'cmi.progress_measure',
  'cmi.session_time',
  'cmi.suspend_data',
];

test.each(PRIVATE_KINDS)(
  'of a private %s the platform and the store learn page, language and completion alone',
  async (kind) => {
    const { frame } = await launch(kind);
    const model = await modelOf(frame);
    await goToPage(frame, 2);
    for (const question of await shownQuestions(frame, model)) await answer(frame, question);
    await switchTo(frame, 'es');
    await saved(frame);
    await finish(frame);
    await expect
      .poll(() => lms!.record().values['cmi.completion_status'], { timeout: 5_000 })
      .toBe('completed');

    const written = lms!.calls().filter(({ name }) => name === 'SetValue');
    const elements = [...new Set(written.map(({ args }) => String(args[0])))];
    expect(elements.filter((one) => !ELEMENTS.includes(one))).toEqual([]);
    expect(written.filter(({ args }) => WORK.test(String(args[1])))).toEqual([]);
    const { values } = lms!.record();
    const { state, problem } = decodeState(values['cmi.suspend_data'] ?? '', []);
    expect([problem, state.locale]).toEqual([undefined, 'es']);
    expect([...state.activities.values()].map(({ questions }) => questions.size)).toEqual([0]);
    expect(values['cmi.location']).toBe('second');

    const told = async () => JSON.stringify(await store.statements());
    await expect.poll(told, { timeout: 10_000 }).toMatch(/verbs\/terminated/);
    expect(await told()).not.toMatch(WORK);
    expect([...(await told()).matchAll(/verbs\/(\w+)/g)].map(([, verb]) => verb).sort()).toEqual([
      'completed',
      'initialized',
      'terminated',
    ]);
    const kept = await frame.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(kept).not.toMatch(WORK);
  },
);

test.each(PRIVATE_KINDS)(
  'a private %s says who can read it, before the first field of each answer',
  async (kind) => {
    const { frame } = await launch(kind);
    do {
      const said = await frame.locator('[data-question]').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => {
            const who = one.querySelector('.who');
            const field = one.querySelector(
              '.fields input, .fields select, .fields textarea, .blank input, .move, [data-choose]',
            );
            const before =
              who && field && who.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING;
            return [one.id, Boolean(before), who?.textContent?.startsWith('Nobody but you')];
          }),
      );
      expect(said.filter(([, before, who]) => !before || !who)).toEqual([]);
    } while (await nextPage(frame));
    expect(await frame.locator('[data-private]').isVisible()).toBe(true);
  },
);

test('a draft for the forum stays here, and the button still copies it', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, frame } = await launch('discussion');
  await goToPage(frame, 2);
  await frame.locator('textarea').fill('One practice of ours.');
  await context.route('https://forum.example.gov/**', (route) => route.fulfill({ body: 'forum' }));
  const [forum] = await Promise.all([
    context.waitForEvent('page'),
    frame.locator('[data-copy]').click(),
  ]);
  expect(forum.url()).toBe('https://forum.example.gov/en');
  await forum.close();
  await page.bringToFront();
  expect(await frame.locator('[data-copied]').innerText()).toContain('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('One practice of ours.');
  expect(await frame.locator('.who').innerText()).toContain('only what you post in the forum');
  await frame.locator('[data-tick="posted"]').check();
  await frame.locator('[data-tick="replied"]').check();
  await frame.locator('[data-keep]').check();
  await saved(frame);
  await page.close();

  const again = await launch('discussion');
  await goToPage(again.frame, 2);
  expect(await again.frame.locator('textarea').inputValue()).toBe('One practice of ours.');
  expect(await again.frame.locator('[data-tick="replied"]').isChecked()).toBe(true);
});
