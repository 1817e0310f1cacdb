/** What a learner does in an activity, and what tests want besides. */
import type { BrowserContext, Page } from 'playwright-core';

export * from '../../src/proof/learner.ts';

/** How long to wait for what the LMS is told: a change that is not urgent goes 1.5 s later. */
export const PATIENT = { timeout: 10_000 };

/** The first page of the browser, for its clock. */
export function anyPage(context: BrowserContext): Page {
  return context.pages()[0]!;
}
