/** Plays a SCO whose page is a menu: its activities open in a frame below it. */
import type { Frame, Page } from 'playwright-core';
import { judgeMenu, type WorkDone } from './judge.ts';
import { type Bench, MENU_ENTRY, type OpenLaunch } from './launch.ts';
import { finish, goToPage, modelOf, scoFrame } from './learner.ts';
import { judgeRecord, type Played, session } from './session.ts';
import { answerAll, beginWrong, compare, type Left, look } from './work.ts';

/** Every activity in its order, all answered right. */
export async function allRightByMenu(
  bench: Bench,
  played: Played,
  launch: OpenLaunch,
  menu: Frame,
): Promise<void> {
  const done = await workThrough(launch, menu);
  for (const { model, asked } of done)
    for (const { id } of asked) played.asked.add(`${model.id}.${id}`);
  await judgeRecord(bench, launch, (stored) =>
    judgeMenu({ version: bench.version, done, answered: 'right', stored }),
  );
}

/**
 * Wrong in the first activity until the tab is ended; then taken up again, and all that is left
 * answered right: some menus open an activity only after the one before.
 */
export async function interruptedByMenu(bench: Bench, played: Played): Promise<void> {
  let left: Left | undefined;
  const stored = await session(
    bench,
    played,
    'wrong',
    undefined,
    async (launch, { frame: menu }) => {
      const frame = await open(menu, 0);
      left = await beginWrong(launch, frame, await modelOf(frame));
    },
    (launch) => launch.kill(),
  );
  await session(bench, played, 'resumed', stored, async (launch, { frame: menu }) => {
    await menu.locator('[data-resume]').click();
    const frame = await playerBelow(menu);
    if (left) await compare(launch, frame, await modelOf(frame), left);
    await look(frame, left?.last);
    await launch.picture('opened');
    await back(menu);
    const done = await workThrough(launch, menu);
    await judgeRecord(bench, launch, (record) =>
      judgeMenu({ version: bench.version, done, answered: 'mixed', stored: record }),
    );
  });
}

/** Each activity of the menu, opened, answered right and finished. */
async function workThrough(launch: OpenLaunch, menu: Frame): Promise<readonly WorkDone[]> {
  const done: WorkDone[] = [];
  const entries = await menu.locator(MENU_ENTRY).count();
  for (let at = 0; at < entries; at++) {
    const frame = await open(menu, at);
    const model = await modelOf(frame);
    if (!model.check) await goToPage(frame, model.pages[0]?.number ?? 1);
    const onAnswered = () => (at === 0 ? launch.picture('answered') : Promise.resolve());
    done.push({ model, asked: await answerAll(frame, model, true, onAnswered) });
    await finish(frame);
    await back(menu);
  }
  const end = menu.locator('[data-finish]');
  if (await end.isVisible()) await end.click();
  await launch.picture('finished');
  return done;
}

/** Opens an entry of the menu, and gives the frame of its player. */
async function open(menu: Frame, at: number): Promise<Frame> {
  await menu.locator(MENU_ENTRY).nth(at).click();
  return playerBelow(menu);
}

function playerBelow(menu: Frame): Promise<Frame> {
  return scoFrame(menu.page().context());
}

async function back(menu: Frame): Promise<void> {
  await menu.locator('.above button').click();
  await menu.locator('[data-entry]').first().waitFor();
  await gone(menu.page(), menu);
}

/** The frame of the activity that was left is no longer there to be taken for the next. */
async function gone(page: Page, menu: Frame): Promise<void> {
  const isLeft = () => page.frames().some((frame) => frame.parentFrame() === menu);
  for (let looks = 0; isLeft() && looks < 100; looks++) await page.waitForTimeout(20);
}
