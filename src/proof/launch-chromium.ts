import type { Browser, BrowserType } from 'playwright-core';

/** What keeps a headless browser off the network and quiet. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser at `path` headless in an empty profile, with further flags. The caller closes
 * it. `chromium` is playwright-core's, which who calls has loaded.
 */
export function launchChromium(
  chromium: BrowserType,
  path: string,
  flags: readonly string[] = [],
): Promise<Browser> {
  // Chromium refuses its sandbox to root.
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: path,
    headless: true,
    chromiumSandbox: !root,
    args: [...FLAGS, ...flags],
  });
}
