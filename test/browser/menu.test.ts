import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { interactions } from '../support/interactions.ts';
import { killTab } from '../support/kill-tab.ts';
import {
  answer,
  begin,
  finish,
  goToPage,
  modelOf,
  nextPage,
  PATIENT,
  saved,
  shownPage,
  shownQuestions,
} from '../support/learner.ts';
import { menuBench } from '../support/menu-bench.ts';
import { INTEGRITY } from '../support/packages.ts';

const UNIT = 'week-4';
const LESSON = 'what-automation-closes-and-what-it-opens';
const CASE = 'the-port-of-toamasina';
const CHECK = 'factors-1-to-5';

const VERSIONS = [
  {
    version: '2004',
    profile: 'clikc',
    status: 'cmi.completion_status',
    location: 'cmi.location',
    done: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '1',
      'cmi.score.scaled': '1',
    },
  },
  {
    version: '1.2',
    profile: 'moodle',
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    done: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' },
  },
] as const;

/** Answers all that is asked on the way to the end of the activity, and presses *Finish*. */
async function work(frame: Frame): Promise<void> {
  const model = await modelOf(frame);
  await begin(frame);
  if (!model.check) await goToPage(frame, model.pages[0]!.number);
  do for (const question of await shownQuestions(frame, model)) await answer(frame, question);
  while (await nextPage(frame));
  await finish(frame);
}

describe.each(VERSIONS)('a unit as one SCO in SCORM $version', (says) => {
  const bench = menuBench({ course: INTEGRITY, profile: says.profile });
  const options = { version: says.version, oneScoOnly: true } as const;

  test('answered in two activities, killed, resumed at the place, finished', async () => {
    const first = await bench.launch(UNIT, options);
    expect(await first.menu.locator('[data-done]').innerText()).toBe(
      '0 of 3 activities are complete.',
    );
    const lesson = await first.open(LESSON);
    const model = await modelOf(lesson);
    await goToPage(lesson, model.questions[0]!.page);
    const here = await shownPage(lesson);
    await answer(lesson, (await shownQuestions(lesson, model))[0]!);
    await first.back();
    const study = await first.open(CASE);
    const other = await modelOf(study);
    await goToPage(study, other.questions[0]!.page);
    const there = await shownPage(study);
    await answer(study, (await shownQuestions(study, other))[0]!);
    const record = () => bench.lms.record().values;
    await expect.poll(() => interactions(bench.lms.record()).length, PATIENT).toBe(2);
    await saved(study);
    expect(record()[says.status]).toBe('incomplete');
    await killTab(first.page);

    // Again: the menu knows both, leads to the last, and each is where it was.
    const second = await bench.launch(UNIT, options);
    const caseTitle = await second.menu.locator(`[data-href*="../${CASE}/"]`).innerText();
    expect(await second.menu.locator('[data-mark]').allInnerTexts()).toEqual([
      '◐ Begun',
      '◐ Begun',
      '○ Not begun',
    ]);
    await expect(second.menu.locator('[data-resume]').innerText()).resolves.toBe(
      `Go on with “${caseTitle}”`,
    );
    await second.menu.locator('[data-resume]').click();
    const studyAgain = await second.player();
    expect(await shownPage(studyAgain)).toBe(there);
    await second.back();
    const lessonAgain = await second.open(LESSON);
    expect(await shownPage(lessonAgain)).toBe(here);
    await work(lessonAgain);
    await second.next();
    await work(await second.player());
    await second.next();
    await work(await second.player());
    expect(await second.menu.locator('.below button').innerText()).toBe('All activities');
    await second.menu.locator('.below button').click();
    await second.menu.locator('#main').waitFor();
    expect(await second.menu.locator('[data-done]').innerText()).toBe(
      'All activities are complete.',
    );
    expect(await second.menu.locator('[data-mark]').allInnerTexts()).toEqual([
      '● Complete',
      '● Complete',
      '● Passed',
    ]);
    await second.menu.locator('[data-finish]').click();
    await second.menu.locator('[data-ending]:not([hidden])').waitFor();

    const values = record();
    expect(values).toMatchObject(says.done);
    expect(values[says.location]).toMatch(new RegExp(`^${CHECK}\\.`));
    const ids = interactions(bench.lms.record()).map(([id]) => id?.split('.')[0]);
    expect(new Set(ids)).toEqual(new Set([LESSON, CASE, CHECK]));
    // One session a launch: nothing was said before its start or after its end.
    const calls = bench.lms.calls();
    const opened = calls.filter(({ name }) => /Initialize$/.test(name));
    expect(opened.map(({ result, launch }) => [result, launch])).toEqual([
      ['true', 1],
      ['true', 2],
    ]);
    expect(calls.filter(({ error }) => !['0', '403'].includes(error))).toEqual([]);
    expect(bench.lms.missing()).toEqual([]);
  });
});
