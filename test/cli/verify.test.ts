import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipBytes } from '../../src/files/zip.ts';
import { profileNames } from '../../src/targets/profiles.ts';
import { SPECIMEN } from '../support/packages.ts';
import { editionPackage } from '../verification/edition-package.ts';
import { entriesOf } from '../verification/good-package.ts';
import { run } from './run.ts';

let folder: string;
const here = (...args: string[]) => run(['verify', ...args], { cwd: folder });
const deep = join('uploads', 'more', 'broken.ZIP');
const good = join('uploads', 'good.zip');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify '));
  mkdirSync(join(folder, 'uploads', 'more'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  const files = editionPackage('1.2');
  writeFileSync(join(folder, good), zipBytes(entriesOf(files)));
  for (let at = 1; at <= 12; at++) files.set(`extra/${at}.txt`, 'x');
  files.delete('index.html');
  writeFileSync(join(folder, deep), zipBytes(entriesOf(files)));
  writeFileSync(join(folder, 'uploads', 'read-me.txt'), 'no zip');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verify', { timeout: 60_000 }, () => {
  test('takes zips and folders of them, says what to do, and ends with 1 for errors', () => {
    expect(here(good)).toEqual({ code: 0, out: `${good}: no findings\n`, err: '' });
    const both = here('uploads');
    expect(both.code).toBe(1);
    expect(both.out).toBe(`${good}: no findings\n${deep}: 1 error, 13 warnings\n`);
    expect(both.err).toContain(`${deep}: imsmanifest.xml:9 error V201`);
    expect(both.err).toContain('  Add the file, or take it out of the manifest.\n');
    expect(both.err).toContain(`${deep} V203: 2 more of this code\n`);
    expect(here(good, 'uploads').out.split('\n')).toHaveLength(4);
    expect(here('uploads', '--quiet').out).toBe(`${deep}: 1 error, 13 warnings\n`);
  });

  test('JSON has each finding with its code, severity, place, title and remedy', () => {
    const { code, out } = here('uploads', '--format', 'json', '--lang', 'fr');
    expect(code).toBe(1);
    const [first, second] = JSON.parse(out);
    expect(first).toEqual({ zip: good, findings: [] });
    expect(second.zip).toBe(deep);
    expect(second.findings).toHaveLength(14);
    expect(second.findings[0]).toEqual({
      code: 'V201',
      severity: 'error',
      path: 'imsmanifest.xml',
      line: 9,
      params: { href: 'index.html' },
      title: 'Le manifeste nomme « index.html », qui n’est pas dans le paquet.',
      remedy: 'Ajouter le fichier, ou le retirer du manifeste.',
    });
  });

  test('GitHub annotations stand at the zip', () => {
    const { code, out } = here(deep, '--format', 'github');
    expect(code).toBe(1);
    const [first = ''] = out.split('\n');
    expect(first).toContain(`::error file=${deep.replace(/\\/g, '/')},title=V201 The manifest`);
    expect(first).toMatch(/::imsmanifest\.xml:9%0AAdd the file/);
    expect(here(good, '--format', 'github')).toEqual({ code: 0, out: '', err: '' });
  });

  test('finds nothing in our own packages, of whatever profile', () => {
    cpSync(SPECIMEN, join(folder, 'course'), { recursive: true });
    const profiles = profileNames().flatMap((name) => ['--for', name]);
    const out = join(folder, 'out');
    const built = run(['build', 'course', '--out', out, '--quiet', ...profiles], { cwd: folder });
    expect(built.code).toBe(0);
    const { code, out: said, err } = here('out');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = said.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(profileNames().length);
    for (const line of lines) expect(line).toMatch(/: no findings$/);
  });

  test.each(['empty', 'none.zip', 'none'])('%s is wrong usage', (path) => {
    expect(here(path).code).toBe(2);
    expect(here(path).err).toContain(path);
  });
});
