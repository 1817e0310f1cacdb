import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browser.ts';
import { browserPlaces, installedBrowser, installLine } from '../../src/files/find-browser.ts';
import { countLine } from './count-reporter.ts';
import { unzip } from './unzip.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tools-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('unzip', () => {
  test('writes all files, in order', async () => {
    const zip = new AdmZip();
    zip.addFile('imsmanifest.xml', Buffer.from('<manifest/>'));
    zip.addFile('shared/', Buffer.alloc(0));
    zip.addFile('shared/a.js', Buffer.from('1'));
    const path = join(folder, 'good.zip');
    zip.writeZip(path);
    const names = await unzip(path, join(folder, 'good'));
    expect([...names].sort()).toEqual(['imsmanifest.xml', 'shared/a.js']);
    expect(await readFile(join(folder, 'good/shared/a.js'), 'utf8')).toBe('1');
  });

  test('refuses a name that climbs out', async () => {
    const zip = new AdmZip();
    zip.addFile('xx/evil.txt', Buffer.from('x'));
    const bytes = Buffer.from(
      zip.toBuffer().toString('latin1').replaceAll('xx/evil', '../evil'),
      'latin1',
    );
    const path = join(folder, 'bad.zip');
    await writeFile(path, bytes);
    await expect(unzip(path, join(folder, 'bad'))).rejects.toThrow('..');
  });
});

describe('the browser', () => {
  const found = (env: Record<string, string>, present: string[], platform: NodeJS.Platform) =>
    installedBrowser({ platform, env, canRun: (path) => present.includes(path) });

  test('CHROME_PATH wins and must exist', () => {
    const env = { CHROME_PATH: '/opt/c', PATH: '/usr/bin' };
    expect(found(env, ['/opt/c', '/usr/bin/chromium'], 'linux')).toBe('/opt/c');
    expect(() => found(env, ['/usr/bin/chromium'], 'linux')).toThrow('CHROME_PATH');
  });

  test('PATH before the install places', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(found({ PATH: '/a:/b' }, ['/b/chromium', '/a/chrome'], 'linux')).toBe('/b/chromium');
    expect(found({ PATH: '/a' }, [mac], 'darwin')).toBe(mac);
    expect(found({ PATH: '/a' }, [mac], 'linux')).toBeUndefined();
    const windows = { platform: 'win32' as const, env: { PROGRAMFILES: 'C:\\P' }, canRun: Boolean };
    expect(browserPlaces(windows)).toContain('C:\\P\\Google\\Chrome\\Application\\chrome.exe');
  });

  test('each system has its line', () => {
    expect(installLine('linux')).toContain('apt-get install -y chromium');
    expect(installLine('darwin')).toContain('brew');
    expect(installLine('win32')).toContain('winget');
    expect(installLine('aix')).toContain('playwright-core install');
  });

  test('is known to the tests', async () => {
    expect(process.env.CHROME_PATH).toBe(await findBrowser());
  });
});

test('the count line', () => {
  expect(countLine({ passed: 0, failed: 0, skipped: 0 })).toBe('tests: 0 passed, 0 failed');
  expect(countLine({ passed: 3, failed: 1, skipped: 2 })).toBe(
    'tests: 3 passed, 1 failed, 2 skipped',
  );
});
