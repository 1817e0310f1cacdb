import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipBytes } from '../../src/files/zip.ts';
import { editionPackage } from '../verification/edition-package.ts';
import { entriesOf } from '../verification/good-package.ts';
import { run } from './run.ts';

let folder: string;
const here = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(['prove', ...args], { cwd: folder, env });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prove '));
  writeFileSync(join(folder, 'others.zip'), zipBytes(entriesOf(editionPackage('1.2'))));
  const cmi5 = new Map([['cmi5.xml', '<courseStructure/>']]);
  writeFileSync(join(folder, 'units.zip'), zipBytes(entriesOf(cmi5)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('help has examples and says what it needs', () => {
  const { code, out } = here(['--help']);
  expect(code).toBe(0);
  for (const said of ['Examples:', 'CHROME_PATH', 'playwright-core', '--out'])
    expect(out).toContain(said);
});

test('no zip, and no browser, are wrong usage', () => {
  expect(here(['nowhere.zip'])).toMatchObject({ code: 2, out: '' });
  const blind = here(['others.zip'], { CHROME_PATH: join(folder, 'no-browser') });
  expect(blind).toMatchObject({ code: 2, out: '' });
  expect(blind.err).toContain('CHROME_PATH');
  expect(readdirSync(folder).filter((name) => name.endsWith('.html'))).toEqual([]);
});

test('says what each package is, and writes a report beside it', () => {
  const { code, out, err } = here(['others.zip', 'units.zip']);
  expect(code).toBe(1);
  expect(out).toBe(
    `others.zip: Not playable by us: opened and traced (1 SCO, 0 calls)
units.zip: Not played: This package is made for cmi5. prove plays SCORM packages.
`,
  );
  expect(err).toMatch(/^ {2}○ Lesson +\d+\.\d s$/m);
  expect(err).toContain('  report: others.proof.html\n');
  expect(readFileSync(join(folder, 'others.proof.html'), 'utf8')).toContain('data:image/jpeg');
});

test('as JSON, without pictures and calls, in another language and folder', () => {
  const { code, out, err } = here(['.', '--format', 'json', '--lang', 'es', '--out', 'proofs']);
  expect(code).toBe(1);
  expect(err).toBe('');
  const [others, units] = JSON.parse(out);
  expect(others).toMatchObject({
    zip: 'others.zip',
    report: join('proofs', 'others.proof.html'),
    verdict: 'traced',
    scos: [{ title: 'Lesson', pictures: 1, launches: [{ step: 'opened', callCount: 0 }] }],
  });
  expect(units).toMatchObject({ verdict: 'not-scorm', meaning: expect.stringContaining('cmi5') });
  expect(out).not.toContain('jpeg');
  const page = readFileSync(join(folder, 'proofs', 'units.proof.html'), 'utf8');
  expect(page).toContain('Este paquete está hecho para cmi5.');
});

test('as annotations', () => {
  const { code, out } = here(['units.zip', '--format', 'github']);
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=units\.zip,title=Not played::This package is made for cmi5\./);
});
