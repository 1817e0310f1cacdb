import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isBroken } from '../../src/preview/snapshot.ts';
import { bench, LESSON, lesson, SECOND } from '../preview/browse.ts';

const now = bench();

test('the button mends the files, gives ids, and says what it did', async () => {
  const { copy, preview, slips, open } = now();
  const page = await open();
  await lesson(page);
  const good = readFileSync(copy.path(LESSON), 'utf8');
  const added = `${good}\n## One page more\n\nText.\n`;
  copy.write(LESSON, added.replace(SECOND, `#${SECOND.replace('## ', '#')}`));
  await page.locator('#overlay').waitFor();

  await page.getByRole('button', { name: 'Give ids and mend' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const told = await dialog.innerText();
  expect(told).toMatch(/\d slips? mended in the files/);
  expect(told).toContain('ids.yaml is brought up to date');
  expect(told).toContain('CW218');
  expect(told).toContain(`+ ${SECOND}`);
  expect(readFileSync(copy.path(LESSON), 'utf8')).toBe(added);
  expect(readFileSync(copy.path('ids.yaml'), 'utf8')).toContain('one-page-more');

  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('#overlay').waitFor({ state: 'hidden' });
  expect(isBroken(preview.snapshot())).toBe(false);
  await page.getByRole('button', { name: 'Give ids and mend' }).click();
  expect(await dialog.innerText()).toContain('Nothing here can be mended without you');
  await page.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(slips).toEqual([]);
});

test('what could not be written is told, and nothing else breaks', async () => {
  const { copy, open } = now();
  const page = await open();
  await lesson(page);
  copy.remove();
  await page.getByRole('button', { name: 'Give ids and mend' }).click();
  await page.getByRole('dialog').getByText('It could not be mended').waitFor();
  expect(await page.getByRole('dialog').innerText()).toContain('ENOENT');
});

test('no page elsewhere can have anything mended', async () => {
  const { copy, preview, context } = now();
  copy.edit(LESSON, (text) => text.replace(SECOND, SECOND.replace('## ', '##')));
  const slip = readFileSync(copy.path(LESSON), 'utf8');
  const page = await context.newPage();
  await page.route('https://evil.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  );
  await page.goto('https://evil.example/');
  const statuses: number[] = [];
  page.on('response', (response) => statuses.push(response.status()));
  const tried = await page.evaluate(async (address) => {
    const json = { 'Content-Type': 'application/json' };
    const way = (init: object) =>
      fetch(`${address}mend`, { method: 'POST', body: '{}', ...init }).then(
        (one) => one.type,
        () => 'refused',
      );
    return [await way({ headers: json }), await way({ mode: 'no-cors' })];
  }, preview.address);
  expect(tried).toEqual(['refused', expect.stringMatching(/^(?:refused|opaque)$/)]);
  await page.setContent(
    `<form method="post" enctype="text/plain" action="${preview.address}mend"><button>go</button></form>`,
  );
  await page.locator('button').click();
  await page.waitForLoadState();
  expect(statuses).toContain(403);
  expect(statuses.filter((status) => status < 400)).toEqual([]);
  expect(readFileSync(copy.path(LESSON), 'utf8')).toBe(slip);
});
