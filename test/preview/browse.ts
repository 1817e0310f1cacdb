import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { mendCourse } from '../../src/cli/mend-course.ts';
import { type Preview, startPreview } from '../../src/preview/preview.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Copy, copyCourse } from './support.ts';

export const LESSON = 'en/unit-1/graded.md';
export const SECOND = '## Second page {#second}';
export const MISTAKE = ':::nonsense\n:::\n';

/** What each test has anew: a course, its preview, and a browser that has seen neither. */
export interface Bench {
  readonly copy: Copy;
  readonly preview: Preview;
  readonly context: BrowserContext;
  /** Errors that the page threw or wrote to its console. */
  readonly slips: readonly string[];
  open(query?: string): Promise<Page>;
  /** CW603 */
  warn(): void;
}

/** Sets it up around every test of the file. */
export function bench(): () => Bench {
  const browser = withBrowser();
  let now: Bench;
  beforeEach(async () => {
    const copy = copyCourse();
    const preview = await startPreview(copy.root, {
      port: 0,
      language: 'en',
      missing: 'source',
      mend: () => mendCourse(copy.root, 'source', 'en'),
    });
    const viewport = { width: 1280, height: 800 };
    const context = await browser().newContext({ locale: 'en-GB', viewport });
    const slips: string[] = [];
    now = {
      copy,
      preview,
      context,
      slips,
      async open(query = '?activity=graded') {
        const page = await context.newPage();
        page.on('pageerror', (error) => slips.push(error.message));
        page.on('console', (one) => {
          if (one.type() === 'error') slips.push(one.text());
        });
        await page.goto(preview.address + query);
        return page;
      },
      warn: () =>
        copy.edit('course.yaml', (text) =>
          text.replace(/^iri: .*$/m, 'iri: https://example.org/x'),
        ),
    };
  });
  afterEach(async () => {
    await now.context.close();
    await now.preview.close();
    now.copy.remove();
  });
  return () => now;
}

/** The lesson's frame, once it is alive and stands still. */
export async function lesson(page: Page): Promise<Frame> {
  await page.locator('#frame-box:not(.is-moving)').waitFor();
  const frame = page.frames().find((one) => one.url().includes('/content/'));
  if (!frame) throw new Error('no lesson in the frame');
  return frame;
}

/** Heading of the page that is shown. */
export function heading(frame: Frame): Promise<string> {
  return frame.locator('[data-page]:not([hidden]) h2').innerText();
}
