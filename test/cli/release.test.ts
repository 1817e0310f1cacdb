import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;
const here = (...args: string[]) => run(args, { cwd: folder });
const release = (...args: string[]) => here('build', '--for', 'clikc', '--release', ...args);
const edit = (path: string, from: string | RegExp, to: string) => {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(file, text.replace(from, to));
};
const released = (version: string) => readdirSync(join(folder, 'releases', version));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release '));
  const root = join(folder, 'new');
  expect(run(['new', 'course', root, '--title', 'Trial']).code).toBe(0);
  cpSync(root, folder, { recursive: true });
  rmSync(root, { recursive: true });
  edit('course.yaml', /^version: .*$/m, 'version: "1.0.0"');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('build --release', { timeout: 60_000 }, () => {
  test('keeps the packages, and gives the same again', () => {
    const first = release();
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringContaining('released: releases/1.0.0'),
    ]);
    expect(released('1.0.0')).toEqual(
      readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.zip')),
    );
    expect(release().code).toBe(0);
    // What was released is no source.
    expect(here('check').code).toBe(0);
  });

  test('refuses other content under a released version, and a version that goes back', () => {
    release();
    edit('site.yaml', /$/, '\nstore: https://store.example/xapi/\n');
    const same = release('--out', 'other');
    expect(same.code).toBe(1);
    expect(same.err).toContain('Version 1.0.0 was released with other content');
    expect(readdirSync(folder)).not.toContain('other');
    edit('course.yaml', 'version: "1.0.0"', 'version: "0.9"');
    const back = release('--lang', 'es');
    expect(back.code).toBe(1);
    expect(back.err).toContain('no es posterior a la última publicación, 1.0.0');
    edit('course.yaml', 'version: "0.9"', 'version: "1.10"');
    expect(release().code).toBe(0);
  });

  test('refuses what would lose records, names what to do, and takes what only waits', () => {
    release();
    const ids = readFileSync(join(folder, 'ids.yaml'), 'utf8');
    edit('course.yaml', 'version: "1.0.0"', 'version: "1.1.0"');
    edit('course.yaml', /^id: .*$/m, 'id: other');
    const lost = release();
    expect(lost.code).toBe(1);
    expect(lost.err).toContain('can’t take the place of');
    expect(lost.err).toContain('The identifier of the organization is another');
    expect(lost.err).toContain(`move that zip out of ${join('releases', '1.0.0')}`);
    expect(readdirSync(join(folder, 'releases'))).toEqual(['1.0.0']);
    edit('course.yaml', 'id: other', 'id: new');
    writeFileSync(join(folder, 'ids.yaml'), ids);
    expect(release().code).toBe(0);
    expect(readdirSync(join(folder, 'releases'))).toEqual(['1.0.0', '1.1.0']);
  });

  test('has all translations and no trial languages', () => {
    expect(release('--missing', 'source').code).toBe(2);
    expect(release('--locales', 'en,ar-XB').code).toBe(2);
    rmSync(
      join(folder, 'es', readdirSync(join(folder, 'es')).find((name) => !name.includes('.'))!),
      {
        recursive: true,
      },
    );
    expect(here('build', '--for', 'clikc').code).toBe(0);
    expect(release().code).toBe(1);
  });

  test('a zip in releases/ that can’t be read is named', () => {
    release();
    writeFileSync(join(folder, 'releases', '1.0.0', 'broken.zip'), 'no zip');
    edit('course.yaml', 'version: "1.0.0"', 'version: "2.0.0"');
    const { code, err } = release();
    expect([code, err]).toEqual([1, expect.stringContaining('broken.zip in')]);
    expect(here('build', '--for', 'clikc').code).toBe(0);
  });
});
