/** Every page and state of an activity, one after the other, for those who look at each. */
import type { Frame } from 'playwright-core';
import { answer, begin, modelOf, nextPage, shownQuestions, submit } from './learner.ts';

/** Called with the name of what is shown now. */
export type Look = (state: string) => Promise<void>;

/** From the launch to the end: each page as it comes, then with all its questions answered. */
export async function tour(frame: Frame, right: boolean, look: Look): Promise<void> {
  const model = await modelOf(frame);
  const said = right ? 'right' : 'wrong';
  if (!right && (await frame.locator('[data-begin]').isVisible())) await look('start');
  await begin(frame);
  do {
    const page = await pageName(frame);
    const questions = await shownQuestions(frame, model);
    // The other tour sees the page as it comes too.
    if (!right) await look(`page ${page}, before`);
    for (const question of questions) await answer(frame, question, right);
    const term = frame.locator('[data-page]:not([hidden]) a.term:visible').first();
    if (await term.count()) await term.click();
    if (questions.length > 0) await look(`page ${page}, ${said}`);
  } while (await nextPage(frame));
  if (await frame.locator('[data-submit]').isVisible()) {
    await look(`ready to submit, ${said}`);
    await submit(frame);
    await look(`submitted, ${said}`);
  }
  await frame.locator('[data-finish]').click();
  await look(`end, ${said}`);
}

/** The pages of an activity that is looked at again. */
export async function reviewTour(frame: Frame, look: Look): Promise<void> {
  do {
    await look(`review, page ${await pageName(frame)}`);
  } while (await nextPage(frame));
}

/** Number of the page that is shown; a knowledge check has screens that are none. */
async function pageName(frame: Frame): Promise<string> {
  const shown = frame.locator('.page:not([hidden])').first();
  return (await shown.getAttribute('data-page')) ?? 'of the check';
}
