import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { type ContentHost, startContentHost } from '../support/fake-lms/content-host.ts';
import { createLrs, type LrsAnswer } from '../support/fake-lms/lrs.ts';
import {
  answer,
  finish,
  modelOf,
  nextPage,
  saved,
  scoFrame,
  shownPage,
} from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';

const AUTH = 'Basic b25lOmxhdW5jaA==';
const GROUP = 'https://lms.example.gov/group';
const lrs = createLrs();
const refused: LrsAnswer[] = [];

let browser: Browser;
let context: BrowserContext;
let host: ContentHost;
let uploads: { packages: readonly Uploaded[]; remove(): void };

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ locale: 'en-GB' });
  uploads = await upload(SPECIMEN, 'xapi');
  const { folder } = uploads.packages.find(({ plan }) => plan.activities.includes('graded'))!;
  host = await startContentHost(folder, ({ method, url, headers, body }) => {
    if (!url.pathname.startsWith('/lrs/')) return { status: 404 };
    if (headers.authorization !== AUTH) return { status: 401 };
    const path = url.pathname.slice('/lrs/'.length);
    const reply = lrs.handle({ method, path, query: url.searchParams, headers, body });
    if (reply.status >= 400 && reply.status !== 404) refused.push(reply);
    return reply;
  });
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  uploads?.remove();
});

async function open() {
  const page = await context.newPage();
  const parameters = new URLSearchParams({
    endpoint: `${host.origin}/lrs/`,
    auth: AUTH,
    actor: JSON.stringify({ name: ['Learner'], mbox: ['mailto:learner@example.org'] }),
    registration: '2d6b3b1e-54a0-4b7e-9a3a-0f2b1a0e7c11',
    activity_id: 'https://lms.example.gov/activity',
    grouping: GROUP,
  });
  await page.goto(`${host.origin}/content/graded/index.html?${parameters}`);
  return { page, frame: await scoFrame(context) };
}

test('launched by parameters: state over two launches, and every statement as the launch wants', async () => {
  const first = await open();
  const model = await modelOf(first.frame);
  await answer(first.frame, model.questions[0]!);
  await saved(first.frame);
  await first.page.close();

  const { frame } = await open();
  do {
    const shown = await shownPage(frame);
    for (const question of model.questions.filter((one) => one.page === shown))
      await answer(frame, question);
  } while (await nextPage(frame));
  await finish(frame);
  const verbs = () => lrs.statements.map(({ verb }) => verb.id.split('/').at(-1));
  await expect.poll(verbs).toContain('terminated');
  expect(verbs()).toContain('resumed');
  expect(verbs()).toEqual(expect.arrayContaining(['passed', 'completed', 'responded']));
  // What left with the page is not known to have arrived, and is sent again: the store has it.
  expect(refused.filter(({ status }) => status !== 409)).toEqual([]);
  for (const { actor, context: said } of lrs.statements) {
    expect(actor).toEqual({ objectType: 'Agent', mbox: 'mailto:learner@example.org' });
    expect(said?.contextActivities?.grouping?.map(({ id }) => id)).toContain(GROUP);
    expect(said?.contextActivities?.category).toBeUndefined();
  }
});
