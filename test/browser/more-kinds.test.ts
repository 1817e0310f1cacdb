import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { QuestionModel } from '../../src/tracking/model.ts';
import { activityBench } from '../support/activity-bench.ts';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import { keyboardOf } from '../support/keyboard.ts';
import {
  answer,
  fieldsOf,
  finish,
  goToPage,
  modelOf,
  nextPage,
  saved,
} from '../support/learner.ts';

const bench = activityBench();

const launch = (options: LmsOptions = {}) => bench.launch('more-kinds', options);

/** Opens the page of a question; gives its model and its element. */
async function open(frame: Frame, id: string) {
  const { questions } = await modelOf(frame);
  const model = questions.find((one) => one.id === id)!;
  await goToPage(frame, model.page);
  return { model, root: frame.locator(`[data-question="${model.number}"]`) };
}

/** What the LMS holds of the questions: id, type, patterns, response, result. */
function records(): (string | undefined)[][] {
  const { values } = bench.lms.record();
  return Object.keys(values)
    .filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))
    .sort()
    .map((name) => {
      const of = (element: string) => values[name.replace(/id$/, element)];
      const patterns = Object.keys(values)
        .filter((one) => one.startsWith(name.replace(/id$/, 'correct_responses')))
        .filter((one) => one.endsWith('pattern'))
        .sort();
      return [
        values[name],
        of('type'),
        patterns.map((one) => values[one]).join(' | '),
        of('learner_response'),
        of('result'),
      ];
    });
}

test.each(['en', 'es'])('%s: records in the forms of RTE 4.2.9.1', async (language) => {
  const { frame } = await launch({ language });
  const { questions } = await modelOf(frame);
  do {
    const shown = Number(
      await frame.locator('[data-page]:not([hidden])').getAttribute('data-page'),
    );
    for (const question of questions.filter((one) => one.page === shown))
      await answer(frame, question);
  } while (await nextPage(frame));
  await finish(frame);
  await expect.poll(() => bench.lms.record().values['cmi.completion_status']).toBe('completed');
  const order = 'a[,]b[,]c[,]d';
  const row = (locale: string, ...words: string[]) =>
    `{case_matters=false}{order_matters=true}${words.map((word) => `{lang=${locale}}${word}`).join('[,]')}`;
  expect(records()).toEqual([
    ['more-kinds.steps', 'sequencing', order, order, 'correct'],
    [
      'more-kinds.factors',
      'fill-in',
      [
        row('en', 'ten', '2003'),
        row('es', 'diez', '2003'),
        row('en', '10', '2003'),
        row('es', '10', 'el año 2003'),
      ].join(' | '),
      '10[,]el año 2003',
      'correct',
    ],
    ['more-kinds.share', 'numeric', '2[:]3', '2', 'correct'],
  ]);
  expect(bench.lms.calls().filter(({ error }) => error !== '0' && error !== '403')).toEqual([]);
});

describe('ordering', () => {
  const order = (frame: Frame, model: QuestionModel) => fieldsOf(frame, model);

  test('the order that is shown is never the right one, and the same at each visit', async () => {
    const first = await launch({ learnerId: 'one' });
    const { model } = await open(first.frame, 'steps');
    const shown = await order(first.frame, model);
    expect(shown.split('|').sort().join()).toBe('1,2,3,4');
    expect(shown).not.toBe('1|2|3|4');
    await first.page.close();
    const second = await launch({ learnerId: 'one' });
    expect(await order(second.frame, model)).toBe(shown);
  });

  test('an order that was never touched is refused, and costs no attempt', async () => {
    const { frame } = await launch();
    const { root } = await open(frame, 'steps');
    await root.locator('[data-check]').click();
    expect(await root.locator('[data-result]').innerText()).toContain('in order first');
    expect(bench.lms.record().values['cmi.interactions.0.id']).toBeUndefined();
  });

  test('by keyboard: the focus stays with the item, and each move is said', async () => {
    const { page, frame } = await launch();
    const { model, root } = await open(frame, 'steps');
    if (model.kind !== 'ordering') throw new Error(model.kind);
    const { tabTo } = keyboardOf(page, frame);
    const focus = () => frame.evaluate(() => document.activeElement?.id);
    await frame.locator('#main').focus();
    for (const [at, { number }] of model.options.entries()) {
      const button = `#q${model.number}-u${number}`;
      await frame.locator('#main').focus();
      await tabTo(button);
      // Once more than there are places: at the end the button keeps the focus and moves nothing.
      for (let tries = 0; tries < 4; tries++) {
        const now = (await order(frame, model)).split('|').map(Number).indexOf(number);
        if (now === at) break;
        await page.keyboard.press('Enter');
        expect(await focus()).toBe(button.slice(1));
        expect(await root.locator('[data-moved]').textContent()).toMatch(
          new RegExp(`^“.*” is now ${now} of 4\\.$`),
        );
      }
    }
    await frame.locator(`#q${model.number}-u1`).focus();
    await page.keyboard.press('Enter');
    expect(await order(frame, model)).toBe('1|2|3|4');
    expect(await focus()).toBe(`q${model.number}-u1`);
    await tabTo(`[data-question="${model.number}"] [data-check]`);
    await page.keyboard.press('Enter');
    expect(await root.locator('[data-result]').innerText()).toContain('Right.');
    expect(await root.locator('.mark').allInnerTexts()).toEqual(
      Array(4).fill('✓In its right place'),
    );
  });

  test('its buttons are named after what they move, and large enough to touch', async () => {
    const { frame } = await launch();
    const { root } = await open(frame, 'steps');
    const item = root.getByRole('listitem').filter({ hasText: 'assesses' });
    const up = item.getByRole('button', { name: 'Move up Customs assesses them.' });
    const size = await up.boundingBox();
    expect(Math.min(size!.width, size!.height)).toBeGreaterThanOrEqual(44);
  });

  test('spent attempts show the right order and close the buttons', async () => {
    const { frame } = await launch();
    const { model, root } = await open(frame, 'steps');
    await answer(frame, model, false);
    expect(await root.locator('[data-result]').innerText()).not.toContain('Right order');
    await answer(frame, model, false);
    expect(await root.locator('[data-result]').innerText()).toMatch(
      /0 of 4 are in their right place[\s\S]*Right order[\s\S]*The goods arrive/,
    );
    expect(await root.locator('.move:enabled').count()).toBe(0);
    expect(await root.locator('.beside').innerText()).toContain('Assessing comes before paying.');
  });
});

describe('fill the blank', () => {
  test('by keyboard: named blanks, refused while one is empty, then judged', async () => {
    const { page, frame } = await launch();
    const { model, root } = await open(frame, 'factors');
    const { tabTo } = keyboardOf(page, frame);
    const check = `[data-question="${model.number}"] [data-check]`;
    await frame.locator('#main').focus();
    await tabTo(`#q${model.number}-b1`);
    await page.keyboard.type(' TEN ');
    await tabTo(check);
    await page.keyboard.press('Enter');
    expect(await root.locator('[data-result]').innerText()).toContain('every blank first');
    await root.getByRole('textbox', { name: 'Blank 2 of 2', exact: true }).focus();
    await page.keyboard.type('1993');
    await tabTo(check);
    await page.keyboard.press('Enter');
    expect(await root.locator('[data-result]').innerText()).toMatch(
      /Partly right\.\s+1 of 2 blanks are right\./,
    );
    expect(await root.locator('.mark').allInnerTexts()).toEqual(['✓Right', '✗Not right']);
    await root.getByRole('textbox', { name: 'Blank 2 of 2', exact: true }).press('Control+A');
    await page.keyboard.type('el año 2003');
    expect(await root.locator('.mark').count()).toBe(0);
    await tabTo(check);
    await page.keyboard.press('Enter');
    expect(await root.locator('[data-result]').innerText()).toContain('Right.');
    expect(await root.locator('input:enabled').count()).toBe(0);
  });

  test('spent attempts tell the right words of the language that is shown', async () => {
    const { frame } = await launch({ language: 'es' });
    const { model, root } = await open(frame, 'factors');
    await answer(frame, model, false);
    await answer(frame, model, false);
    const result = await root.locator('[data-result]').innerText();
    expect(result).toMatch(/en el orden de los espacios\s+diez\s+2003/);
  });
});

describe('number', () => {
  test.each([
    ['en', '1,234', 'in two ways', '12.5'],
    ['es', '1.234', 'de dos maneras', '12,5'],
    ['en', 'two', 'in digits', '12.5'],
    ['es', '2 %', 'con cifras', '12,5'],
    ['en', '250000', 'at most five digits', ''],
  ])(
    '%s: %s is refused in words, and costs no attempt',
    async (language, typed, words, example) => {
      const { frame } = await launch({ language });
      const { root } = await open(frame, 'share');
      await root.locator('input.number').fill(typed);
      await root.locator('[data-check]').click();
      const said = await root.locator('[data-result]').innerText();
      expect(said).toContain(words);
      expect(said).toContain(example);
      expect(bench.lms.record().values['cmi.interactions.0.id']).toBeUndefined();
    },
  );

  test.each([
    ['en', '2.5'],
    ['en', '2,5'],
    ['es', '2,5'],
    ['es', '2.5'],
  ])('%s: %s by keyboard is right', async (language, typed) => {
    const { page, frame } = await launch({ language });
    const { model, root } = await open(frame, 'share');
    const { tabTo } = keyboardOf(page, frame);
    await frame.locator('#main').focus();
    await tabTo(`#q${model.number}-number`);
    await page.keyboard.type(typed);
    await tabTo(`[data-question="${model.number}"] [data-check]`);
    await page.keyboard.press('Enter');
    expect(await root.locator('.verdict.is-right').count()).toBe(1);
    await saved(frame);
    expect(bench.lms.record().values['cmi.interactions.0.learner_response']).toBe('2.5');
  });

  test('spent attempts tell the right number in the form of the language', async () => {
    const { frame } = await launch({ language: 'es' });
    const { model, root } = await open(frame, 'share');
    for (let attempt = 0; attempt < 3; attempt++) await answer(frame, model, false);
    expect(await root.locator('[data-result]').innerText()).toMatch(
      /Respuesta correcta\s+2,5 \(es correcto todo número de 2 a 3\)/,
    );
    expect(await root.locator('input:enabled').count()).toBe(0);
  });
});
