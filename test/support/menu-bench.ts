/** What browser tests of a SCO with a menu stand on: its packages, a browser, an LMS a test. */
import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { findProfile } from '../../src/targets/profiles.ts';
import type { Profile } from '../../src/targets/target.ts';
import { type FakeLmsServer, startLms } from './fake-lms/host.ts';
import type { HostOptions } from './fake-lms/options.ts';
import { scoFrame } from './learner.ts';
import { type Uploaded, upload } from './packages.ts';
import { withBrowser } from './with-browser.ts';

/** A unit of a course as one SCO, as it is uploaded. */
export interface MenuShape {
  readonly course: string;
  readonly profile: string;
  readonly navigation?: NonNullable<Profile['navigation']>;
  readonly locales?: readonly string[];
  /** One SCO a unit, or one of all; a unit by default. */
  readonly split?: 'course' | 'unit';
}

/** The menu, and the page of the LMS that it stands in. */
export interface OpenMenu {
  readonly page: Page;
  readonly menu: Frame;
  /** Opens an activity by its entry, and gives its frame when the player has started. */
  open(activity: string): Promise<Frame>;
  /** The frame of the activity that is open, when its player has started. */
  player(): Promise<Frame>;
  /** Back to the menu by its button. */
  back(): Promise<void>;
  /** On to the next activity, where the menu offers it. */
  next(): Promise<void>;
}

export function menuBench(shape: MenuShape) {
  const browser = withBrowser();
  let uploads: { packages: readonly Uploaded[]; remove(): void };
  let context: BrowserContext;
  let lms: FakeLmsServer | undefined;

  beforeAll(async () => {
    const { course, profile, navigation, locales, split = 'unit' } = shape;
    uploads = await upload(
      course,
      {
        ...findProfile(profile)!,
        split,
        sco: 'package',
        ...(navigation && { navigation }),
      },
      locales,
      'source',
    );
  });
  afterAll(() => uploads?.remove());
  beforeEach(async () => {
    context = await browser().newContext({ locale: 'en-GB' });
  });
  afterEach(async () => {
    await context.close();
    await lms?.close();
    lms = undefined;
  });

  const packageOf = (unit: string) =>
    uploads.packages.find(
      ({ plan }) => shape.split === 'course' || plan.name.includes(`-${unit}-`),
    )!;

  const bench = {
    get context() {
      return context;
    },
    get lms() {
      if (!lms) throw new Error('nothing was served');
      return lms;
    },
    folderOf: (unit: string) => packageOf(unit).folder,
    async renewContext(options: BrowserContextOptions) {
      await context.close();
      context = await browser().newContext({ locale: 'en-GB', ...options });
    },
    /** Opens the menu of a unit below the LMS; the LMS of the first call goes on. */
    async launch(
      unit: string,
      { query = '', ...options }: HostOptions & { readonly query?: string } = {},
    ): Promise<OpenMenu> {
      const { folder, plan } = packageOf(unit);
      lms ??= await startLms(folder, options);
      const page = await context.newPage();
      const version = plan.target === 'scorm12' ? '?scorm=1.2' : '';
      await page.goto(lms.url({ href: `menu/index.html${query || version}` }));
      return bench.menuIn(page);
    },
    /** The menu as the top window: no LMS is around it. */
    async openAlone(unit: string): Promise<OpenMenu> {
      const { folder } = packageOf(unit);
      lms ??= await startLms(folder, {});
      const page = await context.newPage();
      await page.goto(lms.contentUrl('menu/index.html'));
      return bench.menuIn(page);
    },
    async menuIn(page: Page): Promise<OpenMenu> {
      const menu = await menuOf(page);
      const player = () => scoFrame(context);
      return {
        page,
        menu,
        player,
        async open(activity) {
          await menu.locator(`[data-href*="../${activity}/"]`).click();
          return player();
        },
        async next() {
          const before = await menu.locator('.open-title').innerText();
          await menu.locator('.below button').click();
          await menu.waitForFunction(
            (title) => document.querySelector('.open-title')?.textContent !== title,
            before,
          );
        },
        async back() {
          await menu.locator('.above button').click();
          await menu.locator('#main').waitFor();
        },
      };
    },
  };
  return bench;
}

async function menuOf(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 250; tries++) {
    const frame = page.frames().find((one) => one.url().includes('/menu/'));
    if (
      frame &&
      (await frame
        .locator('#course.is-live')
        .count()
        .catch(() => 0))
    )
      return frame;
    await page.waitForTimeout(20);
  }
  throw new Error('no menu started');
}
