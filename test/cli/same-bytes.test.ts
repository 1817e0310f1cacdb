import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';
import { run } from './run.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Name to SHA-256 of every package, built from a copy of the course in a folder of its own. */
function build(course: string, name: string, env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright bytes é '));
  folders.push(folder);
  const copy = join(folder, name);
  cpSync(course, copy, { recursive: true });
  const at = new Date(`20${10 + folders.length}-03-04T05:06:07Z`);
  for (const file of readdirSync(copy)) utimesSync(join(copy, file), at, at);
  const ran = run(['build', copy, '--out', join(folder, 'out'), '--quiet'], { env, cwd: folder });
  expect(ran.code, ran.err).toBe(0);
  return Object.fromEntries(
    readdirSync(join(folder, 'out'))
      .sort()
      .map((zip) => [
        zip,
        createHash('sha256')
          .update(readFileSync(join(folder, 'out', zip)))
          .digest('hex'),
      ]),
  );
}

test.each([
  ['integrity', INTEGRITY],
  ['specimen', SPECIMEN],
])(
  '%s: the same sources give the same bytes anywhere, any day',
  { timeout: 120_000 },
  (_, course) => {
    const here = build(course, 'course', { TZ: 'UTC', LC_ALL: 'C' });
    expect(Object.keys(here).length).toBeGreaterThan(1);
    expect(build(course, 'elsewhere', { TZ: 'Pacific/Chatham', LC_ALL: 'sv_SE.UTF-8' })).toEqual(
      here,
    );
    expect(
      build(course, 'a b', { TZ: 'America/Caracas', LC_ALL: 'ar_EG.UTF-8', LANG: 'tr_TR' }),
    ).toEqual(here);
  },
);
