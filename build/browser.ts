import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** What findBrowser looks at; tests hand in their own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there and may be run. */
  canRun(path: string): boolean;
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, canRun };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a browser may be on this system, the likeliest first: PATH, then the install places. */
export function browserPlaces({ platform, env }: Surroundings): string[] {
  const windows = platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : delimiter).filter(Boolean);
  const endings = windows ? ['.exe'] : [''];
  const onPath = NAMES.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  if (platform === 'darwin') return [...onPath, ...MAC_PLACES];
  if (!windows) return onPath;
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  const installed = roots.flatMap((root) =>
    root ? WINDOWS_PLACES.map((place) => `${root}\\${place}`) : [],
  );
  return [...onPath, ...installed];
}

/** The browser that is already there, if any: CHROME_PATH wins. Installs nothing. */
export function installedBrowser(around: Surroundings = here()): string | undefined {
  const named = around.env.CHROME_PATH;
  if (named) {
    if (around.canRun(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which cannot be run.`);
  }
  return browserPlaces(around).find((place) => around.canRun(place));
}

/** The line to type where no browser could be found or installed. */
export function installLine(platform: NodeJS.Platform): string {
  const line = {
    linux: 'sudo apt-get install -y chromium   (or: npx playwright-core install chromium)',
    darwin: 'brew install --cask chromium   (or: npx playwright-core install chromium)',
    win32: 'winget install Google.Chrome   (or: npx playwright-core install chromium)',
  }[platform as string];
  const how = line ?? 'npx playwright-core install chromium';
  return `No browser found. Set CHROME_PATH to a Chromium, Chrome or Edge, or type: ${how}`;
}

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

/** What keeps a headless browser off the network and quiet. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser headless in an empty profile, with further flags. The caller closes it. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  // Chromium refuses its sandbox to root.
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findBrowser(),
    headless: true,
    chromiumSandbox: !root,
    args: [...FLAGS, ...flags],
  });
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
