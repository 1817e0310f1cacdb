import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** Whether a file is there and may be run. */
export function canRun(path: string): boolean {
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
