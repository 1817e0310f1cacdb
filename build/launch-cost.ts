/**
 * What it costs to launch each activity beside its budget: bytes of gzip, requests and SCORM calls,
 * in Chromium below the strict fake LMS, and how long it takes on a slow link with a slow processor.
 * Run it with `npm run launch-cost [-- COURSE [PROFILE]]`. It fails where bytes or requests are over
 * the budget; a time is only marked, since it depends on the machine.
 */
import { performance } from 'node:perf_hooks';
import type { Browser } from 'playwright-core';
import { type FakeLmsServer, startLms } from '../test/support/fake-lms/host.ts';
import { scoFrame } from '../test/support/learner.ts';
import { INTEGRITY, type Uploaded, upload } from '../test/support/packages.ts';
import { launchBrowser } from './browser.ts';
import { BUDGET, costOf, overBudget } from './launch-budget.ts';
import { serveGzip } from './serve-gzip.ts';

/** 400 kbit/s in bytes a second, 400 ms, a processor four times as slow; each measured thrice. */
const SLOW = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const SLOWER = 4;
const RUNS = 3;
/** How long the later part and the other locales may take to arrive, in milliseconds. */
const IDLE = 2500;

/** The lesson's own media, and what another locale brings. */
const APART = /^media\/|\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*-[0-9a-f]{8}\.js$/;

/** Requests of the package's files without the lesson's media, and calls to the LMS. */
async function launchOnce(browser: Browser, lms: FakeLmsServer, sco: Uploaded['scos'][number]) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const paths: string[] = [];
  page.on('request', (request) => {
    const [, path] = request.url().split(lms.contentUrl(''));
    if (path !== undefined && !APART.test(path)) paths.push(path);
  });
  await page.goto(lms.url({ href: sco.href, sco: sco.sco }));
  await scoFrame(context);
  await page.waitForTimeout(IDLE);
  await context.close();
  const calls = lms.calls(sco.sco).filter(({ name }) => !name.includes('GetLast'));
  const sets = calls.filter(({ name }) => name.endsWith('SetValue')).length;
  return { requests: paths.length, calls: `${calls.length} (${sets})` };
}

/** Milliseconds from asking for the activity's page until it is alive. */
async function timeOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('#course.is-live', { state: 'attached' });
  const time = performance.now() - start;
  await context.close();
  return time;
}

const browser = await launchBrowser();
const uploads = await upload(process.argv[2] ?? INTEGRITY, process.argv[3] ?? 'clikc');
const rows: string[][] = [];
let broken = 0;
try {
  for (const { folder, scos, plan } of uploads.packages) {
    const [sco] = scos;
    if (!sco) continue;
    const version = plan.target === 'scorm12' ? '1.2' : '2004';
    const lms = await startLms(folder, { version });
    const { requests, calls } = await launchOnce(browser, lms, sco);
    const times: number[] = [];
    await lms.close();
    const server = await serveGzip(folder);
    for (let run = 0; run < RUNS; run++) {
      times.push(await timeOnce(browser, `${server.origin}/${sco.href}`));
    }
    server.close();
    const time = [...times].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    const cost = costOf(folder, sco.activity);
    const over = [
      ...overBudget(cost),
      ...(requests > BUDGET.requests ? [`requests ${requests} > ${BUDGET.requests}`] : []),
    ];
    broken += over.length;
    rows.push([
      sco.activity,
      ...[cost.launch, cost.html, cost.css, cost.script, cost.later].map(String),
      cost.locales.map(({ locale, bytes, text }) => `${locale} ${bytes} (${text})`).join(' '),
      String(requests),
      calls,
      `${Math.round(time)}${time > BUDGET.usable ? ' !' : ''}`,
      over.join(', '),
    ]);
  }
} finally {
  await browser.close();
  uploads.remove();
}

const { launch, launchOfCheck, script, locale, requests, usable } = BUDGET;
const head = ['activity', 'launch', 'html', 'css', 'script', 'later', 'locale (its text)'];
head.push('requests', 'calls (Set)', 'usable ms', 'over');
const limits = ['budget', `${launch}/${launchOfCheck}`, '', '', String(script), '', String(locale)];
limits.push(String(requests), '', String(usable), '');
const widths = head.map((_, column) =>
  Math.max(...[head, limits, ...rows].map((row) => row[column]?.length ?? 0)),
);
for (const row of [head, limits, ...rows]) {
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
if (broken > 0) process.exitCode = 1;
