import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { SPECIMEN, specimenPackages } from '../support/packages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const shell = process.platform === 'win32';
const folder = mkdtempSync(join(tmpdir(), 'coursewright-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed tool installs and builds a course in an empty folder', {
  timeout: 240_000,
}, () => {
  // The tool was built before the tests: packing must not build it again under their feet.
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    shell,
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  const home = join(folder, 'home');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', join('..', tarball)], {
    cwd: home,
    shell,
  });
  cpSync(SPECIMEN, join(home, 'course'), { recursive: true });
  const built = spawnSync('npx', ['--no-install', 'coursewright', 'build', 'course'], {
    cwd: home,
    encoding: 'utf8',
    shell,
  });
  expect(built.status, built.stderr).toBe(0);
  expect(readdirSync(join(home, 'out')).filter((name) => name.endsWith('.zip'))).toHaveLength(
    specimenPackages(),
  );
  writeFileSync(
    join(home, 'use.mjs'),
    `import { build, choicesOf, openProject, PROFILES } from 'coursewright';
const project = openProject('course');
const built = await build(project, choicesOf(project.course, PROFILES, ['es']), 'error');
console.log(built.packages.map(({ plan }) => plan.name).join());`,
  );
  const used = execFileSync(process.execPath, ['use.mjs'], { cwd: home, encoding: 'utf8' });
  expect(used).toContain('specimen-1.0.0-generic-2004-es.zip');

  // The browser's driver is not part of it: without it one is told what to type, with it it plays.
  const zip = join('out', 'specimen-1.0.0-clikc-debate-en-es.zip');
  const prove = () =>
    spawnSync('npx', ['--no-install', 'coursewright', 'prove', zip], {
      cwd: home,
      encoding: 'utf8',
      shell,
    });
  const told = prove();
  expect(told.status).toBe(2);
  expect(told.stderr).toContain('npm install playwright-core');
  const driver = join(home, 'node_modules', 'playwright-core');
  symlinkSync(join(ROOT, 'node_modules', 'playwright-core'), driver, 'junction');
  const proven = prove();
  expect(proven.status, proven.stderr).toBe(0);
  expect(proven.stdout).toContain(`${zip}: Proven (1 SCO, 1 question`);
});
