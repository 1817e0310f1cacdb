import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newCourse } from '../../src/starter/new-course.ts';
import { writeTree } from '../course/cases.ts';
import { activityBench } from '../support/activity-bench.ts';
import { answer, goToPage, modelOf } from '../support/learner.ts';

const course = mkdtempSync(join(tmpdir(), 'cw-foreign-'));
const files = newCourse({
  id: 'foreign',
  title: 'Foreign',
  locales: ['fa', 'es'],
  schemas: { course: '{}', site: '{}' },
});
writeTree(course, new Map(files.map(({ path, text }) => [path, text])));
afterAll(() => rmSync(course, { recursive: true }));

const bench = activityBench({ courses: [course], context: { locale: 'fa' } });

test('what the player says in English on a Persian page is marked, and no more in Spanish', async () => {
  const { frame } = await bench.launch('first-steps');
  const model = await modelOf(frame);
  const question = model.questions.find(({ kind }) => kind === 'single')!;
  /** Language and direction that the learner's screen reader takes for the first such element. */
  const spoken = (selector: string) =>
    frame
      .locator(selector)
      .first()
      .evaluate((element) => [
        element.closest('[lang]')?.getAttribute('lang'),
        element.closest('[dir]')?.getAttribute('dir'),
      ]);
  await goToPage(frame, question.page);
  await answer(frame, question, false);
  const root = `[data-question="${question.number}"]`;
  for (const said of ['[data-saved]', '[data-where]', `${root} .verdict`, `${root} .mark`])
    expect([said, ...(await spoken(said))]).toEqual([said, 'en', 'ltr']);
  expect(await spoken(`${root} [data-check]`)).toEqual(['en', 'ltr']);
  expect(await spoken(`${root} .prompt`)).toEqual(['fa', 'rtl']);
  expect(await spoken(`${root} .option label`)).toEqual(['fa', 'rtl']);
  expect(await spoken(`${root} .explanation`)).toEqual(['fa', 'rtl']);

  await frame.locator('[data-locale="es"]').click();
  await frame.locator('html[lang="es"]').waitFor();
  for (const said of ['[data-saved]', `${root} .verdict`, `${root} [data-check]`])
    expect([said, ...(await spoken(said))]).toEqual([said, 'es', 'ltr']);
});
