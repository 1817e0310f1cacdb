import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { answer, finish, goToPage, modelOf } from '../support/learner.ts';

const bench = activityBench();
const launch = () => bench.launch('private-work');

/** Rates and writes in `private-work`; gives the number of the written question. */
async function work(frame: Frame): Promise<number> {
  const model = await modelOf(frame);
  for (const question of model.questions) {
    await goToPage(frame, question.page);
    await answer(frame, question);
  }
  return model.questions.find(({ kind }) => kind === 'written')!.number;
}
const textOf = (frame: Frame, number: number) =>
  frame.locator(`[data-question="${number}"] textarea`).inputValue();
const storage = (frame: Frame) => frame.evaluate(() => JSON.stringify(window.localStorage));

test('nothing of private answers is stored or sent, unless it is asked for', async () => {
  const { page, frame } = await launch();
  const written = await work(frame);
  expect(await storage(frame)).toBe('{}');
  await frame.locator('[data-keep]').check();
  expect(await frame.locator('[data-private-result]').innerText()).toContain('kept on this device');
  expect(await storage(frame)).toContain('What I saw');
  expect(await storage(frame)).not.toContain('learner-1');
  await page.close();

  const again = await launch();
  expect(await textOf(again.frame, written)).toContain('What I saw');
  expect(await again.frame.locator('[data-keep]').isChecked()).toBe(true);
  await again.frame.locator('[data-keep]').uncheck();
  expect(await storage(again.frame)).toBe('{}');
  expect(JSON.stringify([bench.lms.record(), bench.lms.calls()])).not.toContain('What I saw');
  expect(
    Object.keys(bench.lms.record().values).filter((name) => name.includes('interactions')),
  ).toEqual([]);
});

test('a file brings them back; anybody else’s file does not', async () => {
  const { frame } = await launch();
  const written = await work(frame);
  const [download] = await Promise.all([
    bench.context.pages()[0]!.waitForEvent('download'),
    frame.locator('[data-save-file]').click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('my-answers-private-work.json');
  await frame.locator('[data-clear]').click();
  expect(await textOf(frame, written)).toBe('');
  const open = (content: string) =>
    frame.locator('[data-file]').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  const said = () => frame.locator('[data-private-result]').innerText();
  await open('<script>alert(1)</script>');
  await expect.poll(said).toContain('cannot be read');
  await open(file.replace('private-work', 'other-work'));
  await expect.poll(said).toContain('does not belong');
  await open(file);
  await expect.poll(said).toContain('4 answers opened');
  expect(await textOf(frame, written)).toContain('What I saw');
  await goToPage(frame, 2);
  expect(await frame.locator('.bars').innerText()).toContain('2 of 3: Sometimes');
});

test('leaving with a private text that is nowhere saved asks once', async () => {
  const { page, frame } = await launch();
  await work(frame);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});

test('at the end private answers can still be saved and cleared', async () => {
  const { frame } = await launch();
  await finish(frame);
  expect(await frame.locator('[data-page]:visible').count()).toBe(0);
  expect(await frame.locator('[data-save-file]').isVisible()).toBe(true);
  expect(await frame.locator('[data-clear]').isVisible()).toBe(true);
});
