import { describe, expect, test } from 'vitest';
import { readToolFiles } from '../../src/files/toolkit.ts';
import type { PackageProof } from '../../src/proof/proof.ts';
import { playReport } from '../../src/proof/report/play-report.ts';
import { problemText, verdictText } from '../../src/proof/report/sentences.ts';
import { en } from '../../src/proof/report/words/en.ts';
import { es } from '../../src/proof/report/words/es.ts';
import { fr } from '../../src/proof/report/words/fr.ts';

const { template } = await readToolFiles();
const launch = {
  step: 'right',
  outcome: { status: 'completed', success: 'passed', score: '100', sessionTime: 'PT3S' },
  startedIn: 420,
  open: 3100,
  calls: [
    {
      name: 'SetValue',
      args: ['cmi.exit', '<b>'],
      result: 'false',
      error: '406',
      meaning: 'Type',
      at: 5,
    },
  ],
  callCount: 12,
  refused: 1,
  requests: 3,
  bytes: 128_400,
} as const;
const proof: PackageProof = {
  name: 'a.zip',
  sha256: 'ab12',
  size: 91_100,
  verdict: 'not-proven',
  version: '2004',
  title: 'Rules <script>alert(1)</script>',
  findings: [{ code: 'V201', severity: 'error', path: 'x.png', params: {} }],
  scos: [
    {
      identifier: 'i',
      title: 'One & two',
      href: 'one/index.html',
      questions: 2,
      launches: [launch],
      pictures: [
        { step: 'right', moment: 'opened', width: 760, height: 640, jpeg: Buffer.from('abc') },
      ],
      problems: [{ code: 'missing-file', step: 'right', params: { path: 'a<b.js' } }],
      outside: ['tracker.example'],
    },
  ],
};
const report = (language: string, change: Partial<PackageProof> = {}) =>
  playReport(
    { proof: { ...proof, ...change }, language, browser: 'Chromium 1', on: 'today', tool: 'T 1' },
    template,
  );

test('a report says what was done, and nothing in it is markup of the package', () => {
  const html = report('en');
  for (const said of ['Not proven', 'ab12', 'PT3S', '128.4 kB', '3.1 s', 'tracker.example', 'V201'])
    expect(html).toContain(said);
  expect(html).toContain('All right</strong><br>A file is missing: a&lt;b.js');
  expect(html).toContain('the first 1 of 12');
  expect(html).toContain('data:image/jpeg;base64,YWJj');
  expect(html).toContain('alt="One &amp; two. All right · when it was opened"');
  expect(html).toContain('<tr class="is-refused">');
  expect(html).not.toMatch(/<script|<b>/);
});

test('a report asks for no other file', () => {
  const html = report('en');
  expect(html.match(/(?:src|href)="(?!data:|#)/g)).toBeNull();
  expect(html).toContain("default-src 'none'");
});

describe.each([
  ['en', en],
  ['es', es],
  ['fr', fr],
])('in %s', (language, words) => {
  test('each verdict and each problem has its words', () => {
    expect(report(language)).toContain(`<html lang="${language}">`);
    for (const verdict of Object.keys(words.verdicts) as (keyof typeof words.verdicts)[]) {
      const html = report(language, { verdict, format: 'cmi5' });
      expect(html).toContain(words.verdicts[verdict].title);
      expect(verdictText({ ...proof, verdict, format: 'cmi5' }, language)).not.toBe('');
    }
    expect(verdictText({ ...proof, verdict: 'not-scorm', format: 'cmi5' }, language)).toContain(
      'cmi5',
    );
    const codes = Object.keys(words.problem) as (keyof typeof words.problem)[];
    for (const code of codes) {
      const asked = [...en.problem[code].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const params = Object.fromEntries(asked.map((name) => [name, `=${name}=`]));
      const text = problemText({ code, step: 'right', params }, language);
      expect(text).not.toMatch(/[{}]/);
      for (const name of asked) expect(text).toContain(`=${name}=`);
    }
  });
});
