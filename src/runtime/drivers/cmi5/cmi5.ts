import type { Cmi5Frame } from '../../../tracking/cmi5-statements.ts';
import type { Launch, Session } from '../../../tracking/session.ts';
import type { Surroundings } from '../../clock.ts';
import { loadScript } from '../../player/script.ts';
import type { Driver } from '../driver.ts';
import { lrsSession } from '../lrs/lrs-session.ts';
import { createRequests, readObject } from '../lrs/requests.ts';
import { createStateDocument, type Kept } from '../lrs/state-document.ts';
import { createWork, type Sendable } from '../lrs/work.ts';
import { openNone } from '../none.ts';
import { createKept } from './kept-session.ts';
import {
  fetchToken,
  type LaunchData,
  type LaunchParameters,
  readLanguages,
  readLaunchData,
  readParameters,
} from './launch.ts';
import { isOutcome } from './outcomes.ts';
import { createSpeaker } from './speaker.ts';

/** An AU of cmi5 (cmi5 7.1, 8 to 11). */
export const cmi5: Driver = { open };

/** How long a page is shown before it closes itself, in milliseconds. */
const BEFORE_CLOSING = 1_500;

async function open(window: Window, around: Surroundings, definitions?: string): Promise<Session> {
  const { clock } = around;
  const parameters = readParameters(window.location.search);
  if (!parameters) return openNone();
  const { activityId, registration } = parameters;
  const kept = createKept(window, parameters.fetch);
  const fetcher: typeof fetch = (input, init) => window.fetch(input, init);
  const token = kept.read().ended ? undefined : await fetchToken(parameters.fetch, kept, fetcher);
  if (token === undefined) return openNone(true);

  const requests = createRequests(parameters.endpoint, `Basic ${token}`, fetcher, clock);
  const owner = { activityId, agent: parameters.actor, registration };
  const document = createStateDocument(requests, owner);
  const [data, language, stored, words] = await Promise.all([
    readLaunchData(requests, parameters, clock),
    readLanguages(requests, parameters),
    document.read(),
    readWords(definitions),
  ]);
  if (!data) return openNone(true);

  let confirmed = stored?.said ?? [];
  let refused = false;
  const work = createWork({
    requests,
    document,
    clock,
    waiting: kept.read().waiting ?? [],
    onWaiting: (waiting) => kept.change({ waiting }),
    onDone(statement, status) {
      const verb = verbOf(statement);
      if (verb === 'initialized' && status >= 400 && status !== 409) refused = true;
      if (verb === 'terminated') kept.end();
      if (!isOutcome(verb) || confirmed.includes(verb)) return;
      confirmed = [...confirmed, verb];
      work.again();
    },
  });
  const launch = launchOf(data, stored, language);
  const actor = readObject(parameters.actor);
  const speaker = createSpeaker({
    frame: frameOf(parameters, data),
    moveOn: data.moveOn,
    work,
    kept,
    around,
    words,
    confirmed: () => confirmed,
    resumed: launch.resumed,
  });
  if (!kept.read().said?.includes('initialized')) {
    speaker.defined('initialized');
  }
  // Before a reload something may have been left over, `initialized` itself too. That comes first
  // and acknowledged: what else is said waits behind it (cmi5 9.3).
  if (work.state() !== 'saved') {
    work.now();
    await work.settled();
  }
  if (refused) return openNone(true);

  return lrsSession(
    launch,
    work,
    {
      learner: JSON.stringify(actor?.account),
      ...(typeof actor?.name === 'string' && { learnerName: actor.name }),
      ...(data.launchParameters !== undefined && { launchData: data.launchParameters }),
      record: speaker.answered,
      report: speaker.reported,
      leaving: speaker.leaving,
      end: () => speaker.defined('terminated'),
      exit: () => leavePage(window, around, data.returnURL),
    },
    () => confirmed,
  );
}

/** The words for statements; where they can't be had, ids stand for them. */
async function readWords(address: string | undefined) {
  if (address === undefined) return {};
  await loadScript(address).catch(() => undefined);
  return window.coursewright?.definitions ?? {};
}

function launchOf(
  data: LaunchData,
  stored: Kept | undefined,
  language: string | undefined,
): Launch {
  const state = stored?.state ?? '';
  return {
    recorded: true,
    mode: data.mode,
    resumed: state !== '',
    state,
    ...(!stored && { unread: true }),
    ...(data.masteryScore !== undefined && { passing: data.masteryScore }),
    ...(language !== undefined && { language }),
  };
}

function frameOf(
  { actor, activityId, registration }: LaunchParameters,
  { contextTemplate, masteryScore }: LaunchData,
): Cmi5Frame {
  return {
    actor: readObject(actor) ?? {},
    activityId,
    registration,
    contextTemplate,
    ...(masteryScore !== undefined && { masteryScore }),
  };
}

function verbOf(statement: Sendable): string | undefined {
  const { verb } = statement as { readonly verb?: { readonly id: string } };
  return verb?.id.split('/').at(-1);
}

/** Back to the LMS in the same frame; where it names no page, the window closes (cmi5 10.2.6). */
function leavePage(
  window: Window,
  { clock }: Surroundings,
  returnURL: string | undefined,
): 'returns' | undefined {
  if (returnURL !== undefined) {
    window.location.assign(returnURL);
    return 'returns';
  }
  // Browsers close only what a script has opened; elsewhere the page says what to do.
  clock.setTimeout(() => window.close(), BEFORE_CLOSING);
  return undefined;
}
