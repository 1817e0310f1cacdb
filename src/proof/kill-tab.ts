import type { Page } from 'playwright-core';

/**
 * Ends the renderer of a page at once, as a crash or the system would: no event reaches it. Pages
 * that share its process (popups of the same site) go with it.
 */
export async function killTab(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Never answered: the one who would answer is gone.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
