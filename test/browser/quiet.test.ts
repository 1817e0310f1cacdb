import { describe, expect, test } from 'vitest';
import type { LaunchedCall } from '../support/fake-lms/host.ts';
import { faultBenches, VERSIONS } from '../support/fault-bench.ts';
import {
  answer,
  begin,
  finish,
  goToPage,
  nextPage,
  saved,
  shownQuestions,
} from '../support/learner.ts';

const benches = faultBenches();

const ACTIVITIES = [
  'graded',
  'practice',
  'more-kinds',
  'private-work',
  'talk',
  'blocks',
  'story',
  'check',
  'plan',
  'debate',
  'again',
];

/** Calls of RTE 3.1.2 and 3.1.4; GetLastError and its like are asked for after the fact. */
const COUNTED = /^(LMS)?(Initialize|GetValue|SetValue|Commit|Terminate|Finish)$/;

const named = (calls: readonly LaunchedCall[], name: string) =>
  calls.filter((call) => call.name.replace('LMS', '') === name);

describe.each(VERSIONS)('SCORM $version', (version) => {
  test.each(ACTIVITIES)('%s: few calls, and nothing is said twice', async (activity) => {
    const { lms, open } = await benches.open(version, activity);
    const { frame, model } = await open({ stays: true });
    await saved(frame);
    const launch = lms.calls().filter(({ name }) => COUNTED.test(name));
    expect(launch.length, launch.map(({ args }) => args[0]).join(' ')).toBeLessThanOrEqual(15);

    await frame.evaluate(() => {
      const counting = window as Window & { changes?: number };
      counting.changes = 0;
      const count = () => {
        counting.changes = (counting.changes ?? 0) + 1;
      };
      for (const type of ['input', 'click']) addEventListener(type, count, true);
    });
    const changes = () =>
      frame.evaluate(() => (window as Window & { changes?: number }).changes ?? 0);
    await begin(frame);
    if (!model.check) await goToPage(frame, model.pages[0]!.number);
    do {
      for (const question of await shownQuestions(frame, model)) await answer(frame, question);
    } while (await nextPage(frame));
    await finish(frame);

    const calls = lms.calls();
    expect(named(calls, 'Commit').length).toBeLessThanOrEqual((await changes()) + 1);
    const held = new Map<string, string>();
    const twice: string[] = [];
    for (const { args } of named(calls, 'SetValue')) {
      const [element = '', value = ''] = args;
      if (held.get(element) === value) twice.push(`${element}=${value}`);
      held.set(element, value);
    }
    expect(twice).toEqual([]);
  });
});
