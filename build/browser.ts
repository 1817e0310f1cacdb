import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { canRun, installedBrowser, installLine } from '../src/files/find-browser.ts';
import { launchChromium } from '../src/proof/launch-chromium.ts';

const run = promisify(execFile);

async function aptInstall(): Promise<string | undefined> {
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !root || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', 'chromium'], { env, maxBuffer: 64 * 1024 * 1024 });
  } catch {
    return undefined;
  }
  return installedBrowser();
}

async function playwrightInstall(): Promise<string | undefined> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  try {
    if (!existsSync(chromium.executablePath())) {
      await run(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium']);
    }
  } catch {
    return undefined;
  }
  return canRun(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * The path of a Chromium-like browser: CHROME_PATH, then PATH and the usual install places, then an
 * install (apt-get as root on Linux, else playwright-core's own). Throws an error whose message is
 * the line to type on this system.
 */
export async function findBrowser(): Promise<string> {
  const found = installedBrowser() ?? (await aptInstall()) ?? (await playwrightInstall());
  if (!found) throw new Error(installLine(process.platform));
  return found;
}

/** Starts the browser headless in an empty profile, with further flags. The caller closes it. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return launchChromium(chromium, await findBrowser(), flags);
}

/** Prints the path, or the line to type on standard error with exit code 1. */
async function main(): Promise<void> {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

const script = process.argv[1];
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) await main();
