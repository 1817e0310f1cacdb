import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLI, run } from '../cli/run.ts';
import { type Copy, copyCourse, eventually } from './support.ts';

let copy: Copy;
beforeEach(() => {
  copy = copyCourse();
});
afterEach(() => copy.remove());

/** Runs the built command until it is told to stop. */
function begin(...args: string[]) {
  const child = spawn(process.execPath, [CLI, 'preview', copy.root, ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  return {
    address: async () => {
      await eventually(
        () => out,
        (text) => text.endsWith('\n'),
      );
      return out.trim();
    },
    err: () => err,
    stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

test('prints the address, says what it reads, writes nothing, ends with Ctrl-C', async () => {
  const files = () =>
    readdirSync(copy.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'base64'));
  const before = files();
  const preview = begin('--activity', 'talk', '--locale', 'es');
  const address = await preview.address();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/\?activity=talk&locale=es$/);
  expect((await fetch(address)).status).toBe(200);
  copy.edit('en/unit-1/practice.md', (text) => `${text}\n:::nonsense\n:::\n`);
  await eventually(preview.err, (text) =>
    /en\/unit-1\/practice\.md: 1 error, \d+ warnings \d+ ms/.test(text),
  );
  copy.edit('en/unit-1/practice.md', (text) => text.replace('\n:::nonsense\n:::\n', ''));
  // On Windows there is no such signal: the process ends without a word.
  expect(await preview.stop()).toBe(process.platform === 'win32' ? null : 0);
  expect(files()).toEqual(before);
  await expect(fetch(address)).rejects.toThrow();
});

test('is quiet where asked, and speaks JSON', async () => {
  const preview = begin('--quiet', '--format', 'json');
  expect(JSON.parse(await preview.address())).toEqual({
    address: expect.stringMatching(/^http:/),
  });
  expect(preview.err()).toBe('');
  await preview.stop();
});

test('wrong usage says what there is', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => taken.once('listening', done));
  const { port } = taken.address() as { port: number };
  const cases: readonly (readonly [args: readonly string[], message: string])[] = [
    [['--activity', 'tolk'], 'Did you mean "talk"?'],
    [['--locale', 'de'], 'There are: en, es'],
    [['--port', 'x'], 'Expected: a number'],
    [['--port', '70000'], 'Expected: a number'],
    [['--port', String(port)], `Port ${port} can’t be had`],
    [['--lang', 'xx'], 'Allowed choices are en, es, fr'],
  ];
  for (const [args, message] of cases) {
    const { code, err } = run(['preview', copy.root, ...args]);
    expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
    expect(err).toContain(message);
  }
  taken.close();
  expect(run(['preview', join(copy.root, 'nowhere')]).code).toBe(2);
});

test('help has examples', () => {
  const { code, out } = run(['preview', '--help']);
  expect(code).toBe(0);
  expect(out).toContain('coursewright preview --port 4000');
});
