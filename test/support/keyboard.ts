/** What a learner does who has no mouse: keys alone, and where the focus is after each of them. */
import type { Frame, Page } from 'playwright-core';
import type { QuestionModel } from '../../src/tracking/model.ts';
import { choicesTo, shownStep, wayOf } from './learner.ts';

export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Tabs (backwards with Shift+Tab) until an element that matches has the focus. */
  tabTo(selector: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Whether the element that has the focus matches. */
  at(selector: string): Promise<boolean>;
  /** Where the focus was lost, hidden or not to be seen, after which key. */
  readonly problems: readonly string[];
}

/** More stops than any page of the specimen has. */
const STOPS = 120;

/** Keys for the page of an LMS with the content in `frame`. From the first stop in it all is watched. */
export function keyboardOf(page: Page, frame: Frame): Keyboard {
  const problems: string[] = [];
  let inside = false;

  const at = (selector: string) =>
    frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  async function press(key: string): Promise<void> {
    await page.keyboard.press(key);
    const problem = await frame.evaluate(problemWithFocus);
    inside ||= problem !== 'lost';
    if (inside && problem !== '') problems.push(`${key}: ${problem}`);
  }

  return {
    press,
    type: (text) => page.keyboard.type(text),
    async tabTo(selector, key = 'Tab') {
      for (let stop = 0; stop < STOPS; stop++) {
        if (await at(selector)) return;
        await press(key);
      }
      throw new Error(`${key} never reaches ${selector}`);
    },
    at,
    problems,
  };
}

/** Runs in the page: empty where the focus can be seen. */
function problemWithFocus(): string {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return 'lost';
  const name = `${active.tagName} ${active.id || active.className || JSON.stringify(active.dataset)}`;
  const box = active.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return `${name} has no size`;
  if (box.bottom <= 0 || box.top >= window.innerHeight) return `${name} is out of view`;
  // The main landmark is the page itself.
  if (active.matches('main')) return '';
  const { outlineStyle, outlineWidth } = getComputedStyle(active);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
    return `${name} has no outline`;
  const x = (Math.max(box.left, 0) + Math.min(box.right, window.innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2;
  const above = document.elementFromPoint(x, y);
  const around = (outer: Element, inner: Element) => outer.contains(inner);
  if (above && !around(above, active) && !around(active, above))
    return `${name} is below ${above.tagName}`;
  return '';
}

const rootOf = ({ number }: QuestionModel) => `[data-question="${number}"]`;

/** From the top of the page, by the link that skips its head and the list of pages. */
export async function goToPageByKeys(
  keyboard: Keyboard,
  frame: Frame,
  number: number,
): Promise<void> {
  const shown = frame.locator(`[data-page="${number}"]`);
  if (await shown.isVisible()) return;
  await keyboard.tabTo('[data-contents] summary');
  await keyboard.press('Enter');
  await keyboard.tabTo(`[data-go="${number}"]`);
  await keyboard.press('Enter');
}

/** Gives the right answer to a question that is shown, and submits it. */
export async function answerByKeys(
  keyboard: Keyboard,
  frame: Frame,
  model: QuestionModel,
): Promise<void> {
  const root = rootOf(model);
  const { press, tabTo, type } = keyboard;
  const radio = async (value: number) => {
    await tabTo(`${root} .options input`);
    await press('Space');
    for (let more = 0; !(await keyboard.at(`[value="${value}"]:checked`)); more++) {
      if (more > 9) throw new Error(`no arrow reaches ${value}`);
      await press('ArrowDown');
    }
  };
  switch (model.kind) {
    case 'single':
      await radio(model.options.find(({ key }) => key)!.number);
      break;
    case 'rating':
      await radio(model.options[1]!.number);
      break;
    case 'true-false':
      await radio(Number(model.answer));
      break;
    case 'multiple':
      for (const { number, key } of model.options) {
        await tabTo(`${root} .options input[value="${number}"]`);
        if (key) await press('Space');
      }
      break;
    case 'matching':
      for (const { number, target } of model.sources) {
        await tabTo(`${root} select[name="${number}"]`);
        for (let more = 0; !(await selected(frame, target)); more++) {
          if (more > 9) throw new Error(`no arrow reaches ${target}`);
          await press('ArrowDown');
        }
      }
      break;
    case 'ordering':
      await putInOrder(keyboard, frame, model);
      break;
    case 'blank':
      for (const [index, { accepted }] of model.blanks.entries()) {
        await tabTo(`#q${model.number}-b${index + 1}`);
        await type(accepted[await languageOf(frame)]![0]!);
      }
      break;
    case 'number': {
      await tabTo(`#q${model.number}-number`);
      const locale = await languageOf(frame);
      await type(new Intl.NumberFormat(locale).format(((model.min ?? 0) + (model.max ?? 0)) / 2));
      break;
    }
    case 'written':
      await tabTo(`${root} textarea`);
      await type('A fact that I saw.');
      break;
    case 'worksheet': {
      const fields = await frame
        .locator(`${root} textarea`)
        .evaluateAll((all) => all.map(({ id }) => id));
      for (const id of fields) {
        await tabTo(`[id="${id}"]`);
        await type('What I plan.');
      }
      break;
    }
    case 'discuss':
      if (model.sides) {
        await tabTo(`${root} [data-side]`);
        await press('Space');
      }
      await tabTo(`${root} textarea`);
      await type('One practice of ours.');
      for (const tick of ['posted', 'replied']) {
        await tabTo(`${root} [data-tick="${tick}"]`);
        await press('Space');
      }
      return;
    case 'scenario':
      await walk(keyboard, frame, model);
      return;
  }
  // A knowledge check is submitted as a whole.
  if (!(await frame.locator(`${root} [data-check]`).isVisible())) return;
  await tabTo(`${root} [data-check]`);
  await press('Enter');
}

async function putInOrder(
  keyboard: Keyboard,
  frame: Frame,
  model: Extract<QuestionModel, { kind: 'ordering' }>,
): Promise<void> {
  const shown = () =>
    frame
      .locator(`${rootOf(model)} .order > [data-option]`)
      .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-option'))));
  for (const [place, { number }] of model.options.entries()) {
    const from = (await shown()).indexOf(number);
    // Where the next item stands among the others is nowhere that Tab alone leads: also backwards.
    const button = `#q${model.number}-u${number}`;
    if (from > place) await reach(keyboard, frame, button);
    for (let at = from; at > place; at--) await keyboard.press('Enter');
  }
}

/** Tabs to a stop that may be before or after the one that has the focus. */
async function reach(keyboard: Keyboard, frame: Frame, selector: string): Promise<void> {
  const before = await frame.evaluate(
    (wanted) =>
      (document.querySelector(wanted)!.compareDocumentPosition(document.activeElement!) &
        Node.DOCUMENT_POSITION_FOLLOWING) >
      0,
    selector,
  );
  await keyboard.tabTo(selector, before ? 'Shift+Tab' : 'Tab');
}

async function walk(
  keyboard: Keyboard,
  frame: Frame,
  model: Extract<QuestionModel, { kind: 'scenario' }>,
): Promise<void> {
  const root = rootOf(model);
  const choices = choicesTo(model, await shownStep(frame, model), 'good');
  for (const choice of choices) {
    await keyboard.tabTo(`${root} [data-choose="${choice}"]`);
    await keyboard.press('Enter');
    if (await frame.locator(`${root} [data-go-on]`).isVisible()) {
      await keyboard.tabTo(`${root} [data-go-on]`);
      await keyboard.press('Enter');
    }
  }
  if ((await wayOf(frame, model)) !== choices.length) throw new Error('a choice was lost');
}

function selected(frame: Frame, target: number): Promise<boolean> {
  return frame.evaluate(
    (wanted) => (document.activeElement as HTMLSelectElement).value === String(wanted),
    target,
  );
}

function languageOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.documentElement.lang);
}
