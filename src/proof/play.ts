/** Plays an activity of ours as learners do: all right; then wrong, interrupted and taken up again. */
import type { Frame } from 'playwright-core';
import type { ActivityModel, QuestionModel } from '../tracking/model.ts';
import { gradedQuestions } from '../tracking/summary.ts';
import { judge } from './judge.ts';
import { type Bench, type Launched, type OpenLaunch, openLaunch } from './launch.ts';
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
  shownPage,
  shownQuestions,
  switchTo,
} from './learner.ts';
import { isComplete, outcomeOf } from './outcome.ts';
import type { BenchRecord } from './page/bench-config.ts';
import type { Step } from './proof.ts';

/** What playing a SCO came to, launch by launch. */
export interface Played {
  readonly launches: Launched[];
  /** Questions that were answered. */
  readonly asked: Set<number>;
}

type Stored = BenchRecord['stored'];

/** Launches in which what was wrong is tried again, at most. */
const MOST_TRIES = 4;

/** Both ways through the activity; what was played stands in `played` also where it throws. */
export async function play(bench: Bench, played: Played): Promise<void> {
  await allRight(bench, played);
  await wrongAndInterrupted(bench, played);
}

async function allRight(bench: Bench, played: Played): Promise<void> {
  await session(bench, played, 'right', undefined, async (launch, frame, model) => {
    await launch.picture('opened');
    const asked = await answerAll(frame, model, true, () => launch.picture('answered'));
    await finish(frame);
    await launch.picture('finished');
    await record(bench, launch, { model, asked, answered: 'right' });
    for (const { number } of asked) played.asked.add(number);
  });
}

async function wrongAndInterrupted(bench: Bench, played: Played): Promise<void> {
  let left: Left | undefined;
  let stored = await session(
    bench,
    played,
    'wrong',
    undefined,
    async (launch, frame, model) => {
      left = await beginWrong(launch, frame, model);
    },
    (launch) => launch.kill(),
  );
  let done = false;
  stored = await session(bench, played, 'resumed', stored, async (launch, frame, model) => {
    if (left) await compare(launch, frame, model, left);
    await look(frame, left?.last);
    await launch.picture('opened');
    await goToPage(frame, model.pages[0]?.number ?? 1);
    const asked = await answerAll(frame, model, false);
    await finish(frame);
    await launch.picture('finished');
    // Where passing completes, a learner may try again: nothing is lost yet. In SCORM 1.2, which
    // has one word for completion and success, that holds of all that is graded.
    const isOneWord = bench.version === '1.2' && gradedQuestions(model).length > 0;
    done = model.completion !== 'passed' && !isOneWord;
    await record(bench, launch, { model, asked, answered: 'wrong', done });
    done ||= await isDone(bench, launch);
  });
  for (let tries = 0; !done && tries < MOST_TRIES; tries++)
    stored = await session(bench, played, 'again', stored, async (launch, frame, model) => {
      if (!model.check) await goToPage(frame, model.pages[0]?.number ?? 1);
      const asked = await answerAll(frame, model, true);
      await finish(frame);
      await launch.picture('finished');
      // What has no try left stays wrong; of a knowledge check the best attempt counts.
      const answered = model.check ? 'right' : 'mixed';
      done = tries === MOST_TRIES - 1;
      await record(bench, launch, { model, asked, answered, done });
      done ||= await isDone(bench, launch);
    });
}

/** Opens the SCO, does `work` in its player and ends the launch; returns what the LMS keeps. */
async function session(
  bench: Bench,
  { launches }: Played,
  step: Step,
  stored: Stored,
  work: (launch: OpenLaunch, frame: Frame, model: ActivityModel) => Promise<void>,
  end: (launch: OpenLaunch) => Promise<Launched> = (launch) => launch.leave(),
): Promise<Stored> {
  const launch = await openLaunch(bench, step, stored);
  let frame: Frame | undefined;
  try {
    frame = await launch.player();
  } catch {
    launch.problem('not-started');
  }
  try {
    if (frame) await work(launch, frame, await modelOf(frame));
  } catch (error) {
    await launch.picture('left').catch(() => undefined);
    launch.problem('stuck', { message: firstLines(error) });
  }
  const ended = await end(launch);
  launches.push(ended);
  return ended.stored;
}

/** Every page that there is, with all its open questions answered. */
async function answerAll(
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
interface Left {
  readonly page: number;
  readonly locale: string;
  readonly fields: ReadonlyMap<number, string>;
  /** The question that was begun and not submitted. */
  readonly last?: QuestionModel;
}

/** Questions of the first page that has some: all but the last submitted, that one only begun. */
async function beginWrong(launch: OpenLaunch, frame: Frame, model: ActivityModel): Promise<Left> {
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

async function look(frame: Frame, question: QuestionModel | undefined): Promise<void> {
  if (!question) return;
  await frame.locator(`[data-question="${question.number}"]`).scrollIntoViewIfNeeded();
}

/** Page, language and answers are back; private fields are nobody's but the page's own. */
async function compare(
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

interface Done {
  readonly model: ActivityModel;
  readonly asked: ReadonlySet<QuestionModel>;
  readonly answered: 'right' | 'wrong' | 'mixed';
  readonly done?: boolean;
}

/** Waits until the LMS was told all, then says what of the record is wrong. */
async function record(
  { version, sco }: Bench,
  launch: OpenLaunch,
  { done = true, ...did }: Done,
): Promise<void> {
  const passing = sco.passing ?? did.model.passing;
  const look = async () => {
    const { stored = {} } = await launch.record();
    return { stored, said: judge({ version, passing, done, stored, ...did }) };
  };
  // What is not urgent is told a moment later.
  let { stored, said } = await look();
  for (let tries = 0; said.length > 0 && tries < 20; tries++) {
    await new Promise((next) => setTimeout(next, 250));
    ({ stored, said } = await look());
  }
  for (const { code, params } of said) launch.problem(code, params);
  const exit = stored[version === '2004' ? 'cmi.exit' : 'cmi.core.exit'] ?? '';
  if (exit !== 'suspend') launch.problem('not-suspended', { exit: exit || '–' });
}

async function isDone({ version }: Bench, launch: OpenLaunch): Promise<boolean> {
  return isComplete(outcomeOf(version, (await launch.record()).stored ?? {}));
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 3).join(' ').slice(0, 300);
}
