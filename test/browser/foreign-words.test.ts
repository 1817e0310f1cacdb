import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { newCourse } from '../../src/starter/new-course.ts';
import { writeTree } from '../course/cases.ts';
import { startLms } from '../support/fake-lms/host.ts';
import { answer, goToPage, modelOf, scoFrame } from '../support/learner.ts';
import { type Uploaded, upload } from '../support/packages.ts';

let browser: Browser;
let uploads: { packages: readonly Uploaded[]; remove(): void };
const course = mkdtempSync(join(tmpdir(), 'cw-foreign-'));

beforeAll(async () => {
  browser = await launchBrowser();
  const files = newCourse({
    id: 'foreign',
    title: 'Foreign',
    locales: ['fa', 'es'],
    schemas: { course: '{}', site: '{}' },
  });
  writeTree(course, new Map(files.map(({ path, text }) => [path, text])));
  uploads = await upload(course, 'clikc');
});
afterAll(async () => {
  await browser?.close();
  uploads?.remove();
  rmSync(course, { recursive: true });
});

test('what the player says in English on a Persian page is marked, and no more in Spanish', async () => {
  const lms = await startLms(uploads.packages[0]!.folder);
  const context = await browser.newContext({ locale: 'fa' });
  try {
    await (await context.newPage()).goto(lms.url({ href: 'first-steps/index.html' }));
    const frame = await scoFrame(context);
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
  } finally {
    await context.close();
    await lms.close();
  }
});
