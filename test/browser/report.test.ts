import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Since, VERDICTS } from '../../src/course/comparison.ts';
import { build, choicesOf, openProject, reportOn } from '../../src/pipeline.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { SPECIMEN } from '../support/packages.ts';
import { violations } from '../support/violations.ts';
import { withBrowser } from '../support/with-browser.ts';

const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'coursewright-report-'));
const file = join(folder, 'report.html');

beforeAll(async () => {
  const project = openProject(SPECIMEN);
  const choices = choicesOf(project.course!, [findProfile('clikc')!], undefined);
  const built = await build(project, choices, 'error');
  const since: Since = {
    version: '0.9',
    pairs: VERDICTS.map((verdict, at) => ({
      name: built.packages[at]!.plan.name,
      before: 'old.zip',
      comparison: {
        verdict,
        changes: [{ code: 'key-changed', where: 'graded/binding', params: {} }],
        outcomes: { notStarted: [], halfWay: [], finished: [] },
      },
    })),
    fresh: ['new.zip'],
    gone: ['old.zip'],
    unread: [],
  };
  writeFileSync(file, await reportOn(project, built, 'en', since));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [320, 'light'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)(
  '%i px, %s: everything in reach, nothing that axe finds, no text out of its box',
  async (width, colorScheme) => {
    const context = await browser().newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violations(page.mainFrame())).toEqual([]);
      const outside = await page.locator('svg .step').evaluateAll((steps) =>
        steps.flatMap((step) => {
          const box = step.querySelector('rect')!.getBoundingClientRect();
          return [...step.querySelectorAll('text')]
            .filter((text) => text.getBoundingClientRect().right > box.right - 4)
            .map((text) => text.textContent);
        }),
      );
      expect(outside).toEqual([]);
      expect(await page.locator('svg .step').count()).toBe(9);
      expect(await page.locator('.mark').count()).toBe(3);
      // What is wider than the screen scrolls in its own frame, by keyboard too.
      for (const frame of await page.locator('.frame').all())
        expect(await frame.getAttribute('tabindex')).toBe('0');
    } finally {
      await context.close();
    }
  },
);
