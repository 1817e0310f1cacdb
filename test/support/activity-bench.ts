/** What a file of browser tests stands on: packages, a browser, and an LMS that each test has anew. */
import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type FakeLmsServer, type Launch, startLms } from './fake-lms/host.ts';
import type { HostOptions } from './fake-lms/options.ts';
import { scoFrame } from './learner.ts';
import { SPECIMEN, type Uploaded, upload } from './packages.ts';
import { withBrowser } from './with-browser.ts';

export interface BenchOptions {
  /** Folders of the courses whose packages are uploaded. Default: the specimen alone. */
  readonly courses?: readonly string[];
  /** Of the learner's browser, on top of the locale `en-GB`. */
  readonly context?: BrowserContextOptions;
}

/** An activity that was opened: the page of the LMS, and the frame of the player in it. */
export interface Opened {
  readonly page: Page;
  readonly frame: Frame;
}

export interface ActivityBench {
  /** The learner's browser in this test. */
  readonly context: BrowserContext;
  /** The LMS of this test; there once an activity was served. */
  readonly lms: FakeLmsServer;
  /** Another browser for the rest of the test, with nothing kept from the one so far. */
  renewContext(options: BrowserContextOptions): Promise<BrowserContext>;
  /** Folder of the package that an activity is in, as it was uploaded. */
  folderOf(activity: string): string;
  /** Starts the LMS, with the package of the activity, unless it runs. `store` as for `startLms`. */
  serve(activity: string, options?: HostOptions, store?: string): Promise<FakeLmsServer>;
  /** Ends the LMS and what it knows; the next activity is served by another. */
  closeLms(): Promise<void>;
  /** Opens the activity below the LMS. `query`, with its `?`, goes with the address. */
  launch(
    activity: string,
    options?: Partial<Launch> & { readonly query?: string },
  ): Promise<Opened>;
  /** Opens the activity's file as the top window: no LMS is around it. */
  openAlone(activity: string): Promise<Page>;
}

/** Sets it all up around the tests of the file that calls this; for profile `clikc`. */
export function activityBench({
  courses = [SPECIMEN],
  context: contextOptions = {},
}: BenchOptions = {}): ActivityBench {
  const browser = withBrowser();
  const uploads: { packages: readonly Uploaded[]; remove(): void }[] = [];
  let context: BrowserContext | undefined;
  let lms: FakeLmsServer | undefined;

  beforeAll(async () => {
    for (const course of courses) uploads.push(await upload(course, 'clikc'));
  });
  afterAll(() => {
    for (const { remove } of uploads) remove();
  });
  beforeEach(async () => {
    context = await browser().newContext({ locale: 'en-GB', ...contextOptions });
  });
  afterEach(async () => {
    await context?.close();
    await closeLms();
  });

  async function closeLms(): Promise<void> {
    await lms?.close();
    lms = undefined;
  }

  const bench: ActivityBench = {
    get context() {
      if (!context) throw new Error('no browser context outside a test');
      return context;
    },
    get lms() {
      if (!lms) throw new Error('no activity was served');
      return lms;
    },
    async renewContext(options) {
      await context?.close();
      context = await browser().newContext({ locale: 'en-GB', ...options });
      return context;
    },
    folderOf(activity) {
      const all = uploads.flatMap(({ packages }) => packages);
      return all.find(({ plan }) => plan.activities.includes(activity))!.folder;
    },
    async serve(activity, options = {}, store = undefined) {
      lms ??= await startLms(bench.folderOf(activity), options, store);
      return lms;
    },
    closeLms,
    async launch(activity, { query = '', ...options } = {}) {
      const server = await bench.serve(activity, options);
      const page = await bench.context.newPage();
      await page.goto(server.url({ href: `${activity}/index.html${query}`, ...options }));
      return { page, frame: await scoFrame(bench.context) };
    },
    async openAlone(activity) {
      const server = await bench.serve(activity);
      const page = await bench.context.newPage();
      await page.goto(server.contentUrl(`${activity}/index.html`));
      return page;
    },
  };
  return bench;
}
