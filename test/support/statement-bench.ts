/** An activity below the fake LMS that sends to a real store through a faulty one, and the count. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { startTokenServer, type TokenServer } from '../../src/token-service/server.ts';
import { pseudonym } from '../../src/token-service/tokens.ts';
import type { ActivityModel } from '../../src/tracking/model.ts';
import { configOf, SECRETS } from '../token-service/cases.ts';
import { startLms } from './fake-lms/host.ts';
import { type FaultyStore, startFaultyStore } from './faulty-store.ts';
import { modelOf, scoFrame } from './learner.ts';
import { type Noted, noteEvents } from './noted-events.ts';
import { SPECIMEN, upload } from './packages.ts';
import { startStatementStore } from './statement-store.ts';

/** What the browser needs so that `http://lms.test` is this machine and is not trusted. */
export const PLAIN_HTTP = '--host-resolver-rules=MAP lms.test 127.0.0.1';
const ACTIVITY = 'graded';
const HOME_PAGE = 'https://learning.example.gov';
const COURSE = 'https://learning.example.gov/courses/specimen';

export interface BenchOptions {
  /** Who says where the store is: launch parameters, or a token service named in site.json. */
  readonly via: 'launch' | 'service';
  readonly plain?: true;
  /** The locale of the second answer is none, which the store refuses. */
  readonly poison?: true;
}

export interface Seat {
  readonly page: Page;
  readonly frame: Frame;
  readonly model: ActivityModel;
}

export interface StatementBench {
  readonly store: FaultyStore;
  open(learner?: string): Promise<Seat>;
  /** The browser's clock goes on by so many seconds. */
  pass(seconds: number): Promise<void>;
  /** All tokens so far become void. */
  voidTokens(): Promise<void>;
  /** How many statements the browser's storage has, of all learners. */
  kept(): Promise<number>;
  /** Waits until the store holds all that happened, or it takes too long; then counts. */
  count(): Promise<Count>;
  close(): Promise<void>;
}

/** What became of the events. All but the first two are zero where all is well. */
export interface Count {
  readonly events: number;
  readonly stored: number;
  readonly missing: number;
  readonly twice: number;
  readonly outOfOrder: number;
  readonly wrongActor: number;
  /** Reasons of what was set aside. */
  readonly setAside: readonly string[];
  /** Unsent entries that the browser still keeps. */
  readonly left: number;
}

interface Held {
  readonly id: string;
  readonly actor: { readonly account: { readonly name: string } };
  readonly verb: { readonly display: { readonly en: string } };
  readonly object: { readonly id: string };
}

let uploaded: ReturnType<typeof upload> | undefined;

/** The folder of the package. Its policy lets http pass, as the stores of this bench need. */
async function folder(): Promise<string> {
  uploaded ??= upload(SPECIMEN, 'clikc');
  const home = (await uploaded).packages.find(({ plan }) => plan.activities.includes(ACTIVITY))!;
  const file = join(home.folder, ACTIVITY, 'index.html');
  const html = readFileSync(file, 'utf8');
  if (!html.includes(' https: http:'))
    writeFileSync(file, html.replace(' https:', ' https: http:'));
  return home.folder;
}

export async function removePackage(): Promise<void> {
  (await uploaded)?.remove();
  uploaded = undefined;
}

export async function statementBench(
  browser: Browser,
  { via, plain, poison }: BenchOptions,
): Promise<StatementBench> {
  const root = await folder();
  const lms = await startLms(root);
  const origin = plain ? lms.origin.replace('127.0.0.1', 'lms.test') : lms.origin;
  const real = await startStatementStore();
  const store = await startFaultyStore(real.endpoint);
  const endpoint = plain ? store.endpoint.replace('127.0.0.1', 'lms.test') : store.endpoint;
  const nameOf = (learner: string) =>
    via === 'launch' ? `p-${learner}` : pseudonym(learner, COURSE, SECRETS.pseudonymSecret);

  let tokens: TokenServer | undefined;
  async function serveTokens(tokenSecret: string, port = 0): Promise<void> {
    const config = configOf({
      store: endpoint,
      storeAuthorization: real.auth,
      tokenSecret,
      address: `http://127.0.0.1:${port}`,
      accountHomePage: HOME_PAGE,
      courses: [COURSE],
      origins: [origin],
      port,
    });
    tokens = await startTokenServer(config, () => undefined);
  }
  const site = join(root, 'site.json');
  const before = readFileSync(site, 'utf8');
  if (via === 'service') {
    const port = await freePort();
    await serveTokens(SECRETS.tokenSecret, port);
    const tokenService = `http://127.0.0.1:${port}/token`;
    writeFileSync(site, JSON.stringify({ ...JSON.parse(before), tokenService }));
  }
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB' });
  await context.clock.install();
  const noted: Noted[] = await noteEvents(context, poison ?? false);

  const statements = async () => (await real.statements()) as unknown as Held[];
  const keptHere = () => keptIn(context, lms.contentUrl('').replace(lms.origin, origin));

  return {
    store,
    async open(learner = 'learner-1') {
      const account = { homePage: HOME_PAGE, name: nameOf(learner) };
      const search = new URLSearchParams({
        endpoint,
        auth: real.auth,
        actor: JSON.stringify({ account }),
      });
      const href = `${ACTIVITY}/index.html${via === 'launch' ? `?${search}` : ''}`;
      const page = await context.newPage();
      await page.goto(
        lms.url({ href, sco: learner, learnerId: learner }).replace(lms.origin, origin),
      );
      const frame = await scoFrame({ pages: () => [page] } as unknown as BrowserContext);
      return { page, frame, model: await modelOf(frame) };
    },
    pass: (seconds) => context.clock.fastForward(seconds * 1000),
    async voidTokens() {
      const port = Number(new URL(tokens!.address).port);
      await tokens!.close();
      await serveTokens(SECRETS.tokenSecret.toUpperCase(), port);
    },
    kept: async () => (await keptHere()).length,
    async count() {
      const until = Date.now() + 20_000;
      const bad = poison ? 1 : 0;
      let kept: readonly Kept[] = [];
      for (;;) {
        kept = await keptHere();
        const all = (await statements()).length >= noted.length - bad;
        if ((all && kept.every(({ refused }) => refused)) || Date.now() > until) break;
        await new Promise((done) => setTimeout(done, 200));
      }
      return compare(noted, await statements(), nameOf, kept);
    },
    async close() {
      await context.close();
      writeFileSync(site, before);
      await Promise.all([tokens?.close(), store.close(), lms.close()]);
      await real.close();
    },
  };
}

async function freePort(): Promise<number> {
  const one = await startFaultyStore('');
  await one.close();
  return Number(new URL(one.endpoint).port);
}

interface Kept {
  readonly refused?: { readonly status: number; readonly reason: string };
}

/** What the browser keeps, in IndexedDB or `localStorage`, as somebody who looks there finds it. */
async function keptIn(context: BrowserContext, address: string): Promise<readonly Kept[]> {
  const page = await context.newPage();
  await page.goto(`${address}site.json`);
  const kept = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('coursewright');
      request.onsuccess = () => resolve(request.result);
    });
    const found = database.objectStoreNames.contains('statements')
      ? await new Promise<Kept[]>((resolve) => {
          const request = database.transaction('statements').objectStore('statements').getAll();
          request.onsuccess = () => resolve(request.result);
        })
      : [];
    database.close();
    const texts = Object.entries(localStorage).filter(([key]) => key.includes(':statement:'));
    return [...found, ...texts.map(([, text]) => JSON.parse(text) as Kept)];
  });
  await page.close();
  return kept;
}

function compare(
  noted: readonly Noted[],
  held: readonly Held[],
  nameOf: (learner: string) => string,
  kept: readonly Kept[],
): Count {
  const labels = held.map(
    ({ actor, verb, object }) =>
      `${actor.account.name} ${verb.display.en} ${object.id.split('/').at(-1)}`,
  );
  const free: (string | undefined)[] = [...labels];
  const lastOf = new Map<string, number>();
  let [missing, outOfOrder] = [0, 0];
  for (const { launch, learner, what } of noted) {
    const at = free.indexOf(`${nameOf(learner)} ${what}`);
    if (at === -1) {
      missing += 1;
      continue;
    }
    free[at] = undefined;
    if (at < (lastOf.get(launch) ?? -1)) outOfOrder += 1;
    lastOf.set(launch, Math.max(at, lastOf.get(launch) ?? -1));
  }
  const setAside = kept.flatMap(({ refused }) => (refused ? [refused.reason] : []));
  const names = new Set(noted.map(({ learner }) => nameOf(learner)));
  return {
    events: noted.length,
    stored: held.length,
    missing: missing - setAside.length,
    twice: held.length - new Set(held.map(({ id }) => id)).size + free.filter(Boolean).length,
    outOfOrder,
    wrongActor: held.filter(({ actor }) => !names.has(actor.account.name)).length,
    setAside,
    left: kept.filter(({ refused }) => !refused).length,
  };
}
