import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { QuestionModel } from '../../src/tracking/model.ts';
import { activityBench, type Opened } from '../support/activity-bench.ts';
import { answerByKeys, goToPageByKeys, type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { modelOf, saved, shownQuestions } from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench({ context: { viewport: { width: 340, height: 760 } } });

/** An activity below the strict fake LMS, in the width of a small telephone; nothing has the focus. */
async function launch(
  activity: string,
  language: string,
): Promise<Opened & { keyboard: Keyboard }> {
  const { page, frame } = await bench.launch(activity, { language, width: 320, height: 700 });
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
  return { page, frame, keyboard: keyboardOf(page, frame) };
}

/** From the LMS's page into the content, whose first stop leads past its head. */
async function skipHead(keyboard: Keyboard): Promise<void> {
  await keyboard.tabTo(':is(a, button, input, summary)');
  expect(await keyboard.at('.skip')).toBe(true);
  await keyboard.press('Enter');
  expect(await keyboard.at('#main')).toBe(true);
}

/** What the LMS holds of the only question that was answered; undefined where it holds none. */
function record() {
  const { values } = bench.lms.record();
  expect(values['cmi.interactions.1.id']).toBeUndefined();
  if (values['cmi.interactions.0.id'] === undefined) return undefined;
  const of = (element: string) => values[`cmi.interactions.0.${element}`];
  return {
    id: of('id'),
    type: of('type'),
    pattern: of('correct_responses.0.pattern'),
    response: of('learner_response'),
    result: of('result'),
  };
}

type Recorded = Omit<NonNullable<ReturnType<typeof record>>, 'id'>;
interface Row {
  readonly activity: string;
  readonly id: string;
  readonly kind: QuestionModel['kind'];
  /** What the LMS must hold, by RTE 4.2.9.1; the forum's answers are no interactions. */
  readonly recorded?: Recorded | ((locale: string) => Recorded);
}

/** A right answer whose response is the pattern itself. */
const same = (type: string, pattern: string): Recorded => ({
  type,
  pattern,
  response: pattern,
  result: 'correct',
});
/** The first accepted words of a locale as the texts of a pattern. */
const words = (locale: string, ...all: string[]) =>
  `{case_matters=false}{order_matters=true}${all.map((one) => `{lang=${locale}}${one}`).join('[,]')}`;

const ROWS: readonly Row[] = [
  { activity: 'graded', id: 'year', kind: 'single', recorded: same('choice', 'b') },
  { activity: 'graded', id: 'harms', kind: 'multiple', recorded: same('choice', 'a[,]b') },
  { activity: 'graded', id: 'binding', kind: 'true-false', recorded: same('true-false', 'false') },
  {
    activity: 'graded',
    id: 'pairs',
    kind: 'matching',
    recorded: same('matching', 's1[.]t1[,]s2[.]t2[,]s3[.]t3'),
  },
  {
    activity: 'more-kinds',
    id: 'steps',
    kind: 'ordering',
    recorded: same('sequencing', 'a[,]b[,]c[,]d'),
  },
  {
    activity: 'more-kinds',
    id: 'factors',
    kind: 'blank',
    recorded: (locale) => ({
      type: 'fill-in',
      pattern: words('en', 'ten', '2003'),
      response: `${locale === 'es' ? 'diez' : 'ten'}[,]2003`,
      result: 'correct',
    }),
  },
  {
    activity: 'more-kinds',
    id: 'share',
    kind: 'number',
    recorded: { type: 'numeric', pattern: '2[:]3', response: '2.5', result: 'correct' },
  },
  {
    activity: 'practice',
    id: 'rate',
    kind: 'rating',
    recorded: { type: 'likert', pattern: undefined, response: 'b', result: 'neutral' },
  },
  {
    activity: 'practice',
    id: 'write',
    kind: 'written',
    recorded: {
      type: 'long-fill-in',
      pattern: undefined,
      response: 'A fact that I saw.',
      result: 'neutral',
    },
  },
  { activity: 'talk', id: 'practice', kind: 'discuss' },
  {
    activity: 'story',
    id: 'counter',
    kind: 'scenario',
    recorded: {
      type: 'performance',
      pattern: undefined,
      response: 'box[.]b',
      result: 'correct',
    },
  },
  {
    activity: 'story',
    id: 'telephone',
    kind: 'scenario',
    recorded: {
      type: 'performance',
      pattern: undefined,
      response: 'start[.]b[,]note[.]c',
      result: 'correct',
    },
  },
];

describe.each(['en', 'es'])('in %s, by keys alone', (locale) => {
  test.each(ROWS)(
    '$kind $id: answered, told, recorded',
    async ({ activity, id, kind, recorded }) => {
      const { frame, keyboard } = await launch(activity, locale);
      const model = await modelOf(frame);
      const question = model.questions.find((one) => one.id === id)!;
      expect(question.kind).toBe(kind);
      await skipHead(keyboard);
      await goToPageByKeys(keyboard, frame, question.page);
      // What speaks must be there before it has something to say.
      const root = frame.locator(`[data-question="${question.number}"]`);
      const [voice = null] = await root.locator('[data-result]').elementHandles();
      await answerByKeys(keyboard, frame, question);

      const told = await frame.evaluate((element) => {
        const spoken =
          element instanceof Element &&
          element.isConnected &&
          element.getAttribute('role') === 'status';
        const place = document.activeElement;
        const moved = place?.matches('h3, [tabindex="-1"]') ? place.parentElement : undefined;
        return (spoken ? element.textContent : moved?.textContent) ?? '';
      }, voice);
      expect(told.trim()).not.toBe('');
      expect(await violations(frame)).toEqual([]);

      // Back and forth again: nothing is a trap.
      await keyboard.press('Shift+Tab');
      await keyboard.press('Tab');
      await keyboard.press('Tab');
      expect(keyboard.problems).toEqual([]);

      await saved(frame);
      const expected = typeof recorded === 'function' ? recorded(locale) : recorded;
      expect(record()).toEqual(expected && { id: `${activity}.${id}`, ...expected });
      expect(bench.lms.calls().filter(({ error }) => error !== '0' && error !== '403')).toEqual([]);
    },
  );
});

/** Every question that can be seen, and then the next page, until there is none. */
async function answerAll(keyboard: Keyboard, frame: Frame): Promise<void> {
  const model = await modelOf(frame);
  for (;;) {
    for (const question of await shownQuestions(frame, model))
      await answerByKeys(keyboard, frame, question);
    if (!(await frame.locator('[data-next]').isVisible())) return;
    await keyboard.tabTo('[data-next]');
    await keyboard.press('Enter');
  }
}

test('a whole activity: finished too early, sent back, in another language, finished', async () => {
  const { frame, keyboard } = await launch('more-kinds', 'es');
  await skipHead(keyboard);
  for (let page = 0; page < 2; page++) {
    await keyboard.tabTo('[data-next]');
    await keyboard.press('Enter');
    expect(await keyboard.at('h2')).toBe(true);
  }
  await keyboard.tabTo('[data-finish]');
  await keyboard.press('Enter');
  expect(await keyboard.at('#ending-title')).toBe(true);

  // The first of the questions that are still open.
  await keyboard.tabTo('.missing button');
  await keyboard.press('Enter');
  expect(await keyboard.at('#question-steps .question-label')).toBe(true);
  await keyboard.tabTo('[data-locale="en"]', 'Shift+Tab');
  await keyboard.press('Enter');
  await expect.poll(() => frame.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await keyboard.at('[data-locale="en"]')).toBe(true);

  await answerAll(keyboard, frame);
  await keyboard.tabTo('[data-finish]');
  await keyboard.press('Enter');
  expect(await keyboard.at('#ending-title')).toBe(true);
  expect(await frame.locator('[data-ending]').innerText()).toContain('You passed with 100%.');
  expect(await violations(frame)).toEqual([]);
  expect(keyboard.problems).toEqual([]);
  const { values } = bench.lms.record();
  expect(values['cmi.completion_status']).toBe('completed');
  expect(values['cmi.success_status']).toBe('passed');
  expect(values['cmi.score.scaled']).toBe('1');
});

test('a whole knowledge check: begun, answered, submitted, looked at, finished', async () => {
  const { frame, keyboard } = await launch('check', 'es');
  await skipHead(keyboard);
  await keyboard.tabTo('[data-begin]');
  await keyboard.press('Enter');
  await answerAll(keyboard, frame);
  await keyboard.tabTo('[data-submit]');
  await keyboard.press('Enter');
  expect(await keyboard.at('#screen-title')).toBe(true);
  await keyboard.tabTo('[data-turn="3"]');
  await keyboard.press('Enter');
  await keyboard.tabTo('[data-next]');
  await keyboard.press('Enter');
  await keyboard.tabTo('[data-finish]');
  await keyboard.press('Enter');
  expect(await keyboard.at('#ending-title')).toBe(true);
  expect(keyboard.problems).toEqual([]);
  const { values } = bench.lms.record();
  expect(values['cmi.success_status']).toBe('passed');
  expect(values['cmi.score.scaled']).toBe('1');
});

test('a knowledge check that was not passed goes on, and passes', async () => {
  const { frame, keyboard } = await launch('check', 'en');
  await skipHead(keyboard);
  await keyboard.tabTo('[data-begin]');
  await keyboard.press('Enter');
  while (await frame.locator('[data-next]').isVisible()) {
    await keyboard.tabTo('[data-next]');
    await keyboard.press('Enter');
  }
  await keyboard.tabTo('[data-submit]');
  await keyboard.press('Enter');
  await keyboard.tabTo('[data-finish]');
  await keyboard.press('Enter');
  expect(await keyboard.at('#ending-title')).toBe(true);
  // *Go on working* leads back to where one was.
  await keyboard.tabTo('[data-ending] button');
  await keyboard.press('Enter');
  expect(await keyboard.at('[data-finish]')).toBe(true);
  await keyboard.tabTo('[data-begin]', 'Shift+Tab');
  await keyboard.press('Enter');
  await answerAll(keyboard, frame);
  await keyboard.tabTo('[data-submit]');
  await keyboard.press('Enter');
  await keyboard.tabTo('[data-finish]');
  await keyboard.press('Enter');
  expect(keyboard.problems).toEqual([]);
  await expect.poll(() => bench.lms.record().values['cmi.success_status']).toBe('passed');
});
