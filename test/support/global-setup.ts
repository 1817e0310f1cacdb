import { findBrowser } from '../../build/browser.ts';

/**
 * Finds (or installs) the browser once, before the workers start; they inherit CHROME_PATH. Without
 * one the tests that need it fail with the line to type.
 */
export default async function setup(): Promise<void> {
  if (process.env.CHROME_PATH) return;
  try {
    process.env.CHROME_PATH = await findBrowser();
  } catch (error) {
    console.error((error as Error).message);
  }
}
