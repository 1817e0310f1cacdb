/**
 * `npm run axe`: every page and state of all content, in each locale and from right to left, and in
 * the dark, by axe's rules of WCAG 2.2 A and AA, at 320 px. Takes minutes; `npm test` looks at a
 * part. `npm run axe -- handbook story` looks at one course and one activity.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { openProject } from '../src/pipeline.ts';
import { startLms } from '../test/support/fake-lms/host.ts';
import { scoFrame, switchTo } from '../test/support/learner.ts';
import { HANDBOOK, INTEGRITY, SPECIMEN, type Uploaded, upload } from '../test/support/packages.ts';
import { type Look, reviewTour, tour } from '../test/support/tour.ts';
import { violations, WCAG } from '../test/support/violations.ts';
import { launchBrowser } from './browser.ts';

/** From right to left, beside a course's own locales. */
const MIRRORED = 'ar-XB';
const COURSES = { specimen: SPECIMEN, handbook: HANDBOOK, integrity: INTEGRITY };
const VIEWPORT = { width: 320, height: 640 };
/** Without motion, or the contrast of a colour that is on its way would be measured. */
const LEARNER = { viewport: VIEWPORT, locale: 'en-GB', reducedMotion: 'reduce' } as const;

interface Found {
  looks: number;
  readonly wrong: string[];
}

/** What is wrong in the state that is shown, in every locale and colour scheme. */
async function lookAround(
  page: Page,
  frame: Frame,
  activity: string,
  locales: readonly string[],
  found: Found,
  state: string,
): Promise<void> {
  const note = (where: string, all: readonly string[]) => {
    found.looks++;
    for (const one of all) found.wrong.push(`${activity}, ${state}, ${where}: ${one}`);
  };
  for (const locale of locales) {
    await switchTo(frame, locale);
    note(`${locale} light`, await violations(frame, WCAG));
    const over = await frame.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    if (over > 0) note(locale, [`${over} px too wide`]);
  }
  await switchTo(frame, locales[0] ?? 'en');
  // No colour depends on the language, and nothing else on the colour scheme.
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await violations(frame, ['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function activity(browser: Browser, name: string, upload: Uploaded, found: Found) {
  const { folder, plan } = upload;
  const lms = await startLms(folder, { width: VIEWPORT.width, height: VIEWPORT.height });
  const passes = [
    { sco: 'wrong', walk: (frame: Frame, look: Look) => tour(frame, false, look) },
    { sco: 'right', walk: (frame: Frame, look: Look) => tour(frame, true, look) },
    { sco: 'right', mode: 'review' as const, walk: reviewTour },
  ];
  try {
    for (const { walk, ...launch } of passes) {
      const context = await browser.newContext(LEARNER);
      const page = await context.newPage();
      await page.goto(lms.url({ href: `${name}/index.html`, ...launch }));
      const frame = await scoFrame(context);
      await walk(frame, (state) => lookAround(page, frame, name, plan.locales, found, state));
      await context.close();
    }
  } finally {
    await lms.close();
  }
}

const only = new Set(process.argv.slice(2));
const start = performance.now();
const browser = await launchBrowser();
const found: Found = { looks: 0, wrong: [] };
let activities = 0;
// All of them before the first look: the tool may be built anew in the meantime.
const courses = Object.entries(COURSES).map(async ([course, folder]) => {
  const own = openProject(folder).course?.facts.locales ?? [];
  return [course, await upload(folder, 'clikc', [...own, MIRRORED])] as const;
});
for (const [course, { packages, remove }] of await Promise.all(courses)) {
  for (const one of packages)
    for (const name of one.plan.activities) {
      if (only.size > 0 && !only.has(name) && !only.has(course)) continue;
      const before = { looks: found.looks, wrong: found.wrong.length };
      await activity(browser, name, one, found);
      activities++;
      const news = found.wrong.slice(before.wrong);
      console.log(`${course}/${name}: ${found.looks - before.looks} looks, ${news.length} wrong`);
      for (const line of news) console.log(`  ${line}`);
    }
  remove();
}
await browser.close();
const seconds = Math.round((performance.now() - start) / 1000);
console.log(
  `${activities} activities, ${found.looks} looks, ${found.wrong.length} wrong, ${seconds} s`,
);
process.exitCode = found.wrong.length > 0 ? 1 : 0;
