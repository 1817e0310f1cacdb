import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { bench, LESSON, lesson } from '../preview/browse.ts';
import { goToPage, modelOf, shownPage } from '../support/learner.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const now = bench();

test('the map shows every activity, opens it, and follows the files', async () => {
  const { copy, preview, slips, open } = now();
  const page = await open('?activity=graded&locale=en');
  const frame = await lesson(page);
  const second = (await modelOf(frame)).pages[1]!.number;
  await goToPage(frame, second);
  await page.getByText('Map', { exact: true }).click();
  const cards = page.locator('#map .card');
  await cards.first().waitFor();
  const activities = preview.snapshot().parts.filter(({ kind }) => kind === 'activity');
  expect(await page.locator('#map .open').allInnerTexts()).toEqual(
    activities.map(({ title }) => title.en),
  );
  expect(new URL(page.url()).searchParams.get('view')).toBe('map');

  copy.edit(LESSON, (text) => text.replace(/^title: .*$/m, 'title: Another name'));
  await page.getByRole('button', { name: 'Another name' }).waitFor();
  await page.selectOption('#locale', 'es');
  await expect
    .poll(() => page.locator('#map .open').allInnerTexts())
    .toEqual(activities.map(({ title }) => title.es));

  // The lesson stays where it was below the map.
  await page.getByText('Lesson', { exact: true }).click();
  expect(await shownPage(await lesson(page))).toBe(second);
  await page.getByText('Map', { exact: true }).click();
  await page.locator('#map-story').focus();
  await page.keyboard.press('Enter');
  await page.locator('#map').waitFor({ state: 'hidden' });
  expect((await modelOf(await lesson(page))).id).toBe('story');
  expect(await page.locator('#part').inputValue()).toBe('story');
  expect(slips).toEqual([]);
});

test.each([
  [1280, 800, 'light'],
  [1280, 800, 'dark'],
  [320, 640, 'light'],
] as const)('axe finds nothing in the map at %i x %i, %s', async (width, height, colorScheme) => {
  const { open } = now();
  const page = await open('?view=map');
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await page.locator('#map .card').first().waitFor();
  await page.locator('#map summary').first().click();
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ exclude: ['#frame'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  expect(found).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
