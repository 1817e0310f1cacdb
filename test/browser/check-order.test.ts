import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { begin, fillIn, finish, modelOf, nextPage, shownQuestions } from '../support/learner.ts';

const HANDBOOK = fileURLToPath(new URL('../../content/handbook', import.meta.url));
const bench = activityBench({ courses: [HANDBOOK] });

test('what a check tells only at its end can be put in order before', async () => {
  // The first two questions of each pool are drawn, and one of those is to be ordered.
  await bench.context.addInitScript(() => {
    crypto.getRandomValues = (array) => array;
  });
  const { frame } = await bench.launch('a-check-from-pools');
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
  expect(bench.lms.record().values['cmi.score.scaled']).toBe('1');
});
