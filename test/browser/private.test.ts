import { afterAll, expect, test } from 'vitest';
import { decodeState } from '../../src/tracking/state.ts';
import { activityBench } from '../support/activity-bench.ts';
import {
  answer,
  finish,
  goToPage,
  modelOf,
  nextPage,
  saved,
  shownQuestions,
  switchTo,
} from '../support/learner.ts';
import {
  layPrivateCourse,
  PRIVATE_KINDS,
  type PrivateKind,
  privateId,
} from '../support/private-course.ts';
import { ACTOR, ENDPOINT } from '../support/routed-store.ts';
import { routedStore } from '../support/store-bench.ts';

const course = layPrivateCourse();
const bench = activityBench({ courses: [course.folder] });
afterAll(() => course.remove());
const store = routedStore(bench);

function launch(kind: PrivateKind) {
  const search = new URLSearchParams({ endpoint: ENDPOINT, auth: store().auth, actor: ACTOR });
  return bench.launch(privateId(kind), { query: `?${search}` });
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
      .poll(() => bench.lms.record().values['cmi.completion_status'], { timeout: 5_000 })
      .toBe('completed');

    const written = bench.lms.calls().filter(({ name }) => name === 'SetValue');
    const elements = [...new Set(written.map(({ args }) => String(args[0])))];
    expect(elements.filter((one) => !ELEMENTS.includes(one))).toEqual([]);
    expect(written.filter(({ args }) => WORK.test(String(args[1])))).toEqual([]);
    const { values } = bench.lms.record();
    const { state, problem } = decodeState(values['cmi.suspend_data'] ?? '', []);
    expect([problem, state.locale]).toEqual([undefined, 'es']);
    expect([...state.activities.values()].map(({ questions }) => questions.size)).toEqual([0]);
    expect(values['cmi.location']).toBe('second');

    const told = async () => JSON.stringify(await store().statements());
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
  await bench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, frame } = await launch('discussion');
  await goToPage(frame, 2);
  await frame.locator('textarea').fill('One practice of ours.');
  await bench.context.route('https://forum.example.gov/**', (route) =>
    route.fulfill({ body: 'forum' }),
  );
  const [forum] = await Promise.all([
    bench.context.waitForEvent('page'),
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
