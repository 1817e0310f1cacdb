/** Plays an activity of ours as learners do: all right; then wrong, interrupted and taken up again. */
import type { Frame } from 'playwright-core';
import type { ActivityModel, QuestionModel } from '../tracking/model.ts';
import { gradedQuestions } from '../tracking/summary.ts';
import { type Judged, judge } from './judge.ts';
import type { Bench, Launched, OpenLaunch } from './launch.ts';
import { finish, goToPage, modelOf } from './learner.ts';
import { allRightByMenu, interruptedByMenu } from './play-menu.ts';
import type { Step } from './proof.ts';
import { isDone, judgeRecord, type Played, type Stored, session } from './session.ts';
import { answerAll, beginWrong, compare, type Left, look } from './work.ts';

/** Launches in which what was wrong is tried again, at most. */
const MOST_TRIES = 4;

/**
 * Both ways through the SCO, be it an activity or a menu of several; what was played stands in
 * `played` also where it throws.
 */
export async function play(bench: Bench, played: Played): Promise<void> {
  let hasMenu: boolean | undefined;
  await session(bench, played, 'right', undefined, async (launch, { frame, isMenu }) => {
    hasMenu = isMenu;
    await launch.picture('opened');
    if (isMenu) await allRightByMenu(bench, played, launch, frame);
    else await allRight(bench, played, launch, frame);
  });
  // What never started will not start now.
  if (hasMenu === undefined) return;
  if (hasMenu) await interruptedByMenu(bench, played);
  else await wrongAndInterrupted(bench, played);
}

async function allRight(
  bench: Bench,
  played: Played,
  launch: OpenLaunch,
  frame: Frame,
): Promise<void> {
  const model = await modelOf(frame);
  const asked = await answerAll(frame, model, true, () => launch.picture('answered'));
  await finish(frame);
  await launch.picture('finished');
  await record(bench, launch, { model, asked, answered: 'right' });
  for (const { id } of asked) played.asked.add(`${model.id}.${id}`);
}

async function wrongAndInterrupted(bench: Bench, played: Played): Promise<void> {
  let left: Left | undefined;
  const next = (
    step: Step,
    stored: Stored,
    work: (launch: OpenLaunch, frame: Frame, model: ActivityModel) => Promise<void>,
    end?: (launch: OpenLaunch) => Promise<Launched>,
  ) =>
    session(
      bench,
      played,
      step,
      stored,
      async (launch, { frame }) => work(launch, frame, await modelOf(frame)),
      end,
    );

  let stored = await next(
    'wrong',
    undefined,
    async (launch, frame, model) => {
      left = await beginWrong(launch, frame, model);
    },
    (launch) => launch.kill(),
  );
  let done = false;
  stored = await next('resumed', stored, async (launch, frame, model) => {
    if (left) await compare(launch, frame, model, left);
    await look(frame, left?.last);
    await launch.picture('opened');
    await goToPage(frame, model.pages[0]?.number ?? 1);
    const asked = await answerAll(frame, model, false);
    await finish(frame);
    await launch.picture('finished');
    // Where passing completes, a learner may try again: nothing is lost yet. In SCORM 1.2, which
    // has one word for completion and success, that holds of all that is graded.
    const isOneWord = bench.version === '1.2' && gradedQuestions(model).length > 0;
    done = model.completion !== 'passed' && !isOneWord;
    await record(bench, launch, { model, asked, answered: 'wrong', done });
    done ||= await isDone(bench, launch);
  });
  for (let tries = 0; !done && tries < MOST_TRIES; tries++)
    stored = await next('again', stored, async (launch, frame, model) => {
      if (!model.check) await goToPage(frame, model.pages[0]?.number ?? 1);
      const asked = await answerAll(frame, model, true);
      await finish(frame);
      await launch.picture('finished');
      // What has no try left stays wrong; of a knowledge check the best attempt counts.
      const answered = model.check ? 'right' : 'mixed';
      done = tries === MOST_TRIES - 1;
      await record(bench, launch, { model, asked, answered, done });
      done ||= await isDone(bench, launch);
    });
}

interface Done {
  readonly model: ActivityModel;
  readonly asked: ReadonlySet<QuestionModel>;
  readonly answered: Judged['answered'];
  readonly done?: boolean;
}

function record(bench: Bench, launch: OpenLaunch, { done = true, ...did }: Done): Promise<void> {
  const { version, sco } = bench;
  const passing = sco.passing ?? did.model.passing;
  return judgeRecord(bench, launch, (stored) => judge({ version, passing, done, stored, ...did }));
}
