/** An activity played to its end below the fake LMS with a real store beside it, and all that came of it. */
import type { Browser, Frame, Page, Request } from 'playwright-core';
import type { ActivityModel, QuestionModel } from '../../src/tracking/model.ts';
import { startLms } from './fake-lms/host.ts';
import {
  answer,
  begin,
  choicesTo,
  modelOf,
  nextPage,
  scoFrame,
  shownQuestions,
  submit,
} from './learner.ts';
import { type Noted, noteEvents } from './noted-events.ts';
import type { Uploaded } from './packages.ts';
import type { StatementStore } from './statement-store.ts';

/** The versions of SCORM, each with the profile whose packages are played in it. */
export const VERSIONS = [
  { version: '2004', profile: 'clikc' },
  { version: '1.2', profile: 'moodle' },
] as const;
export type Version = (typeof VERSIONS)[number]['version'];

/** `good` misses every fifth answer, `poor` hits every fifth, and tries again as often as it may. */
export type Learner = 'good' | 'poor';

/** Who plays the activity at this place of its course: both kinds come in both versions. */
export function learnerAt(place: number, version: Version): Learner {
  return (place % 2 === 0) === (version === '2004') ? 'good' : 'poor';
}

/** A statement as the store gives it back, as far as it is looked at. */
export interface HeldStatement {
  readonly id: string;
  readonly actor: { readonly account: { readonly name: string } };
  readonly verb: { readonly display: { readonly en: string } };
  readonly object: { readonly id: string };
  readonly timestamp: string;
  readonly result?: {
    readonly completion?: boolean;
    readonly success?: boolean;
    readonly score?: { readonly scaled: number; readonly raw: number };
  };
}

export interface Played {
  readonly version: Version;
  readonly learner: Learner;
  readonly model: ActivityModel;
  /** Ids of the pages that were shown, in their order. */
  readonly pages: readonly string[];
  /** Ids of the questions whose answers were submitted, in their order. */
  readonly submitted: readonly string[];
  /** What the page told, whatever became of it. */
  readonly noted: readonly Noted[];
  /** What the store holds of this learner, in the order of the timestamps. */
  readonly statements: readonly HeldStatement[];
  /** Requests of the page to the store that came to nothing, each with the reason. */
  readonly refused: readonly string[];
  /** What the LMS holds at the end. */
  readonly values: Readonly<Record<string, string>>;
  /** Calls that the LMS refused. */
  readonly refusedCalls: readonly string[];
}

/** Plays `activity` of `uploaded` from its launch to *Finish*. */
export async function playActivity(
  browser: Browser,
  uploaded: readonly Uploaded[],
  activity: string,
  version: Version,
  learner: Learner,
  store: StatementStore,
): Promise<Played> {
  const { folder } = uploaded.find(({ plan }) => plan.activities.includes(activity))!;
  const lms = await startLms(folder, { version }, store.endpoint);
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const name = `${activity}-${version}`;
  try {
    const noted = await noteEvents(context, false);
    const page = await context.newPage();
    const { refused, unanswered } = watchStore(page);
    const search = new URLSearchParams({
      ...(version === '1.2' && { scorm: '1.2' }),
      endpoint: `${lms.origin}/store/`,
      auth: store.auth,
      actor: JSON.stringify({ account: { homePage: 'https://learning.example.gov', name } }),
    });
    await page.goto(lms.url({ href: `${activity}/index.html?${search}` }));
    const frame = await scoFrame(context);
    const model = await modelOf(frame);
    const { pages, submitted } = await workThrough(frame, model, learner);
    await frame.locator('[data-finish]').click();
    await frame.locator('[data-ending]:not([hidden])').waitFor();
    const statements = await heldOf(store, name, noted);
    return {
      version,
      learner,
      model,
      pages,
      submitted,
      noted,
      statements,
      refused: statements.length < noted.length ? [...refused, ...unanswered()] : refused,
      values: lms.record().values,
      refusedCalls: lms
        .calls()
        .filter((call) => call.result === 'false')
        .map((call) => `${call.name} ${call.args.join(' ')}: ${call.error}`),
    };
  } finally {
    await context.close();
    await lms.close();
  }
}

/** What becomes of the page's requests to the store. */
function watchStore(page: Page) {
  const refused: string[] = [];
  const open = new Set<Request>();
  const toStore = (one: { url(): string }) => one.url().includes('/store/');
  page.on('request', (request) => {
    if (toStore(request)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => {
    open.delete(request);
    if (toStore(request)) refused.push(request.failure()?.errorText ?? 'failed');
  });
  page.on('response', async (response) => {
    if (!toStore(response) || response.ok()) return;
    refused.push(`${response.status()} ${await response.text().catch(() => '')}`);
  });
  const unanswered = () => [...open].map((request) => `no answer: ${request.method()}`);
  return { refused, unanswered };
}

/** Waits until the store has as much as the page told, or it takes too long. */
async function heldOf(
  store: StatementStore,
  name: string,
  noted: readonly Noted[],
): Promise<readonly HeldStatement[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const all = (await store.statements()) as unknown as HeldStatement[];
    const held = all.filter(({ actor }) => actor.account.name === name);
    if (held.length >= noted.length || Date.now() > until)
      // What goes with the end goes at once, and may overtake what is on its way.
      return held.sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Answers all questions as `learner` does, up to where *Finish* is. */
async function workThrough(frame: Frame, model: ActivityModel, learner: Learner) {
  const pages: string[] = [];
  const submitted: string[] = [];
  let answers = 0;
  do {
    await begin(frame);
    do {
      pages.push(...(await pageIds(frame, model)));
      for (const question of await shownQuestions(frame, model)) {
        const fifth = answers++ % 5 === 4;
        const right = learner === 'good' ? !fifth : fifth;
        await answer(frame, question, right || !canBeWrong(question));
        if (!question.private && question.kind !== 'discuss') submitted.push(question.id);
      }
    } while (await nextPage(frame));
    await submit(frame);
  } while (learner === 'poor' && (await frame.locator('[data-begin]').isVisible()));
  return { pages, submitted };
}

/** Not every story has a poor outcome. */
function canBeWrong(question: QuestionModel): boolean {
  if (question.kind !== 'scenario') return true;
  return choicesTo(question, question.steps[0]!.number, 'poor').length > 0;
}

/** Id of the page that is shown; a knowledge check has screens that are none. */
async function pageIds(frame: Frame, model: ActivityModel): Promise<readonly string[]> {
  const shown = await frame
    .locator('[data-page]:not([hidden])')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-page'))));
  return model.pages.filter(({ number }) => shown.includes(number)).map(({ id }) => id);
}
