import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Everything that must not reach a package. */
export interface Surroundings {
  /** The Node that builds, as a command with its arguments; the running one where it is left out. */
  readonly node?: readonly string[];
  /** Name of the folder that the course lies in. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** When the sources were last changed. */
  readonly changed: Date;
}

/** Three that differ in all of it. */
export const SURROUNDINGS: readonly Surroundings[] = [
  {
    folder: 'course',
    env: { TZ: 'UTC', LC_ALL: 'C' },
    changed: new Date('2011-03-04T05:06:07Z'),
  },
  {
    folder: 'elsewhere',
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'sv_SE.UTF-8' },
    changed: new Date('2025-07-08T09:10:11Z'),
  },
  {
    folder: 'a b é',
    env: { TZ: 'America/Caracas', LC_ALL: 'ar_EG.UTF-8', LANG: 'tr_TR' },
    changed: new Date('2019-12-31T23:59:58Z'),
  },
];

/**
 * Name to SHA-256 of every package that the built command makes of a copy of `course` for
 * `profiles`, or for those of its course.yaml where there are none. Throws where it fails.
 */
export function packageHashes(
  course: string,
  profiles: readonly string[],
  { node = [process.execPath], folder, env, changed }: Surroundings,
): Readonly<Record<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'coursewright bytes é '));
  try {
    const copy = join(root, folder);
    const out = join(root, 'out');
    cpSync(course, copy, { recursive: true });
    for (const file of readdirSync(copy)) utimesSync(join(copy, file), changed, changed);
    const [command = '', ...before] = node;
    const args = [...before, CLI, 'build', copy, '--out', out, '--quiet'];
    const ran = spawnSync(command, [...args, ...profiles.flatMap((name) => ['--for', name])], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(ran.error?.message ?? ran.stderr);
    return Object.fromEntries(
      readdirSync(out)
        .filter((name) => name.endsWith('.zip'))
        .sort()
        .map((name) => [name, sha256(readFileSync(join(out, name)))]),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
