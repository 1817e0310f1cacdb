import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readZip } from '../../src/files/read-zip.ts';
import { zipBytes } from '../../src/files/zip.ts';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import type { PackageProof } from '../../src/proof/proof.ts';
import { openProver, type Prover } from '../../src/proof/prove.ts';
import { reportOnPlay } from '../../src/proof/report/report-on-play.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { rawZip } from '../files/raw-zip.ts';
import { SPECIMEN } from '../support/packages.ts';
import { violations } from '../support/violations.ts';
import { withBrowser } from '../support/with-browser.ts';
import { editionPackage } from '../verification/edition-package.ts';
import { entriesOf } from '../verification/good-package.ts';

const browser = withBrowser();
let prover: Prover;
beforeAll(async () => {
  prover = await openProver();
});
afterAll(() => prover?.close());

const project = openProject(SPECIMEN);
const built = await build(
  project,
  choicesOf(project.course!, [findProfile('clikc')!, findProfile('moodle')!], undefined),
  'error',
);

/** The package of one activity of the specimen. */
function packageOf(profile: string, activity: string): Uint8Array {
  const found = built.packages.find(
    ({ plan }) => plan.profile === profile && plan.activities.includes(activity),
  );
  return found!.bytes;
}

const steps = ({ scos }: PackageProof) => scos[0]!.launches.map(({ step }) => step);
const problems = ({ scos }: PackageProof) => [
  ...new Set(scos.flatMap((sco) => sco.problems).map(({ code }) => code)),
];

describe.each(['clikc', 'moodle'])('packages for %s', (profile) => {
  test.each([
    ['more-kinds', 3],
    ['story', 2],
    ['check', 4],
  ])('%s is played with its %i questions, and proven', async (activity, questions) => {
    const proof = await prover.prove('a.zip', packageOf(profile, activity));
    expect(proof.scos.flatMap((sco) => sco.problems)).toEqual([]);
    expect(proof).toMatchObject({ verdict: 'proven', findings: [] });
    const [sco] = proof.scos;
    expect(sco).toMatchObject({ questions, outside: [] });
    expect(steps(proof).slice(0, 3)).toEqual(['right', 'wrong', 'resumed']);
    const [right, wrong] = sco!.launches;
    expect(right!.outcome).toMatchObject({ success: 'passed', score: '100' });
    expect(wrong!.outcome).toMatchObject({ status: 'incomplete', success: '' });
    expect(right!.bytes).toBeGreaterThan(100_000);
    expect(right!.calls.length).toBe(right!.callCount);
    expect(sco!.pictures.length).toBeGreaterThanOrEqual(6);
    for (const { jpeg } of sco!.pictures) expect([...jpeg.slice(0, 2)]).toEqual([0xff, 0xd8]);
  });
});

/** The graded activity with one text of its files replaced. */
async function spoilt(before: RegExp, after: string): Promise<Uint8Array> {
  const { entries } = await readZip(packageOf('clikc', 'graded'));
  let hits = 0;
  const changed = entries.map(({ path, bytes }) => {
    if (!/\.(?:js|html)$/.test(path)) return { path, bytes };
    const text = new TextDecoder().decode(bytes);
    const next = text.replace(before, () => {
      hits += 1;
      return after;
    });
    return { path, bytes: new TextEncoder().encode(next) };
  });
  expect(hits).toBeGreaterThan(0);
  return zipBytes(changed);
}

/** What a broken player does, and what is said of it. */
const SPOILT: readonly (readonly [
  string,
  RegExp,
  string,
  PackageProof['scos'][0]['problems'][0]['code'],
])[] = [
  ['says completion by another name', /\.completion_status/g, '.completed', 'call-refused'],
  ['leaves for good', /"suspend"/g, '"normal"', 'not-suspended'],
  ['keeps the score to itself', /\.score\.raw/g, '.score.max', 'wrong-score'],
  ['loses its state', /\.get\("cmi\.suspend_data"\)/g, '.get("cmi.launch_data")', 'answer-lost'],
];

test.each(SPOILT)('a player that %s is not proven', async (_, before, after, code) => {
  const proof = await prover.prove('a.zip', await spoilt(before, after));
  expect(proof.verdict).toBe('not-proven');
  expect(problems(proof)).toContain(code);
});

/** A package by others, with this page. */
function foreign(page: string, edition: '1.2' | '2004 4th Edition' = '1.2'): Uint8Array {
  return zipBytes(entriesOf(editionPackage(edition).set('index.html', page)));
}

describe('packages by others', () => {
  test('are opened, traced, and shut in', async () => {
    const page = `<h1>Lesson</h1><img src="https://tracker.example/1.gif"><img src="no.png">
<script>
const api = parent.API;
api.LMSInitialize('');
api.LMSSetValue('cmi.core.lesson_status', 'completed');
api.LMSSetValue('cmi.core.nonsense', '1');
api.LMSCommit('');
onpagehide = () => api.LMSFinish('');
</script>`;
    const proof = await prover.prove('a.zip', foreign(page));
    expect(proof).toMatchObject({ verdict: 'traced', version: '1.2' });
    const [sco] = proof.scos;
    expect(sco).toMatchObject({ title: 'Lesson', outside: ['tracker.example'] });
    expect(sco!.questions).toBeUndefined();
    const names = sco!.launches[0]!.calls.map(({ name }) => name);
    expect(names).toEqual([
      'LMSInitialize',
      'LMSSetValue',
      'LMSSetValue',
      'LMSCommit',
      'LMSFinish',
    ]);
    expect(sco!.launches[0]).toMatchObject({ refused: 1, outcome: { status: 'completed' } });
    expect(problems(proof).sort()).toEqual(['call-refused', 'missing-file']);
  });

  test('find the API of SCORM 2004', async () => {
    const page = '<script>parent.API_1484_11.Initialize("")</script>';
    const proof = await prover.prove('a.zip', foreign(page, '2004 4th Edition'));
    expect(proof.scos[0]!.launches[0]!.calls[0]).toMatchObject({
      name: 'Initialize',
      result: 'true',
    });
  });

  test.each([
    ['runs for ever', '<script>setTimeout(() => { for (;;); }, 50)</script>'],
    ['takes the page of the LMS away', '<script>top.location = "about:blank"</script>'],
  ])('one that %s ends, and the next is played', async (_, page) => {
    const proof = await prover.prove('a.zip', foreign(page), { patience: 8_000 });
    expect(proof.verdict).toBe('traced');
    expect(problems(proof)).toHaveLength(1);
    const next = await prover.prove('b.zip', foreign('<p>Next</p>'));
    expect(problems(next)).toEqual([]);
    expect(next.scos[0]!.pictures).toHaveLength(1);
  });
});

test('what is no SCORM package is not opened', async () => {
  const cmi5 = zipBytes(entriesOf(new Map([['cmi5.xml', '<courseStructure/>']])));
  expect(await prover.prove('a.zip', cmi5)).toMatchObject({ verdict: 'not-scorm', format: 'cmi5' });
  expect(await prover.prove('a.zip', Buffer.from('no zip'))).toMatchObject({ verdict: 'refused' });
  const climbing = rawZip([{ name: '../evil.html', data: 'x' }]);
  const proof = await prover.prove('a.zip', climbing);
  expect(proof).toMatchObject({ verdict: 'refused', scos: [] });
  expect(proof.findings.map(({ code }) => code)).toEqual(['V002']);
});

test.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)(
  'a report at %i px, %s: all in reach, nothing that axe finds',
  async (width, scheme) => {
    const proof = await prover.prove('a.zip', foreign('<script>parent.API.LMSCommit("")</script>'));
    const facts = { language: 'es', browser: prover.browser, on: new Date(0) };
    const context = await browser().newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      await page.setContent(await reportOnPlay(proof, facts));
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.locator('.trace tbody tr').count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violations(page.mainFrame())).toEqual([]);
      const loaded = await page
        .locator('img')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
      expect(loaded).toEqual([760]);
    } finally {
      await context.close();
    }
  },
);
