import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { runAdd } from '../../src/cli/translation.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import { scoFrame } from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';
import { tour } from '../support/tour.ts';
import { violations, WCAG } from '../support/violations.ts';
import { withBrowser } from '../support/with-browser.ts';

const browser = withBrowser();
let folder = '';
let lms: FakeLmsServer | undefined;
let built: { packages: readonly Uploaded[]; remove(): void };

// As a translator begins: a language more, and no word of it translated yet.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright-arabic-'));
  cpSync(SPECIMEN, folder, { recursive: true });
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  runAdd('ar', { course: folder, quiet: true, format: 'text', lang: 'en' });
  written.mockRestore();
  built = await upload(folder, 'clikc', ['ar', 'en'], 'source');
});
afterAll(() => {
  built?.remove();
  rmSync(folder, { recursive: true });
});
afterEach(() => lms?.close());

/** Runs in the page: shown words in Latin letters that no element says are English. */
function unmarked(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || parent.closest('script, style')) continue;
    const lang = parent.closest('[lang]')?.getAttribute('lang');
    // A name inside a sentence of the player stands between isolates (U+2068, U+2069).
    const own = (node.textContent ?? '').replace(/\u2068[^\u2069]*\u2069/g, '');
    if (lang === 'ar' && /[A-Za-z]{3}/.test(own)) found.push(`${parent.outerHTML.slice(0, 120)}`);
  }
  return found;
}

test.each(['blocks', 'graded'])(
  '%s in a language that was just added: mirrored, English words marked, no axe violation',
  async (activity) => {
    const { folder: files } = built.packages.find(({ plan }) =>
      plan.activities.includes(activity),
    )!;
    lms = await startLms(files);
    const context = await browser().newContext({
      locale: 'ar',
      reducedMotion: 'reduce',
      viewport: { width: 650, height: 666 },
    });
    const page = await context.newPage();
    await page.goto(lms.contentUrl(`${activity}/index.html`));
    const frame = await scoFrame(context);
    const root = await frame.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect(root).toEqual({ lang: 'ar', dir: 'rtl' });
    const next = (await frame.locator('[data-next]').boundingBox())!;
    expect(next.x + next.width).toBeLessThan(325);
    const title = frame.locator('h1 [lang]').first();
    expect(await title.getAttribute('lang')).toBe('en');
    expect(await title.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
    const found: string[] = [];
    await tour(frame, false, async (state) => {
      const wrong = [...(await violations(frame, WCAG)), ...(await frame.evaluate(unmarked))];
      for (const one of wrong) found.push(`${state}: ${one}`);
    });
    expect(found).toEqual([]);
    await context.close();
  },
);
