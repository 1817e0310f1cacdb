import type { BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { QuestionModel } from '../../src/tracking/model.ts';
import { type FakeLmsServer, startLms } from '../support/fake-lms/host.ts';
import { interactions } from '../support/interactions.ts';
import { killTab } from '../support/kill-tab.ts';
import {
  answer,
  begin,
  fieldsOf,
  fillIn,
  finish,
  goToPage,
  isOpen,
  modelOf,
  nextPage,
  saved,
  scoFrame,
  shownPage,
  shownQuestions,
  switchTo,
} from '../support/learner.ts';
import { INTEGRITY, SPECIMEN, type Uploaded, upload } from '../support/packages.ts';
import { withBrowser } from '../support/with-browser.ts';

const browser = withBrowser();
let context: BrowserContext;
let lms: FakeLmsServer;

beforeEach(async () => {
  context = await browser().newContext({ locale: 'en-GB' });
});
afterEach(async () => {
  await context.close();
  await lms?.close();
});

const recorded = (question: QuestionModel) => !question.private && question.kind !== 'discuss';

/** Values of the record whose element matches, in order of their names. */
function valuesOf(values: Readonly<Record<string, string>>, pattern: RegExp): string[] {
  return Object.keys(values)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => values[name] ?? '');
}

/** What the record of one who finished says, by the version of SCORM. */
const RECORDS = {
  '2004': {
    status: 'cmi.completion_status',
    done: () => 'completed',
    graded: { 'cmi.score.scaled': '1', 'cmi.score.raw': '100', 'cmi.success_status': 'passed' },
    score: 'cmi.score.scaled',
    wrong: 'incorrect',
    exit: 'cmi.exit',
  },
  '1.2': {
    status: 'cmi.core.lesson_status',
    done: (graded: boolean) => (graded ? 'passed' : 'completed'),
    graded: { 'cmi.core.score.raw': '100', 'cmi.core.score.max': '100' },
    score: 'cmi.core.score.raw',
    wrong: 'wrong',
    exit: 'cmi.core.exit',
  },
} as const;

const SHAPES = [
  { shape: 'clikc', version: '2004', query: '', api: 'own' },
  { shape: 'generic-2004', version: '2004', query: '', api: 'scorm-again' },
  { shape: 'generic-12', version: '1.2', query: '?scorm=1.2', api: 'own' },
  { shape: 'moodle', version: '1.2', query: '?scorm=1.2', api: 'scorm-again' },
] as const;
const COURSES = [
  {
    course: INTEGRITY,
    name: 'integrity',
    activities: [
      'what-corruption-costs',
      'where-we-stand',
      'a-practice-i-am-proud-of',
      'draw-a-corruption-risk-map',
    ],
  },
  {
    course: SPECIMEN,
    name: 'specimen',
    activities: [
      'graded',
      'practice',
      'more-kinds',
      'private-work',
      'talk',
      'blocks',
      'story',
      'check',
      'plan',
      'debate',
      'again',
    ],
  },
];

for (const { course, name, activities } of COURSES)
  describe.each(SHAPES)(`${name} as $shape below $api`, ({ shape, version, query, api }) => {
    const says = RECORDS[version];
    let uploads: { packages: readonly Uploaded[]; remove(): void };
    beforeAll(async () => {
      uploads = await upload(course, shape);
    });
    afterAll(() => uploads?.remove());

    test.each(activities)('%s: played, switched, killed, resumed, finished', async (activity) => {
      const home = uploads.packages.find(({ plan }) => plan.activities.includes(activity))!;
      const sco = home.scos.find((one) => one.activity === activity)!;
      lms = await startLms(home.folder, { api, version });
      const launch = async () => {
        const page = await context.newPage();
        await page.goto(lms.url({ href: `${sco.href}${query}`, sco: sco.sco }));
        return { page, frame: await scoFrame(context) };
      };

      // In English: every question of the first page with questions, but the last one only begun.
      const first = await launch();
      const model = await modelOf(first.frame);
      const fields = async (frame: Frame) => {
        const all = new Map<number, string>();
        for (const question of model.questions)
          all.set(question.number, await fieldsOf(frame, question));
        return all;
      };
      const fresh = await fields(first.frame);
      expect(await first.frame.evaluate(() => document.documentElement.lang)).toBe('en');
      await begin(first.frame);
      if (!model.check) await goToPage(first.frame, model.questions[0]!.page);
      const page = await shownPage(first.frame);
      const here = await shownQuestions(first.frame, model);
      const begun = here.at(-1)!;
      for (const question of here.slice(0, -1)) await answer(first.frame, question);
      await fillIn(first.frame, begun);
      const inEnglish = await fieldsOf(first.frame, begun);

      // To Spanish in the middle of that question: nothing is lost.
      await switchTo(first.frame, 'es');
      expect(await fieldsOf(first.frame, begun)).toBe(inEnglish);
      expect(await shownPage(first.frame)).toBe(page);
      await saved(first.frame);
      const answers = await fields(first.frame);
      await killTab(first.page);
      await first.page.close();

      // Again: page, language and answers are back; private fields are as they were at first.
      const second = await launch();
      expect(await second.frame.evaluate(() => document.documentElement.lang)).toBe('es');
      expect(await shownPage(second.frame)).toBe(page);
      const again = await fields(second.frame);
      for (const { id, number, private: own } of model.questions)
        expect(again.get(number), id).toBe((own ? fresh : answers).get(number));

      // To the end, in Spanish.
      await goToPage(second.frame, model.pages[0]!.number);
      const asked = new Set<QuestionModel>();
      do {
        for (const question of await shownQuestions(second.frame, model)) {
          asked.add(question);
          if (await isOpen(second.frame, question)) await answer(second.frame, question);
        }
      } while (await nextPage(second.frame));
      await finish(second.frame);
      const graded = model.questions.some((question) => question.graded);
      await expect.poll(() => lms.record(sco.sco).values[says.status]).toBe(says.done(graded));

      const { values } = lms.record(sco.sco);
      const drawn = model.check?.pools.reduce((sum, { draw }) => sum + draw, 0);
      expect(asked.size).toBe(drawn ?? model.questions.length);
      const ids = valuesOf(values, /^cmi\.interactions\.\d+\.id$/).sort();
      // In 1.2 an answer of another launch is another record.
      expect(version === '1.2' ? [...new Set(ids)] : ids).toEqual(
        [...asked]
          .filter(recorded)
          .map(({ id }) => `${activity}.${id}`)
          .sort(),
      );
      expect(valuesOf(values, /^cmi\.interactions\.\d+\.result$/)).not.toContain(says.wrong);
      if (version === '2004') expect(values['cmi.progress_measure']).toMatch(/^1(\.0)?$/);
      expect(values[says.exit] ?? 'suspend').toBe('suspend');
      if (graded) expect(values).toMatchObject(says.graded);
      else expect(values[says.score] ?? '').toBe('');
      if (model.questions.every((question) => question.private))
        expect(JSON.stringify(values)).not.toContain('What I saw');
      const wrong = lms.calls(sco.sco).filter(({ error }) => error !== '0' && error !== '403');
      expect(wrong).toEqual([]);
      expect(lms.missing()).toEqual([]);
    });
  });

test('answers are recorded in the forms of RTE 4.2.9.1, whatever the language they were given in', async () => {
  const uploads = await upload(SPECIMEN, 'clikc');
  try {
    for (const locale of ['en', 'es']) {
      const home = uploads.packages.find(({ plan }) => plan.activities.includes('graded'))!;
      lms = await startLms(home.folder, { language: locale });
      const page = await context.newPage();
      await page.goto(lms.url({ href: 'graded/index.html' }));
      const frame = await scoFrame(context);
      expect(await frame.evaluate(() => document.documentElement.lang)).toBe(locale);
      const model = await modelOf(frame);
      do {
        const shown = await shownPage(frame);
        for (const question of model.questions.filter((one) => one.page === shown))
          await answer(frame, question, question.id !== 'harms');
      } while (await nextPage(frame));
      await finish(frame);
      await expect.poll(() => lms.record().values['cmi.completion_status']).toBe('completed');
      const { values } = lms.record();
      const records = interactions(
        lms.record(),
        'type',
        'correct_responses.0.pattern',
        'learner_response',
        'result',
      );
      expect(records).toEqual([
        ['graded.year', 'choice', 'b', 'b', 'correct'],
        ['graded.harms', 'choice', 'a[,]b', 'c', 'incorrect'],
        ['graded.binding', 'true-false', 'false', 'false', 'correct'],
        ['graded.pairs', 'matching', PAIRS, PAIRS, 'correct'],
      ]);
      // 1 + 2 x 0 + 1 + 1 of 5.
      expect(values['cmi.score.scaled']).toBe('0.6');
      expect(values['cmi.success_status']).toBe('passed');
      await page.close();
      await lms.close();
    }
  } finally {
    uploads.remove();
  }
});

const PAIRS = 's1[.]t1[,]s2[.]t2[,]s3[.]t3';
