import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare } from '../../src/packages.ts';
import { activityBench } from '../support/activity-bench.ts';
import { answer, fieldsOf, modelOf, saved } from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';

const bench = activityBench();
const folder = mkdtempSync(join(tmpdir(), 'coursewright-replaced-'));
let newer: { packages: readonly Uploaded[]; remove(): void };

/** The next version: a question reworded, one removed, one added, the activity's rest as it was. */
beforeAll(async () => {
  const course = join(folder, 'course');
  cpSync(SPECIMEN, course, { recursive: true });
  for (const locale of ['en', 'es']) {
    const file = join(course, locale, 'unit-1', 'graded.md');
    const text = readFileSync(file, 'utf8');
    const changed = text
      .replace(/Which are harms\?/, 'Which of these are harms?')
      .replace(/:::question\{#binding answer=false\}.*?\n:::\n/s, '')
      .replace(
        /(?=## .* \{#second\})/,
        ':::question{#fresh answer=true}\nIt rains.\n\n> [!WHY]\n> It does.\n:::\n\n',
      );
    expect(changed).not.toContain('#binding');
    writeFileSync(file, changed);
  }
  writeFileSync(
    join(course, 'course.yaml'),
    readFileSync(join(course, 'course.yaml'), 'utf8').replace('1.0.0', '1.1.0'),
  );
  newer = await upload(course, 'clikc');
});
afterAll(() => {
  newer.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('half-way, the package is replaced: what compare says is what the learner finds', async () => {
  const running = bench.folderOf('graded');
  const next = newer.packages.find(({ plan }) => plan.activities.includes('graded'))!.folder;
  const found = await compare(readFileSync(`${running}.zip`), readFileSync(`${next}.zip`));
  if ('problem' in found) throw new Error(found.problem);
  expect(found.verdict).toBe('after-cohort');
  expect(found.changes.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'graded-removed graded/binding',
    'graded-added graded/fresh',
    'question-reworded graded/harms',
  ]);
  expect(found.outcomes.halfWay).toEqual(['lose-answers', 'more-to-do']);

  const before = await bench.launch('graded');
  const [year, harms] = (await modelOf(before.frame)).questions;
  await answer(before.frame, year!);
  await answer(before.frame, harms!, false);
  await saved(before.frame);
  const given = [await fieldsOf(before.frame, year!), await fieldsOf(before.frame, harms!)];
  await before.page.close();

  rmSync(running, { recursive: true });
  cpSync(next, running, { recursive: true });
  const after = await bench.launch('graded');
  const model = await modelOf(after.frame);
  expect(model.version).toBe('1.1.0');
  expect(model.questions.map(({ id }) => id)).toEqual(['year', 'harms', 'fresh', 'pairs']);
  expect([await fieldsOf(after.frame, year!), await fieldsOf(after.frame, harms!)]).toEqual(given);
  // What was answered counts as answered; what is new waits.
  const results = after.frame.locator('[data-question] [data-result]:not(:empty)');
  await expect.poll(() => results.count()).toBe(2);
});
