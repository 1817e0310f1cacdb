/** Worksheets of the specimen's action plan, and what a learner does with them. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** Numbers of the worksheets and of their pages, as ids.yaml holds them. */
export const RISKS = 1;
export const STEPS = 2;
export const DOUBTS = 3;

export const root = (frame: Frame, number: number) => frame.locator(`[data-question="${number}"]`);
/** Also a button that says it is disabled: then it says why. */
export const press = (frame: Frame, number: number, name: string) =>
  root(frame, number).locator(`[data-${name}]`).click({ force: true });
export const fields = (frame: Frame, number: number) => root(frame, number).locator('textarea');
export const values = (frame: Frame, number: number) =>
  fields(frame, number).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));

export async function write(frame: Frame, number: number, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) await fields(frame, number).nth(index).fill(text);
}

export async function download(page: Page, frame: Frame, number: number, name: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(frame, number, name)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
