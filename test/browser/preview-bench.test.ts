import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { bench, LESSON, lesson, MISTAKE, SECOND } from '../preview/browse.ts';
import { fieldsOf, fillIn, finish, modelOf, saved } from '../support/learner.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const now = bench();

test('the panel shows the data model and each call; a reset begins anew', async () => {
  const { slips, open } = now();
  const page = await open();
  const frame = await lesson(page);
  const model = await modelOf(frame);
  const value = (element: string) =>
    page.locator('#values tr', { has: page.getByText(element, { exact: true }) }).locator('td');
  expect(await value('cmi.entry').innerText()).toBe('ab-initio');
  await fillIn(frame, model.questions[0]!);
  await frame.locator(`[data-question="${model.questions[0]!.number}"] [data-check]`).click();
  await saved(frame);
  await expect.poll(() => value('cmi.interactions.0.id').innerText()).toBe('graded.year');
  expect(await page.locator('#values').innerText()).not.toContain('not stored yet');
  const calls = await page.locator('#calls tr').allInnerTexts();
  expect(calls[0]).toBe('Launch 1');
  expect(calls[1]).toMatch(/^Initialize\(""\)\s+true\s+0\s+\d+\.\d$/);
  expect(calls.join('\n')).toMatch(/SetValue\("cmi.interactions.0.type", "choice"\)\s+true\s+0/);
  const wrong = await page.locator('#calls .is-error').allInnerTexts();
  for (const one of wrong) expect(one).toMatch(/403/);

  // Leaving and coming back is another launch of the same attempt.
  await page.selectOption('#part', 'practice');
  await expect.poll(() => page.locator('#calls').innerText()).toContain('Launch 1');
  await page.selectOption('#part', 'graded');
  await expect.poll(() => value('cmi.entry').innerText()).toBe('resume');
  expect((await fieldsOf(await lesson(page), model.questions[0]!)).replaceAll('|', '')).not.toBe(
    '',
  );

  await page.reload();
  await expect.poll(() => value('cmi.entry').innerText()).toBe('resume');
  await page.locator('#reset').click();
  await expect.poll(() => value('cmi.entry').innerText()).toBe('ab-initio');
  expect((await fieldsOf(await lesson(page), model.questions[0]!)).replaceAll('|', '')).toBe('');
  await page.reload();
  expect((await fieldsOf(await lesson(page), model.questions[0]!)).replaceAll('|', '')).toBe('');
  expect(slips).toEqual([]);
});

test('a finished activity goes on after an edit', async () => {
  const { copy, slips, open } = now();
  const page = await open('?activity=talk');
  await finish(await lesson(page));
  copy.edit('en/unit-2/talk.md', (text) => text.replace('\n## ', '\nAfter the end.\n\n## '));
  await page.frameLocator('#frame').getByText('After the end.').waitFor({ state: 'attached' });
  expect(await (await lesson(page)).locator('[data-pager]').isVisible()).toBe(true);
  expect(slips).toEqual([]);
});

test('the width is a learner’s', async () => {
  const { open } = now();
  const page = await open();
  for (const [choice, width] of [
    ['320 px', 320],
    ['650 px', 650],
  ] as const) {
    await page.getByText(choice, { exact: true }).click();
    expect(await (await lesson(page)).evaluate(() => window.innerWidth)).toBe(width);
  }
  const narrow = await page.locator('#frame').boundingBox();
  await page.getByText('Full', { exact: true }).click();
  await page.locator('#toggle').click();
  expect((await page.locator('#frame').boundingBox())!.width).toBe(1280);
  expect(narrow!.width).toBe(650);
});

test('the end of the server is said', async () => {
  const { preview, open } = now();
  const page = await open();
  await lesson(page);
  await preview.close();
  await page.locator('#status', { hasText: 'Start it again: coursewright preview' }).waitFor();
});

test('a page of another origin can neither read, run nor frame anything', async () => {
  const { preview, context } = now();
  const stranger = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>x</title>'),
  );
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
    const seen = await page.evaluate(async (address) => {
      const reads = await fetch(`${address}events`).then(
        () => 'read',
        () => 'refused',
      );
      const runs = await new Promise((done) => {
        const script = document.createElement('script');
        script.src = `${address}page/page.js`;
        script.onload = () => done('ran');
        script.onerror = () => done('refused');
        document.head.append(script);
      });
      const frame = document.createElement('iframe');
      frame.src = `${address}content/graded/index.html`;
      document.body.append(frame);
      await new Promise((done) => {
        frame.onload = done;
      });
      return { reads, runs };
    }, preview.address);
    expect(seen).toEqual({ reads: 'refused', runs: 'refused' });
    const framed = page.frames().find((one) => one !== page.mainFrame());
    expect(await framed!.locator('#course').count()).toBe(0);
    const name = preview.address.replace('127.0.0.1', 'preview.localhost');
    const response = await page.goto(name);
    expect(response!.status()).toBe(403);
  } finally {
    stranger.close();
  }
});

test.each([
  [1280, 800],
  [900, 900],
  [400, 800],
])('axe finds nothing at %i x %i, broken or whole', async (width, height) => {
  const { copy, open, warn } = now();
  const page = await open();
  await page.setViewportSize({ width, height });
  await lesson(page);
  warn();
  await page.locator('#warnings summary').click();
  const violations = async () => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      // The lesson has tests of its own.
      const { violations } = await axe.run({ exclude: ['#frame'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  };
  expect(await violations()).toEqual([]);
  copy.edit(LESSON, (text) => text.replace(SECOND, MISTAKE + SECOND));
  await page.locator('#overlay').waitFor();
  expect(await violations()).toEqual([]);
});
