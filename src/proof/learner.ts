/** What a learner does in an activity, by the page's own controls. */
import type { BrowserContext, Frame, Locator } from 'playwright-core';
import type { ActivityFile } from '../tracking/activity-file.ts';
import type { ActivityModel, QuestionModel, ScenarioModel } from '../tracking/model.ts';

/**
 * The frame of the activity, when its player has started: that of the SCO, or one below it where the
 * SCO's own page holds activities. Throws where none has after `patience` milliseconds or more.
 */
export async function scoFrame(context: BrowserContext, patience = 5_000): Promise<Frame> {
  for (let tries = 0; tries < patience / 20; tries++) {
    for (const frame of context.pages().flatMap((page) => page.frames())) {
      if (!frame.url().includes('/content/') || frame.isDetached()) continue;
      const started = frame.locator(
        '#course:not(.is-waiting) :is([data-pager], [data-ending], [data-screen]):not([hidden])',
      );
      if (await started.count().catch(() => 0)) return frame;
    }
    await context.pages()[0]?.waitForTimeout(20);
  }
  throw new Error('no player started');
}

export async function modelOf(frame: Frame): Promise<ActivityModel> {
  const text = await frame.locator('script#activity').textContent();
  return (JSON.parse(text ?? '') as ActivityFile).model;
}

const question = (frame: Frame, { number }: QuestionModel) =>
  frame.locator(`[data-question="${number}"]`);

/** Chooses, places or writes an answer, right or (where there is a key) wrong; does not submit it. */
export async function fillIn(frame: Frame, model: QuestionModel, right = true): Promise<void> {
  const root = question(frame, model);
  switch (model.kind) {
    case 'single':
    case 'multiple':
      for (const { number, key } of model.options) {
        const wanted =
          model.kind === 'multiple' ? (key ?? false) === right : key === right || (!key && !right);
        const field = root.locator(`input:not([name$="-sure"])[value="${number}"]`);
        if (model.kind === 'multiple') await field.setChecked(wanted);
        else if (wanted) await field.check();
      }
      return;
    case 'true-false':
      await root
        .locator(`input:not([name$="-sure"])[value="${Number(model.answer === right)}"]`)
        .check();
      return;
    case 'rating':
      await root.locator(`input:not([name$="-sure"])[value="${model.options[1]?.number}"]`).check();
      return;
    case 'matching':
      for (const [index, { target }] of model.sources.entries()) {
        const other = model.targets.find(({ number }) => number !== target)?.number;
        await root
          .locator('select')
          .nth(index)
          .selectOption(String(right ? target : other));
      }
      return;
    case 'ordering':
      await putInOrder(root, right ? model.options : model.options.toReversed());
      return;
    case 'blank':
      for (const [index, { accepted }] of model.blanks.entries())
        await root
          .locator('.blank input')
          .nth(index)
          .fill((right && Object.values(accepted).at(-1)?.at(-1)) || 'nothing of the kind');
      return;
    case 'number':
      await root
        .locator('input.number')
        .fill(String((model.min ?? model.max ?? 0) - (right ? 0 : 1)));
      return;
    case 'written':
      await root.locator('textarea').fill('What I saw: a fact,\nwritten in two lines “ñ”.');
      return;
    case 'discuss':
      if (model.sides) await root.locator('[data-side]').last().check();
      await root.locator('textarea').fill('One practice of ours.');
      await root.locator('[data-tick="posted"]').check();
      await root.locator('[data-tick="replied"]').check();
      return;
    case 'worksheet': {
      const add = root.locator('[data-add-row]');
      if ((await add.isVisible()) && (await root.locator('tr[data-row="0"]').count()) === 0)
        await add.click();
      for (const [index, field] of (await root.locator('textarea').all()).entries())
        await field.fill(`What I plan, ${index + 1}:\nto ask “why”.`);
      return;
    }
    case 'scenario': {
      const ways = wayOn(model, await shownStep(frame, model), right);
      // The last choice would submit it.
      for (const choice of ways.slice(0, -1)) await choose(frame, model, choice);
    }
  }
}

/** Moves items by their buttons until they stand as `wanted`; one of them is touched in any case. */
async function putInOrder(root: Locator, wanted: readonly { number: number }[]): Promise<void> {
  const shown = async () =>
    Promise.all(
      (await root.locator('.order > [data-option]').all()).map(async (item) =>
        Number(await item.getAttribute('data-option')),
      ),
    );
  const press = (number: number, step: 1 | -1) =>
    root.locator(`[data-option="${number}"] [data-move="${step}"]`).click();
  const [first = 0] = await shown();
  await press(first, 1);
  for (const [at, { number }] of wanted.entries())
    for (let from = (await shown()).indexOf(number); from > at; from--) await press(number, -1);
}

/** Number of the step of a scenario that is shown. */
export async function shownStep(frame: Frame, model: QuestionModel): Promise<number> {
  const step = question(frame, model).locator('[data-step]:not([hidden])');
  return Number(await step.getAttribute('data-step'));
}

/** Makes one choice of a scenario, and goes on after its consequence. */
export async function choose(frame: Frame, model: QuestionModel, choice: number): Promise<void> {
  await question(frame, model).locator(`[data-choose="${choice}"]`).click();
  const on = question(frame, model).locator('[data-go-on]');
  if (await on.isVisible()) await on.click();
}

/** The shortest way from a step of a scenario to an outcome, as numbers of choices. */
export function choicesTo(
  scenario: ScenarioModel,
  from: number,
  outcome: 'good' | 'fair' | 'poor',
): readonly number[] {
  const ways: { step: number; choices: number[] }[] = [{ step: from, choices: [] }];
  for (const way of ways) {
    const step = scenario.steps.find(({ number }) => number === way.step);
    if (step?.outcome === outcome) return way.choices;
    for (const { number, to } of step?.choices ?? [])
      if (!ways.some((other) => other.step === to))
        ways.push({ step: to, choices: [...way.choices, number] });
  }
  return [];
}

/** The choices from a step to the best or worst outcome that can be reached from it. */
function wayOn(scenario: ScenarioModel, from: number, right: boolean): readonly number[] {
  const outcomes = ['good', 'fair', 'poor'] as const;
  for (const outcome of right ? outcomes : outcomes.toReversed()) {
    const way = choicesTo(scenario, from, outcome);
    if (way.length > 0) return way;
  }
  return [];
}

/** Answers a question and submits it where it has a button for that. */
export async function answer(frame: Frame, model: QuestionModel, right = true): Promise<void> {
  await fillIn(frame, model, right);
  if (model.kind === 'scenario') {
    const again = question(frame, model).locator('[data-again]');
    if (await again.isVisible()) await again.click();
    const from = await shownStep(frame, model);
    for (const choice of wayOn(model, from, right)) await choose(frame, model, choice);
    return;
  }
  const check = question(frame, model).locator('[data-check]');
  if (await check.isVisible()) await check.click();
}

/** The answer that the fields of a question hold, as one line of text. */
export async function fieldsOf(frame: Frame, model: QuestionModel): Promise<string> {
  if (model.kind === 'scenario')
    return `${await shownStep(frame, model)} ${await wayOf(frame, model)}`;
  return question(frame, model).evaluate((root) =>
    [
      ...root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLLIElement>(
        '.fields input, .blank input, .fields select, .fields textarea, .order > [data-option]',
      ),
    ]
      .map((field) =>
        field instanceof HTMLLIElement
          ? field.dataset.option
          : 'checked' in field && /radio|checkbox/.test(field.type)
            ? field.checked
              ? field.value
              : ''
            : field.value,
      )
      .join('|'),
  );
}

/** How many choices of a scenario are listed as made. */
export async function wayOf(frame: Frame, model: QuestionModel): Promise<number> {
  return question(frame, model).locator('.way li').count();
}

/** The questions that are shown now. */
export async function shownQuestions(
  frame: Frame,
  { questions }: ActivityModel,
): Promise<readonly QuestionModel[]> {
  const numbers = await frame
    .locator('[data-question]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => Number(one.getAttribute('data-question'))),
    );
  return questions.filter(({ number }) => numbers.includes(number));
}

/** Begins an attempt of a knowledge check, where one may begin. */
export async function begin(frame: Frame): Promise<void> {
  const start = frame.locator('[data-begin]');
  if (await start.isVisible()) await start.click();
}

/** Submits a knowledge check, where it is ready to be. */
export async function submit(frame: Frame): Promise<void> {
  const button = frame.locator('[data-submit]');
  if (await button.isVisible()) await button.click();
}

/** Number of the page that is shown. */
export async function shownPage(frame: Frame): Promise<number> {
  return Number(await frame.locator('[data-page]:not([hidden])').getAttribute('data-page'));
}

export async function nextPage(frame: Frame): Promise<boolean> {
  const next = frame.locator('[data-next]');
  if (!(await next.isVisible())) return false;
  await next.click();
  return true;
}

export async function goToPage(frame: Frame, number: number): Promise<void> {
  const contents = frame.locator('[data-contents]');
  if (!(await contents.isVisible())) {
    // A knowledge check has no list of pages: back to its first question.
    while (await frame.locator('[data-previous]').isVisible())
      await frame.locator('[data-previous]').click();
    return;
  }
  if (!(await contents.evaluate((one: HTMLDetailsElement) => one.open)))
    await contents.locator('summary').click();
  await frame.locator(`[data-go="${number}"]`).click();
}

export async function switchTo(frame: Frame, locale: string): Promise<void> {
  await frame.locator(`[data-locale="${locale}"]`).click();
  await frame.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
}

/** Waits until the player says that all is saved. */
export async function saved(frame: Frame): Promise<void> {
  await frame.locator('[data-saved].is-saved').waitFor();
}

export async function finish(frame: Frame): Promise<void> {
  while (await nextPage(frame));
  await submit(frame);
  await frame.locator('[data-finish]').click();
  await frame.locator('[data-ending]:not([hidden])').waitFor();
}

/** Whether a question still takes an answer: its attempts are not used up. */
export async function isOpen(frame: Frame, model: QuestionModel): Promise<boolean> {
  if (model.kind === 'discuss') return true;
  const fields = question(frame, model).locator(
    'input:not([disabled]), select:not([disabled]), .move:not([disabled]), textarea, [data-choose]',
  );
  return (await fields.count()) > 0;
}
