import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { expectFile } from '../course/cases.ts';
import { startLms } from '../support/fake-lms/host.ts';
import { answer, modelOf, nextPage, scoFrame, shownQuestions } from '../support/learner.ts';
import { SPECIMEN, type Uploaded, upload } from '../support/packages.ts';

const CASES = join(import.meta.dirname, '../specs/reading-order');

let browser: Browser;
let specimen: { packages: readonly Uploaded[]; remove(): void };
beforeAll(async () => {
  browser = await launchBrowser();
  specimen = await upload(SPECIMEN, 'clikc');
});
afterAll(async () => {
  await browser?.close();
  specimen?.remove();
});

/** Roles that only hold others together; their content stands for them. */
const SILENT =
  /^(none|generic|InlineTextBox|LineBreak|sectionheader|sectionfooter|ListMarker|RootWebArea|Iframe|LabelText)$/;

/** What a screen reader passes from top to bottom: one line a node, `role "name" states`. */
async function readingOrder(frame: Frame): Promise<string[]> {
  const cdp = await frame.page().context().newCDPSession(frame.page());
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (id: string, depth: number, above: string) => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    // The text inside a heading or a button is its name, said once.
    const said =
      !node.ignored && !SILENT.test(role) && !(role === 'StaticText' && above.includes(name));
    if (said) {
      const states = (node.properties ?? [])
        .filter(({ name: one }) => /^(level|checked|expanded|required|invalid|disabled)$/.test(one))
        .filter(({ name: one }) => one !== 'level' || role === 'heading')
        .filter(({ value }) => value.value !== false && value.value !== 'false')
        .map(({ name: one, value }) => `${one}=${String(value.value)}`);
      const named = name === '' ? '' : ` "${name}"`;
      lines.push(['  '.repeat(depth) + role + named, ...states].join(' '));
    }
    const within = said && name !== '' ? name : above;
    for (const child of node.childIds ?? []) visit(child, depth + (said ? 1 : 0), within);
  };
  visit(nodes[0]!.nodeId, 0, '');
  return lines;
}

test.each(['graded', 'practice', 'more-kinds', 'talk', 'story', 'plan'])(
  '%s, page after page, as it comes and with wrong answers',
  async (activity) => {
    const { folder } = specimen.packages.find(({ plan }) => plan.activities.includes(activity))!;
    const lms = await startLms(folder);
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      await page.goto(lms.contentUrl(`${activity}/index.html`));
      const frame = await scoFrame(context);
      const model = await modelOf(frame);
      const told: string[] = [];
      do {
        const title = await frame.locator('.page:not([hidden]) > h2').innerText();
        told.push(`# ${title}`, '', ...(await readingOrder(frame)), '');
        const questions = await shownQuestions(frame, model);
        for (const question of questions) await answer(frame, question, false);
        if (questions.length > 0)
          told.push(`# ${title}, answered`, '', ...(await readingOrder(frame)), '');
      } while (await nextPage(frame));
      expectFile(join(CASES, `${activity}.txt`), told.join('\n'));
    } finally {
      await context.close();
      await lms.close();
    }
  },
);
