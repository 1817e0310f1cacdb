/** A package below the fake LMS, and what the LMS holds of its answers. */
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import type { ActivityModel, QuestionModel } from '../../src/tracking/model.ts';
import { decodeState } from '../../src/tracking/state.ts';
import { type FakeLmsServer, type Launch, startLms } from './fake-lms/host.ts';
import type { ScoRecord } from './fake-lms/options.ts';
import { answer, goToPage, modelOf, scoFrame } from './learner.ts';
import { SPECIMEN, type Uploaded, upload } from './packages.ts';
import { withBrowser } from './with-browser.ts';

/** Both versions of SCORM, each with a profile of it and what its data model says. */
export const VERSIONS = [
  { version: '2004', shape: 'clikc', query: '', response: 'learner_response' },
  { version: '1.2', shape: 'moodle', query: '?scorm=1.2', response: 'student_response' },
] as const;

export type Version = (typeof VERSIONS)[number];

export interface Sitting {
  readonly page: Page;
  readonly frame: Frame;
  readonly model: ActivityModel;
  /** The questions of the first page that has any, in their order. */
  readonly questions: readonly QuestionModel[];
}

export interface Bench {
  readonly context: BrowserContext;
  readonly lms: FakeLmsServer;
  readonly folder: string;
  /** Opens the activity in a page of its own, and turns to its first questions or stays. */
  open(
    options?: Partial<Launch> & { readonly stays?: true },
    page?: Page,
    origin?: string,
  ): Promise<Sitting>;
  /** Numbers of the questions of which the LMS holds an answer that was submitted. */
  kept(model: ActivityModel): readonly number[];
  close(): Promise<void>;
}

const uploads = new Map<string, ReturnType<typeof upload>>();

/** Once per profile and process. */
export function uploaded(shape: string): ReturnType<typeof upload> {
  const before = uploads.get(shape) ?? upload(SPECIMEN, shape);
  uploads.set(shape, before);
  return before;
}

export async function removeUploads(): Promise<void> {
  for (const job of uploads.values()) (await job).remove();
  uploads.clear();
}

export interface Benches {
  /** The bench that this test opened last. */
  readonly now: Bench;
  /** `statements`: address of a store beside the LMS. `browser`: another than that of the file. */
  open(
    version: Version,
    activity?: string,
    contextOptions?: BrowserContextOptions,
    others?: { readonly statements?: string; readonly browser?: Browser },
  ): Promise<Bench>;
}

/** Benches in one browser for the file that calls this; each is closed after its test. */
export function faultBenches(): Benches {
  const browserOfFile = withBrowser();
  let now: Bench | undefined;
  afterEach(async () => {
    await now?.close();
    now = undefined;
  });
  afterAll(removeUploads);
  return {
    get now() {
      if (!now) throw new Error('no bench was opened');
      return now;
    },
    async open(version, activity = 'graded', contextOptions = {}, others = {}) {
      const { browser = browserOfFile(), statements } = others;
      now = await bench(browser, version, activity, contextOptions, statements);
      return now;
    },
  };
}

async function bench(
  browser: Browser,
  { version, shape, query }: Version,
  activity: string,
  contextOptions: BrowserContextOptions,
  statements: string | undefined,
): Promise<Bench> {
  const { packages } = await uploaded(shape);
  const { folder }: Uploaded = packages.find(({ plan }) => plan.activities.includes(activity))!;
  const context = await browser.newContext({ locale: 'en-GB', ...contextOptions });
  const lms = await startLms(folder, { version }, statements);
  return {
    context,
    lms,
    folder,
    async open(options = {}, given, origin = lms.origin) {
      const page = given ?? (await context.newPage());
      const url = lms.url({ href: `${activity}/index.html${query}`, ...options });
      await page.goto(url.replace(lms.origin, origin));
      const pages = () => (options.window ? context.pages() : [page]);
      const frame = await scoFrame({ pages } as BrowserContext);
      const model = await modelOf(frame);
      const first = model.questions[0]!.page;
      const shown = frame.locator(`[data-question="${model.questions[0]!.number}"]`);
      if (!options.stays && !model.check && !(await shown.isVisible()))
        await goToPage(frame, first);
      return { page, frame, model, questions: model.questions.filter((q) => q.page === first) };
    },
    kept: (model) => keptIn(lms.record(), model),
    async close() {
      await context.close();
      await lms.close();
    },
  };
}

/** Numbers of the questions whose submitted answers stand in a record's state. */
export function keptIn({ values }: ScoRecord, model: ActivityModel): readonly number[] {
  const { state, problem } = decodeState(values['cmi.suspend_data'] ?? '', [model]);
  if (problem) throw new Error(`the stored state is ${problem}`);
  const questions = state.activities.get(model.number)?.questions ?? new Map();
  return [...questions].flatMap(([number, { attempts }]) => (attempts > 0 ? [number] : []));
}

/** What the LMS would have kept from some day before. */
export async function store(lms: FakeLmsServer, record: ScoRecord): Promise<void> {
  await fetch(`${lms.origin}/lms/store?sco=sco`, { method: 'POST', body: JSON.stringify(record) });
}

/** Answers the questions one by one; their numbers. */
export async function answerAll(
  frame: Frame,
  questions: readonly QuestionModel[],
): Promise<readonly number[]> {
  for (const question of questions) await answer(frame, question);
  return questions.map(({ number }) => number);
}

export const notices = (frame: Frame): Promise<string> =>
  frame.locator('[data-notices]').innerText();
