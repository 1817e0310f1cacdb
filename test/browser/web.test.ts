import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { type ContentHost, startContentHost } from '../support/fake-lms/content-host.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';
import { violations, WCAG } from '../support/violations.ts';

let browser: Browser;
let uploads: { packages: readonly Uploaded[]; remove(): void };
let host: ContentHost;

beforeAll(async () => {
  browser = await launchBrowser();
  uploads = await upload(SPECIMEN, 'web', ['en', 'es', 'ar-XB']);
  host = await startContentHost(uploads.packages[0]!.folder, () => ({ status: 404 }));
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  uploads?.remove();
});

/**
 * Browsers ask a server for its icon; and from a disk, Chromium loads no captions, whose words stand
 * in the transcript too.
 */
const EXPECTED = /favicon\.ico|load URL file:\S+\.vtt from/;

/** Where the course lies, with a slash behind it. */
const PLACES: Readonly<Record<string, () => string>> = {
  'on a disk': () => pathToFileURL(join(uploads.packages[0]!.folder, '/')).href,
  'on a web server': () => `${host.origin}/content/`,
};

describe.each(Object.entries(PLACES))('a course to read %s', (_, place) => {
  async function open(): Promise<{ page: Page; errors: string[]; asked: string[] }> {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const errors: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', ({ message }) => void errors.push(message));
    page.on('console', (one) => {
      if (one.type() === 'error' && !EXPECTED.test(`${one.text()} ${one.location().url}`))
        errors.push(one.text());
    });
    page.on('request', (one) => void asked.push(one.url()));
    await page.goto(`${place()}index.html`);
    return { page, errors, asked };
  }

  test('names every activity, opens each page, and leads back', async () => {
    const { page, errors, asked } = await open();
    const links = await page.locator('.activities a').all();
    expect(links).toHaveLength(uploads.packages[0]!.plan.activities.length);
    const opened = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const href of ['welcome/index.html', 'glossary/index.html', ...opened]) {
      await page.locator(`a[href="${href}"]`).first().click();
      expect(page.url()).toBe(`${place()}${href}`);
      if (href?.includes('?')) await page.locator('#course.is-live').waitFor();
      await page.locator('.bar a', { hasText: 'All activities' }).click();
      expect(page.url()).toBe(`${place()}index.html`);
    }
    expect(errors).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(place()) && !EXPECTED.test(url))).toEqual([]);
    await page.context().close();
  });

  test('keeps to the language of its first page', async () => {
    const { page, errors } = await open();
    await page.locator('.languages a', { hasText: 'Español' }).click();
    await page.locator('.activities a').first().click();
    await page.locator('html[lang="es"] #course.is-live').waitFor();
    await page.locator('.bar a', { hasText: 'Todas las actividades' }).click();
    expect(page.url()).toBe(`${place()}es.html`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('looks for no LMS, even where one is around the page', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => {
      const calls: string[] = [];
      const api = new Proxy(
        {},
        {
          get:
            (_target, name) =>
            (...args: string[]) =>
              calls.push(`${String(name)}${args}`) && 'true',
        },
      );
      Object.assign(window, { API: api, API_1484_11: api, calls });
    });
    await page.goto(`${place()}index.html`);
    await page.locator('.activities a').first().click();
    await page.locator('#course.is-live:not(.is-waiting)').waitFor();
    expect(await page.locator('[data-saved]').textContent()).toBe('Not recorded');
    expect(await page.evaluate(() => Reflect.get(window, 'calls'))).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['index.html', 'light'],
  ['es.html', 'dark'],
  ['ar-XB.html', 'light'],
] as const)(
  '%s, %s: nothing that axe finds, and all of it fits 320 px',
  async (file, colorScheme) => {
    const viewport = { width: 320, height: 640 };
    const page = await (await browser.newContext({ viewport, colorScheme })).newPage();
    await page.goto(`${host.origin}/content/${file}`);
    expect(await page.locator('.activities a').count()).toBeGreaterThan(1);
    expect(await violations(page.mainFrame(), WCAG)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(viewport.width);
    await page.context().close();
  },
);
