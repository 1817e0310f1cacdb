import { describe, expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { startLms } from '../support/fake-lms/host.ts';
import {
  answer,
  begin,
  modelOf,
  nextPage,
  scoFrame,
  shownQuestions,
  submit,
} from '../support/learner.ts';
import { INTEGRITY, SPECIMEN, upload } from '../support/packages.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench({ courses: [SPECIMEN, INTEGRITY] });

const ACTIVITIES = [
  'what-corruption-costs',
  'where-we-stand',
  'a-practice-i-am-proud-of',
  'graded',
  'practice',
  'more-kinds',
  'private-work',
  'talk',
  'blocks',
  'story',
  'check',
  'plan',
];
const VIEWS = [
  { width: 320, height: 640, locale: 'es', colorScheme: 'light' },
  { width: 1280, height: 800, locale: 'en', colorScheme: 'dark' },
] as const;

describe.each(VIEWS)(
  '$width px, $locale, $colorScheme',
  ({ width, height, locale, colorScheme }) => {
    test.each(ACTIVITIES)(
      '%s: no axe violation and no sideways scrolling in any state',
      async (activity) => {
        const viewport = { width, height };
        const context = await bench.renewContext({ viewport, locale, colorScheme });
        await bench.openAlone(activity);
        const frame = await scoFrame(context);
        const model = await modelOf(frame);
        const found: string[] = [];
        const look = async (state: string) => {
          for (const one of await violations(frame)) found.push(`${state}: ${one}`);
          const over = await frame.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          if (over > 0) found.push(`${state}: ${over} px too wide`);
        };
        expect(await frame.evaluate(() => document.documentElement.lang)).toBe(locale);
        let right = false;
        await look('start');
        await begin(frame);
        do {
          const shown = await frame.locator('.page:not([hidden])').getAttribute('data-page');
          await look(`page ${shown}`);
          for (const question of await shownQuestions(frame, model)) {
            await answer(frame, question, right);
            right = !right;
          }
          const term = frame.locator('[data-page]:not([hidden]) a.term').first();
          if (await term.count()) await term.click();
          await look(`page ${shown}, answered`);
        } while (await nextPage(frame));
        await submit(frame);
        await look('last page');
        await frame.locator('[data-finish]').click();
        await look('end');
        expect(found).toEqual([]);
      },
    );
  },
);

test.each(['welcome', 'glossary'])(
  'the %s page has no axe violation and needs no script',
  async (id) => {
    const shared = await upload(SPECIMEN, 'generic-2004');
    const lms = await startLms(shared.packages[0]!.folder);
    try {
      for (const name of ['index.html', 'es.html']) {
        const page = await bench.context.newPage();
        await page.goto(lms.contentUrl(`${id}/${name}`));
        expect(await page.locator('script').count()).toBe(0);
        expect(await violations(page.mainFrame())).toEqual([]);
      }
    } finally {
      await lms.close();
      shared.remove();
    }
  },
);
