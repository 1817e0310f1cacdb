import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { goToPage, saved, scoFrame } from '../support/learner.ts';
import { download, press, RISKS, root, STEPS, values, write } from '../support/worksheets.ts';

const bench = activityBench();

const launch = (language = 'en') => bench.launch('plan', { language });

test('as HTML: a document of its own, in the language that is shown', async () => {
  const { page, frame } = await launch('es');
  await write(frame, RISKS, ['<script>alert(1)</script>', 'uno\ndos']);
  const { name, text } = await download(page, frame, RISKS, 'html');
  expect(name).toBe('plan-risk-map.html');
  const opened = await bench.context.newPage();
  await opened.setContent(text);
  expect(await opened.title()).toBe('Un plan para llevarse – Espécimen y "comillas" <curso>');
  expect(await opened.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(await opened.locator('h1').innerText()).toBe('Un plan para llevarse');
  expect(await opened.locator('body').innerText()).toContain('¿Dónde podría haber una tentación');
  expect(await opened.locator('th').allInnerTexts()).toEqual([
    'Dónde',
    'Qué podría pasar',
    'Qué hago al respecto',
  ]);
  expect(await opened.locator('td').allInnerTexts()).toEqual([
    'Valoración',
    '<script>alert(1)</script>',
    'uno\ndos',
    '',
    '',
    '',
  ]);
  expect(await opened.locator('script').count()).toBe(0);
});

test('as CSV: for spreadsheets, and no formula in it', async () => {
  const { page, frame } = await launch();
  await press(frame, RISKS, 'add-row');
  await write(frame, RISKS, ['=1+1', 'a, "b"', '', '', '', '@x']);
  const table = await download(page, frame, RISKS, 'csv');
  expect(table.name).toBe('plan-risk-map.csv');
  expect(table.text).toBe(
    '\ufeffWhere,What could happen,What I do about it\r\n' +
      'Valuation,\'=1+1,"a, ""b"""\r\n,,\r\n\'@x,,\r\n',
  );
  await goToPage(frame, STEPS);
  await write(frame, STEPS, ['go', '', 'she']);
  const list = await download(page, frame, STEPS, 'csv');
  expect(list.text).toBe('\ufeffFirst step,go\r\nBy when,\r\nWho helps me,she\r\n');
});

test('saved as a file, it is opened again by whoever has the file', async () => {
  const first = await launch();
  await press(first.frame, RISKS, 'add-row');
  const texts = ['a', '', 'c', 'd', '', 'f\nf', '', 'h'];
  await write(first.frame, RISKS, texts);
  const file = await download(first.page, first.frame, RISKS, 'save-sheet');
  expect(file.name).toBe('my-answers-plan-risk-map.json');
  await first.page.close();
  await bench.closeLms();

  const { frame } = await launch();
  expect((await values(frame, RISKS)).join('')).toBe('');
  const open = (text: string) =>
    root(frame, RISKS)
      .locator('[data-sheet-file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const result = root(frame, RISKS).locator('[data-file-said]');
  await open('{}');
  await result.getByText('This file cannot be read.').waitFor();
  await open(file.text.replace('"plan"', '"other"'));
  await result.getByText('does not belong to this activity').waitFor();
  expect((await values(frame, RISKS)).join('')).toBe('');
  await open(file.text);
  await result.getByText('1 answer opened.').waitFor();
  expect(await values(frame, RISKS)).toEqual(texts);
  await saved(frame);
});

test('on paper there are texts, not boxes that cut them', async () => {
  const page = await bench.openAlone('plan');
  const frame = await scoFrame(bench.context);
  const long = Array.from({ length: 30 }, (_, line) => `line ${line + 1}`).join('\n');
  await write(frame, RISKS, [long, 'short']);
  await page.emulateMedia({ media: 'print' });
  const shown = root(frame, RISKS).locator('.copy:visible');
  expect(await root(frame, RISKS).locator('textarea:visible').count()).toBe(0);
  expect((await shown.allInnerTexts()).slice(0, 2)).toEqual([long, 'short']);
  expect(await shown.first().evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
  expect(await frame.locator('button:visible').count()).toBe(0);
  expect(await root(frame, STEPS).isVisible()).toBe(true);
});

test('printed alone, nothing else is on the paper, and afterwards all is as before', async () => {
  const page = await bench.openAlone('plan');
  const frame = await scoFrame(bench.context);
  await goToPage(frame, STEPS);
  await write(frame, STEPS, ['the first step']);
  await frame.evaluate(() => {
    window.print = () => undefined;
  });
  await press(frame, STEPS, 'print');
  await page.emulateMedia({ media: 'print' });
  expect(await frame.locator('body').innerText()).toMatch(
    /^Specimen .*\s+A plan to take along\s+Name what you will do\.\s+Write it so.*\s+First step\s+the first step\s+By when\s+Who helps me\s*$/,
  );
  await frame.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await root(frame, RISKS).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(await frame.locator('[data-pager]').isVisible()).toBe(true);
});
