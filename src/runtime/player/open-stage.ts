import { format } from '../../messages/format.ts';
import type { ActivityFile } from '../../tracking/activity-file.ts';
import type { ActivityState } from '../../tracking/model.ts';
import { decodeState } from '../../tracking/state.ts';
import { tellsPages } from '../../tracking/tells-pages.ts';
import { read } from '../find-api.ts';
import type { Coursewright } from '../global.ts';
import { launchOptions, learnersLocale } from '../launch-options.ts';
import { openSession } from '../open-session.ts';
import { createEvents } from '../statements/events.ts';
import { withStatements } from '../statements/with-statements.ts';
import { elapsed, timeOfDay } from '../steady-time.ts';
import { find } from './dom.ts';
import { createLanguages } from './language.ts';
import type { Opened } from './opened.ts';
import { createProgress } from './progress.ts';
import { langOf, messageOf, type Registered } from './registry.ts';
import type { Stage } from './stage.ts';

/** How long the page stays hidden for the learner's locale, in milliseconds. */
const LONGEST_HIDDEN = 1_500;

/**
 * Opens the session, reads the state and writes the page in the learner's locale. Undefined where
 * the page lacks its data: then it stays as it is, complete and readable.
 */
export async function openStage(registered: Registered): Promise<Opened | undefined> {
  const root = find(document, '#course');
  const data = find(document, '#activity')?.textContent;
  if (!root || !data) return undefined;
  const file: ActivityFile = JSON.parse(data);
  const { model } = file;

  const languages = createLanguages(root, file.scripts, registered);
  let locale = document.documentElement.lang;
  let stage: Stage | undefined;
  const events = createEvents();
  const session = await openSession(window, {
    models: [model],
    driver:
      window.coursewright?.driver ??
      (read(window.parent, 'coursewright') as Coursewright | undefined)?.driver,
    definitions: file.definitions,
    ...launchOptions(file.scorm12),
    decorate: (driver) =>
      withStatements(driver, events, {
        locale: () => stage?.locale ?? locale,
        now: timeOfDay,
        elapsed,
        activity: () => model.id,
        pages: tellsPages(model),
      }),
  });
  const decoded = decodeState(session.launch.state, [model]);
  const { state } = decoded;
  const problem = session.launch.unread ? 'damaged' : decoded.problem;
  const wanted = learnersLocale(state, session, model.locales);
  let awaited: string | undefined;
  let lost: string | undefined;
  if (wanted !== locale) {
    // Nobody should see the default locale for a moment, nor nothing at all for long.
    root.hidden = true;
    const loaded = await Promise.race([languages.load(wanted), late(LONGEST_HIDDEN)]);
    if (loaded === true) {
      languages.write(wanted);
      locale = wanted;
    }
    root.hidden = false;
    if (loaded === 'late') awaited = wanted;
    if (loaded === false) lost = wanted;
  }

  const progress = createProgress(model, session, state, problem !== undefined);
  const drafts: Stage['drafts'] = new Map();
  const listeners: (() => void)[] = [];
  const say: Stage['say'] = (key, values = {}) => {
    const shown = stage?.locale ?? locale;
    const message = messageOf(registered, shown, key);
    return format(message, values, langOf(registered, shown) ?? shown);
  };
  stage = {
    file,
    model,
    session,
    progress,
    root,
    host: {
      say,
      answer: (question) => drafts.get(question) ?? progress.record(question)?.answer,
      onAnswer: (listener) => void listeners.push(listener),
      forum: () => stage?.rest?.forum(),
      work: (number) => stage?.rest?.work(number),
    },
    locale,
    site: file.site,
    sending: false,
    drafts,
    shown: submitted(progress.state()),
    seen: new Map(),
    sure: new Map(),
    surelyWrong: new Set(),
    listeners,
    say,
    now: timeOfDay,
    later: () => undefined,
  };
  return {
    stage,
    languages,
    events,
    ...(awaited !== undefined && { late: awaited }),
    ...(lost !== undefined && { lost }),
    ...(problem && { problem }),
  };
}

function late(wait: number): Promise<'late'> {
  return new Promise((resolve) => window.setTimeout(() => resolve('late'), wait));
}

function submitted({ questions }: ActivityState): Stage['shown'] {
  return new Map(
    [...questions].flatMap(([number, { answer, attempts }]) =>
      attempts > 0 ? [[number, answer] as const] : [],
    ),
  );
}
