/**
 * What it costs to launch each activity, printed as a table: requests, bytes raw and gzip, and
 * SCORM calls, in Chromium below the strict fake LMS. What is loaded when the page is idle (the
 * other locale) is counted apart. Run it with `npm run launch-cost [-- COURSE [PROFILE]]`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startLms } from '../test/support/fake-lms/host.ts';
import { scoFrame } from '../test/support/learner.ts';
import { INTEGRITY, upload } from '../test/support/packages.ts';
import { launchBrowser } from './browser.ts';

const course = process.argv[2] ?? INTEGRITY;
const browser = await launchBrowser();
const uploads = await upload(course, process.argv[3] ?? 'clikc');
const rows: string[][] = [];
try {
  for (const { folder, scos, plan } of uploads.packages) {
    const version = plan.target === 'scorm12' ? '1.2' : '2004';
    const lms = await startLms(folder, { version });
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const paths: string[] = [];
    page.on('request', (request) => {
      const [, path] = request.url().split(`${lms.contentUrl('')}`);
      if (path !== undefined) paths.push(path);
    });
    const sco = scos[0];
    if (!sco) continue;
    await page.goto(lms.url({ href: sco.href, sco: sco.sco }));
    await scoFrame(context);
    await page.waitForTimeout(2500);
    // site.json is asked for on arrival too, but the lesson does not wait for it.
    const idle = paths.filter(
      (path) => /\/[a-z-]+-[0-9a-f]{8}\.js$/.test(path) && !path.startsWith('shared/'),
    );
    const launch = paths.filter((path) => !idle.includes(path));
    const cost = (some: readonly string[]) => {
      const bytes = some.map((path) => readFileSync(join(folder, path)));
      const raw = bytes.reduce((sum, one) => sum + one.length, 0);
      const gzip = bytes.reduce((sum, one) => sum + gzipSync(one, { level: 6 }).length, 0);
      return [String(some.length), String(raw), String(gzip)];
    };
    const calls = lms.calls(sco.sco).filter(({ name }) => !name.includes('GetLast'));
    const sets = calls.filter(({ name }) => name.endsWith('SetValue')).length;
    rows.push([
      sco.activity,
      ...cost(launch),
      ...cost(idle),
      `${calls.length} (${sets})`,
      String(readFileSync(`${folder}.zip`).length),
      plan.locales.join(' '),
    ]);
    await context.close();
    await lms.close();
  }
} finally {
  await browser.close();
  uploads.remove();
}
const head = [
  'activity',
  'requests',
  'bytes',
  'gzip',
  'idle requests',
  'bytes',
  'gzip',
  'SCORM calls (Set)',
  'zip bytes',
  'locales',
];
const widths = head.map((title, column) =>
  Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
);
for (const row of [head, ...rows])
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
