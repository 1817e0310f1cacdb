import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidesOf } from '../../src/guides.ts';
import { openProject } from '../../src/pipeline.ts';
import { SPECIMEN } from '../support/packages.ts';
import { violations } from '../support/violations.ts';
import { withBrowser } from '../support/with-browser.ts';

const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'coursewright-guide-'));

beforeAll(async () => {
  const { guides } = await guidesOf(openProject(SPECIMEN), ['en', 'es', 'ar-XB'], 'error');
  for (const { locale, html } of guides) writeFileSync(join(folder, `${locale}.html`), html);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['en', 320, 'light'],
  ['en', 1280, 'dark'],
  ['es', 1280, 'light'],
  ['ar-XB', 320, 'light'],
] as const)(
  '%s, %i px, %s: everything in reach, nothing that axe finds',
  async (locale, width, colorScheme) => {
    const context = await browser().newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, `${locale}.html`)).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violations(page.mainFrame())).toEqual([]);
    } finally {
      await context.close();
    }
  },
);

test('on paper each unit begins a page', async () => {
  const page = await browser().newPage();
  try {
    await page.goto(pathToFileURL(join(folder, 'en.html')).href);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('h2.unit')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
    expect(breaks).toEqual(['page', 'page']);
  } finally {
    await page.close();
  }
});
