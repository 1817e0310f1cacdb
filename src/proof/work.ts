/** What a learner does in one activity, on the way through it. */
import type { Frame } from 'playwright-core';
import type { ActivityModel, QuestionModel } from '../tracking/model.ts';
import type { OpenLaunch } from './launch.ts';
import {
  answer,
  begin,
  fieldsOf,
  fillIn,
  goToPage,
  isOpen,
  nextPage,
  saved,
  shownPage,
  shownQuestions,
  switchTo,
} from './learner.ts';

/** Every page that there is, with all its open questions answered. */
export async function answerAll(
  frame: Frame,
  model: ActivityModel,
  right: boolean,
  onAnswered: () => Promise<void> = async () => {},
): Promise<Set<QuestionModel>> {
  const asked = new Set<QuestionModel>();
  await begin(frame);
  do {
    for (const question of await shownQuestions(frame, model)) {
      if (await isOpen(frame, question)) await answer(frame, question, right);
      asked.add(question);
      if (asked.size === 1) await onAnswered();
    }
  } while (await nextPage(frame));
  return asked;
}

/** How the page stood when the tab was killed. */
export interface Left {
  readonly page: number;
  readonly locale: string;
  readonly fields: ReadonlyMap<number, string>;
  /** The question that was begun and not submitted. */
  readonly last?: QuestionModel;
}

/** Questions of the first page that has some: all but the last submitted, that one only begun. */
export async function beginWrong(
  launch: OpenLaunch,
  frame: Frame,
  model: ActivityModel,
): Promise<Left> {
  await begin(frame);
  const first = model.questions[0]?.page;
  if (!model.check && first !== undefined) await goToPage(frame, first);
  else if (first === undefined) await nextPage(frame);
  const here = await shownQuestions(frame, model);
  for (const question of here.slice(0, -1)) await answer(frame, question, false);
  const last = here.at(-1);
  if (last) await fillIn(frame, last, false);
  const locale = model.locales.at(-1) ?? '';
  if (model.locales.length > 1) await switchTo(frame, locale);
  await saved(frame);
  await look(frame, last);
  await launch.picture('left');
  return {
    page: await shownPage(frame),
    locale: await localeOf(frame),
    fields: await fields(frame, model),
    ...(last && { last }),
  };
}

/** Brings a question into view. */
export async function look(frame: Frame, question: QuestionModel | undefined): Promise<void> {
  if (!question) return;
  await frame.locator(`[data-question="${question.number}"]`).scrollIntoViewIfNeeded();
}

/** Page, language and answers are back; private fields are nobody's but the page's own. */
export async function compare(
  launch: OpenLaunch,
  frame: Frame,
  model: ActivityModel,
  left: Left,
): Promise<void> {
  const locale = await localeOf(frame);
  if (locale !== left.locale)
    launch.problem('language-lost', { before: left.locale, found: locale });
  const page = await shownPage(frame);
  if (page !== left.page) launch.problem('page-lost', { before: left.page, found: page });
  const found = await fields(frame, model);
  for (const { id, number, private: own } of model.questions)
    if (!own && found.get(number) !== left.fields.get(number))
      launch.problem('answer-lost', { question: id });
}

async function fields(frame: Frame, model: ActivityModel): Promise<ReadonlyMap<number, string>> {
  const all = new Map<number, string>();
  for (const question of model.questions)
    if (!question.private) all.set(question.number, await fieldsOf(frame, question));
  return all;
}

function localeOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.documentElement.lang);
}
