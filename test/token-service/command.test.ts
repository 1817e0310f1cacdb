import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI, run } from '../cli/run.ts';
import { SECRETS, WRITTEN } from './cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cw-tokens-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(more: object): string {
  const path = join(folder, 'token-service.json');
  writeFileSync(path, JSON.stringify({ ...WRITTEN, ...more }));
  return path;
}

test('prints where it listens, serves, and ends when it is told to', async () => {
  const child = spawn(process.execPath, [
    CLI,
    'token-service',
    '--config',
    written({ port: 0 }),
    '--quiet',
  ]);
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const address = await new Promise<string>((done) => {
    child.stdout.once('data', (chunk) => done(String(chunk).trim()));
  });
  expect((await fetch(new URL('health', address))).status).toBe(200);
  child.kill('SIGTERM');
  // On Windows there is no such signal: the process ends without a word.
  expect(await ended).toBe(process.platform === 'win32' ? null : 0);
});

test('a configuration that can’t be used is said, without its secrets', () => {
  const broken = run(['token-service', '--config', written({ courses: [] })]);
  expect(broken.code).toBe(1);
  expect(broken.err).toContain('courses');
  for (const secret of Object.values(SECRETS)) expect(broken.err).not.toContain(secret);
  expect(run(['token-service', '--config', join(folder, 'none.json')]).code).toBe(2);
  expect(run(['token-service']).code).toBe(2);
});
