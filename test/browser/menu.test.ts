import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { interactions } from '../support/interactions.ts';
import { killTab } from '../support/kill-tab.ts';
import {
  answer,
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

const UNIT = 'week-1';
const [LESSON, RATING, TALK] = [
  'what-corruption-costs',
  'where-we-stand',
  'a-practice-i-am-proud-of',
];

const VERSIONS = [
  {
    version: '2004',
    profile: 'clikc',
    status: 'cmi.completion_status',
    location: 'cmi.location',
    measure: ['cmi.progress_measure', '1'],
  },
  {
    version: '1.2',
    profile: 'moodle',
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    measure: undefined,
  },
] as const;

/** Answers all that is asked on the way to the end of the activity, and presses *Finish*. */
async function work(frame: Frame): Promise<void> {
  const model = await modelOf(frame);
  await goToPage(frame, model.pages[0]!.number);
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
    const lesson = await first.open(LESSON!);
    const model = await modelOf(lesson);
    await goToPage(lesson, model.questions[0]!.page);
    const here = await shownPage(lesson);
    await answer(lesson, (await shownQuestions(lesson, model))[0]!);
    await first.back();
    const talk = await first.open(TALK!);
    const discussion = await modelOf(talk);
    const asked = discussion.questions[0]!;
    await goToPage(talk, asked.page);
    const talked = await shownPage(talk);
    await answer(talk, asked);
    await saved(talk);
    const record = () => bench.lms.record().values;
    await expect.poll(() => record()['cmi.suspend_data'], PATIENT).toContain('One practice');
    expect(record()[says.status]).toBe('incomplete');
    await killTab(first.page);

    // Again: the menu knows both, leads to the last, and each is where it was.
    const second = await bench.launch(UNIT, options);
    const resume = second.menu.locator('[data-resume]');
    const title = await second.menu.locator(`[data-href*="../${TALK}/"]`).innerText();
    // What was read there completed the discussion; the list leads to what is still to be done.
    expect(await second.menu.locator('[data-mark]').allInnerTexts()).toEqual([
      '◐ Begun',
      '○ Not begun',
      expect.stringMatching(/Begun|Complete/),
    ]);
    expect(await resume.innerText()).toMatch(/^Go on with/);
    const lessonAgain = await second.open(LESSON!);
    expect(await shownPage(lessonAgain)).toBe(here);
    await work(lessonAgain);
    expect(await second.menu.locator('.below').innerText()).toMatch(/is complete/);
    await second.menu.locator('.below button').click();
    await work(await second.player());
    await second.menu.locator('.below button').click();
    const talkAgain = await second.player();
    expect(await talkAgain.locator('h1').innerText()).toBe(title);
    expect(await shownPage(talkAgain)).toBe(talked);
    await work(talkAgain);
    expect(await second.menu.locator('.below button').innerText()).toBe('All activities');
    await second.menu.locator('.below button').click();
    expect(await second.menu.locator('[data-done]').innerText()).toBe(
      'All activities are complete.',
    );
    await second.menu.locator('[data-finish]').click();
    await second.menu.locator('[data-ending]:not([hidden])').waitFor();

    const values = record();
    expect(values[says.status]).toBe('completed');
    if (says.measure) expect(values[says.measure[0]]).toBe(says.measure[1]);
    expect(values[says.location]).toMatch(new RegExp(`^${TALK}\\.`));
    const ids = interactions(values).map(({ id }) => id);
    expect(new Set(ids.map((id) => id?.split('.')[0]))).toEqual(new Set([LESSON, TALK]));
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
