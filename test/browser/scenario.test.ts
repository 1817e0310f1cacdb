import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import { interactions } from '../support/interactions.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { killTab } from '../support/kill-tab.ts';
import { finish, goToPage, nextPage, PATIENT, saved, switchTo } from '../support/learner.ts';
import { violations } from '../support/violations.ts';

const bench = activityBench({ context: { viewport: { width: 650, height: 700 } } });

/** Numbers of the specimen's scenarios and of their choices, as ids.yaml holds them. */
const COUNTER = { number: 1, take: 1, refuse: 2, rule: 3, handIn: 4, again: 5 };
const TELEPHONE = { number: 2, letGo: 1, ask: 2, tell: 3, letGoNow: 4 };

const launch = (options: LmsOptions = {}) => bench.launch('story', options);

const root = (frame: Frame, number: number) => frame.locator(`[data-question="${number}"]`);
const title = (frame: Frame, number: number) =>
  root(frame, number).locator('[data-step]:visible h3').innerText();
const way = (frame: Frame, number: number) =>
  root(frame, number).locator('.way li').allInnerTexts();
const press = (frame: Frame, number: number, choice: number) =>
  root(frame, number).locator(`[data-choose="${choice}"]`).click();
const focused = (frame: Frame) =>
  frame.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

/** Chooses by the number of the choice, and goes on where something came of it. */
async function step(frame: Frame, number: number, choice: number): Promise<void> {
  await press(frame, number, choice);
  const on = root(frame, number).locator('[data-go-on]');
  if (await on.isVisible()) await on.click();
}

/** Records of interactions: id, type, response, patterns, result. */
const records = () =>
  interactions(
    bench.lms.record(),
    'type',
    'learner_response',
    'correct_responses.0.pattern',
    'result',
  );

test('one step at a time: the consequence is read before the next step is shown', async () => {
  const { frame } = await launch();
  const { number } = COUNTER;
  expect(await root(frame, number).locator('[data-step]:visible').count()).toBe(1);
  expect(await root(frame, number).locator('button:visible').allInnerTexts()).toEqual([
    'Take it: it is only fruit',
    'Say no, and say why',
    'Look up the rule on gifts',
  ]);
  await press(frame, number, COUNTER.rule);
  expect(await title(frame, number)).toBe('A box of fruit');
  expect(await focused(frame)).toMatch(
    /^You chose: Look up the rule on gifts\s+The rule is on the wall behind you\.\s+Go on$/,
  );
  expect(await root(frame, number).locator('[data-choose]:visible').count()).toBe(0);
  await root(frame, number).locator('[data-go-on]').click();
  expect(await focused(frame)).toBe('The rule');
  expect(await way(frame, number)).toEqual(['A box of fruit: Look up the rule on gifts']);

  // A choice that nothing is said of leads on at once.
  await press(frame, number, COUNTER.handIn);
  expect(await focused(frame)).toBe('It is handed in');
  expect(await root(frame, number).innerText()).toContain('A fair outcome');
  await expect
    .poll(records, PATIENT)
    .toEqual([['story.counter', 'performance', 'box[.]c[,]rule[.]d', undefined, 'neutral']]);
});

test('a step may be named like what the player writes', async () => {
  const { frame } = await launch();
  const { number } = COUNTER;
  await root(frame, number)
    .locator('[data-step]')
    .last()
    .evaluate((step, id) => step.setAttribute('id', id), `q${number}-consequence`);
  await press(frame, number, COUNTER.rule);
  expect(await focused(frame)).toMatch(/^You chose: Look up the rule on gifts/);
});

test('practice: one step back, round in a circle, and again as often as one likes', async () => {
  const { frame } = await launch();
  const { number } = COUNTER;
  await step(frame, number, COUNTER.rule);
  await step(frame, number, COUNTER.again);
  expect(await way(frame, number)).toHaveLength(2);
  await root(frame, number).locator('[data-back]').click();
  expect(await focused(frame)).toBe('The rule');
  await root(frame, number).locator('[data-back]').click();
  expect(await title(frame, number)).toBe('A box of fruit');
  expect(await way(frame, number)).toEqual([]);
  expect(await root(frame, number).locator('[data-back]').count()).toBe(0);
  for (let again = 0; again < 3; again++) {
    await step(frame, number, COUNTER.take);
    expect(await root(frame, number).innerText()).toContain('A poor outcome.');
    await root(frame, number).locator('[data-again]').click();
    expect(await focused(frame)).toBe('A box of fruit');
  }
});

test('no way back and two attempts: the better outcome counts, then it is closed', async () => {
  const { frame } = await launch();
  const { number } = TELEPHONE;
  await goToPage(frame, 2);
  expect(await root(frame, number).innerText()).toMatch(
    /You may go through it 2 times; your best outcome counts\.\s+Each choice stands/,
  );
  await step(frame, number, TELEPHONE.ask);
  expect(await root(frame, number).locator('[data-back]').count()).toBe(0);
  await step(frame, number, TELEPHONE.letGoNow);
  expect(await root(frame, number).innerText()).toMatch(
    /This outcome is worth 0%\.\s+You have 1 attempt left\./,
  );
  await root(frame, number).locator('[data-again]').click();
  await step(frame, number, TELEPHONE.ask);
  await step(frame, number, TELEPHONE.tell);
  expect(await root(frame, number).innerText()).toMatch(/worth 100%\.\s+You have no attempt left/);
  expect(await root(frame, number).locator('[data-again]').count()).toBe(0);
  await expect.poll(() => bench.lms.record().values['cmi.success_status']).toBe('passed');
  await expect
    .poll(records, PATIENT)
    .toEqual([['story.telephone', 'performance', 'start[.]b[,]note[.]c', undefined, 'correct']]);
});

test('killed in the middle, it goes on where it was, in the other language too', async () => {
  const first = await launch();
  const { number } = COUNTER;
  await press(first.frame, number, COUNTER.rule);
  await switchTo(first.frame, 'es');
  // The consequence is still being read.
  expect(await root(first.frame, number).innerText()).toContain('La norma está en la pared');
  await saved(first.frame);
  await killTab(first.page);
  await first.page.close();

  const { frame } = await launch();
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(await title(frame, number)).toBe('La norma');
  expect(await way(frame, number)).toEqual(['Una caja de fruta: Consultar la norma sobre regalos']);
  await step(frame, number, COUNTER.handIn);
  expect(await root(frame, number).innerText()).toContain('Un resultado aceptable');
});

test('the activity is complete when both scenarios came to an outcome, and says what is missing', async () => {
  const { frame } = await launch();
  await step(frame, COUNTER.number, COUNTER.refuse);
  await nextPage(frame);
  await frame.locator('[data-finish]').click();
  expect(await frame.locator('[data-ending] .missing').innerText()).toContain(
    'An order by telephone: Scenario',
  );
  await frame.locator('[data-ending] .missing button').click();
  await step(frame, TELEPHONE.number, TELEPHONE.letGo);
  await finish(frame);
  const { values } = bench.lms.record();
  expect(values['cmi.completion_status']).toBe('completed');
  // One attempt is left, so nothing is failed yet.
  expect(values['cmi.success_status'] ?? 'unknown').toBe('unknown');
});

test('in review the way is shown, and what scores can’t be walked again', async () => {
  const first = await launch({ reviewAfterCompletion: true });
  await step(first.frame, COUNTER.number, COUNTER.refuse);
  await nextPage(first.frame);
  await step(first.frame, TELEPHONE.number, TELEPHONE.letGo);
  await finish(first.frame);
  await first.page.close();
  const calls = bench.lms.calls().length;
  const { frame } = await launch({ reviewAfterCompletion: true });
  await goToPage(frame, 2);
  expect(await way(frame, TELEPHONE.number)).toEqual(['Monday: Let it go']);
  expect(await root(frame, TELEPHONE.number).locator('button:visible').count()).toBe(0);
  const names = bench.lms.calls().slice(calls);
  expect(names.map(({ name }) => name)).not.toContain('SetValue');
});

test('everything by keyboard, without a violation on the way', async () => {
  const { page, frame } = await launch();
  const found: string[] = [];
  const { press: key, tabTo } = keyboardOf(page, frame);
  const pressOn = async (selector: string) => {
    await tabTo(selector);
    await key('Enter');
    found.push(...(await violations(frame)));
  };
  await frame.locator('#main').focus();
  await pressOn(`[data-choose="${COUNTER.rule}"]`);
  await pressOn('[data-go-on]');
  await pressOn('[data-back]');
  await pressOn(`[data-choose="${COUNTER.refuse}"]`);
  await pressOn('[data-go-on]');
  expect(await focused(frame)).toBe('It is refused');
  await pressOn('[data-again]');
  expect(await focused(frame)).toBe('A box of fruit');
  expect(found).toEqual([]);
});

test('without script each choice is a link to its step', async () => {
  await bench.renewContext({ javaScriptEnabled: false });
  const page = await bench.openAlone('story');
  expect(await page.locator('[data-step]:visible').count()).toBe(9);
  await page.getByRole('link', { name: 'Look up the rule on gifts' }).click();
  expect(page.url()).toMatch(/#q1-rule$/);
  expect(await page.locator('.step:target h3').innerText()).toBe('The rule');
});
