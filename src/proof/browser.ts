import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserType } from 'playwright-core';
import { canRun, installedBrowser, installLine } from '../files/find-browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { NoBrowserError } from './no-browser-error.ts';

/**
 * Browsers as they are needed: one that was closed or ended is followed by another. Nothing is
 * installed. Throws `NoBrowserError` where playwright-core or a browser is missing.
 */
export interface Browsers {
  /** Name and version of the browser. */
  readonly name: string;
  get(): Promise<Browser>;
  close(): Promise<void>;
}

export async function openBrowsers(): Promise<Browsers> {
  const chromium = await loadChromium();
  const path = findPath(chromium);
  let browser = await launchChromium(chromium, path);
  return {
    name: `Chromium ${browser.version()}`,
    async get() {
      if (!browser.isConnected()) browser = await launchChromium(chromium, path);
      return browser;
    },
    close: () => browser.close(),
  };
}

async function loadChromium(): Promise<BrowserType> {
  try {
    return (await import('playwright-core')).chromium;
  } catch {
    const own = await loadFromHere();
    if (own) return own;
    throw new NoBrowserError(
      'A browser is driven by playwright-core, which is not installed. Type: npm install playwright-core@1',
    );
  }
}

/** playwright-core as a module, or as Node wraps its CommonJS form. */
interface Driver {
  readonly chromium?: BrowserType;
  readonly default?: { readonly chromium: BrowserType };
}

/** The tool may stand elsewhere (npx keeps it in a cache), the driver in the user's own folder. */
async function loadFromHere(): Promise<BrowserType | undefined> {
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('playwright-core');
    const found = (await import(pathToFileURL(path).href)) as Driver;
    return found.chromium ?? found.default?.chromium;
  } catch {
    return undefined;
  }
}

function findPath(chromium: BrowserType): string {
  try {
    const found = installedBrowser();
    if (found !== undefined) return found;
  } catch (error) {
    throw new NoBrowserError(error instanceof Error ? error.message : String(error));
  }
  // One that playwright-core has downloaded before.
  const own = chromium.executablePath();
  if (own !== '' && canRun(own)) return own;
  throw new NoBrowserError(installLine(process.platform));
}

/**
 * What a package may reach: its own files. Whatever else it asks for goes nowhere, so that a trial
 * learner's statements reach no store and a package of others nobody; `onOutside` gets the host.
 */
export async function shutIn(
  context: BrowserContext,
  origin: string,
  onOutside: (host: string) => void,
): Promise<void> {
  const { host } = new URL(origin);
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.host === host || !/^(?:https?|ftp):$/.test(url.protocol)) return route.continue();
    onOutside(url.host);
    return route.abort();
  });
  await context.routeWebSocket(/./, (socket) => {
    onOutside(new URL(socket.url()).host);
    socket.close();
  });
}
