import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { ProofHost } from './host.ts';
import { killTab } from './kill-tab.ts';
import { valuesAtLaunch } from './launch-values.ts';
import { scoFrame } from './learner.ts';
import { outcomeOf } from './outcome.ts';
import type { BenchRecord, Version } from './page/bench-config.ts';
import type { LaunchProof, Picture, Problem, Step } from './proof.ts';
import type { Sco } from './scos.ts';

/** Of the window that the learner sees, in CSS pixels. */
export const VIEW = { width: 760, height: 640 } as const;

/** The entries of a menu, in a SCO that holds several activities. */
export const MENU_ENTRY = '[data-entry] [data-open]';

/** Where a player that has not started by then is given up. */
const PATIENCE = 20_000;

/** What a SCO is opened with. */
export interface Bench {
  readonly context: BrowserContext;
  readonly host: ProofHost;
  readonly version: Version;
  readonly sco: Sco;
}

/** One launch under way. */
export interface OpenLaunch {
  readonly step: Step;
  /** What the SCO shows, when its player has started. Throws where it does not. */
  started(): Promise<Started>;
  record(): Promise<BenchRecord>;
  picture(moment: Picture['moment']): Promise<void>;
  problem(code: Problem['code'], params?: Problem['params']): void;
  /** Ends the tab as a crash would. */
  kill(): Promise<Launched>;
  /** Leaves the SCO as a learner does who goes on to another page of the LMS. */
  leave(): Promise<Launched>;
}

/** The frame of an activity, or of a menu of several. */
export interface Started {
  readonly frame: Frame;
  readonly isMenu: boolean;
}

/** A launch that is over. */
export interface Launched {
  readonly proof: LaunchProof;
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
  readonly stored: BenchRecord['stored'];
}

/** Opens the SCO; `stored` is what the launch before left. */
export async function openLaunch(
  { context, host, version, sco }: Bench,
  step: Step,
  stored: BenchRecord['stored'],
): Promise<OpenLaunch> {
  const page = await context.newPage();
  const pictures: Picture[] = [];
  const problems: Problem[] = [];
  const begin = performance.now();
  let startedIn: number | undefined;
  const problem: OpenLaunch['problem'] = (code, params = {}) => {
    problems.push({ code, step, params });
  };
  page.on('pageerror', (error) => problem('script-error', { message: firstLine(error.message) }));
  host.traffic();
  const values = valuesAtLaunch(version, stored, sco);
  await page.goto(host.launchUrl(version, sco.href, values), { waitUntil: 'domcontentloaded' });

  async function record(): Promise<BenchRecord> {
    return page.evaluate(() => (window as Window & { proof?: BenchRecord }).proof as BenchRecord);
  }
  async function end(close: () => Promise<void>): Promise<Launched> {
    const left = await record();
    const open = Math.round(performance.now() - begin);
    await close();
    const { requests, bytes, missing } = host.traffic();
    for (const path of missing) problem('missing-file', { path });
    const refused = left.calls.filter(isRefused);
    for (const { name, args, error, meaning } of refused.slice(0, 5))
      problem('call-refused', { call: `${name}(${args.join(', ')})`, error, meaning });
    const proof: LaunchProof = {
      step,
      outcome: outcomeOf(version, left.stored ?? {}),
      ...(startedIn !== undefined && { startedIn }),
      open,
      calls: left.calls,
      callCount: left.callCount,
      refused: refused.length,
      requests,
      bytes,
    };
    return { proof, pictures, problems, stored: left.stored };
  }

  return {
    step,
    record,
    problem,
    async started() {
      const found = await findStarted(context, page);
      startedIn = Math.round(performance.now() - begin);
      return found;
    },
    async picture(moment) {
      const jpeg = await page.screenshot({ type: 'jpeg', quality: 55, animations: 'disabled' });
      pictures.push({ step, moment, ...VIEW, jpeg });
    },
    kill: () => end(() => killTab(page)),
    async leave() {
      await leaveSco(page);
      return end(() => page.close());
    },
  };
}

/** Looks for a player and for a menu in turn: which of them comes is not known. */
async function findStarted(context: BrowserContext, page: Page): Promise<Started> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    for (const frame of page.frames()) {
      const live = frame.locator(`#course.is-live ${MENU_ENTRY}`);
      if (await live.count().catch(() => 0)) return { frame, isMenu: true };
    }
    try {
      return { frame: await scoFrame(context, 100), isMenu: false };
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/** What the SCO says while it is dismissed still counts, so the page of the LMS stays. */
async function leaveSco(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    return new Promise<void>((done) => {
      if (!frame) return done();
      frame.addEventListener('load', () => done());
      frame.src = 'about:blank';
      setTimeout(done, 2_000);
    });
  });
}

/** A value that was never set is asked for and refused as a matter of course (403). */
function isRefused({ error }: { readonly error: string }): boolean {
  return error !== '0' && error !== '403';
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
