import type { ActivityModel } from '../tracking/model.ts';
import type { Session } from '../tracking/session.ts';
import type { Clock, Surroundings } from './clock.ts';
import type { Driver } from './drivers/driver.ts';
import { openNone } from './drivers/none.ts';
import { openScorm } from './drivers/scorm.ts';
import { scorm2004 } from './drivers/scorm2004.ts';
import type { Version } from './drivers/version.ts';
import { findApi } from './find-api.ts';
import { elapsed, timeOfDay } from './steady-time.ts';

export interface OpenOptions {
  /** For tests; the window's own clock by default. */
  readonly clock?: Clock;
  /** Puts something around the driver (xAPI beside SCORM) before the page's life is followed. */
  readonly decorate?: (session: Session) => Session;
  /** The activities of the SCO. */
  readonly models?: readonly ActivityModel[];
  /** What the package speaks, where that is not SCORM; or the menu around the page. */
  readonly driver?: Driver | undefined;
  /** Address of the words for statements, for such a driver. */
  readonly definitions?: string | undefined;
  /** Loads SCORM 1.2, where it can be had: it is not needed on most LMSs. */
  readonly loadScorm12?: () => Promise<Version | undefined>;
  /** The package is one of SCORM 1.2: of an LMS that offers both APIs, its own counts. */
  readonly prefer12?: boolean;
  /** Saves as soon as the page is about to go: some LMSs take nothing later. It asks nobody. */
  readonly savesEarly?: boolean;
}

/** The names under which LMSs offer their APIs (RTE 3.3.1; RTE 1.2, 3.3). */
const API_2004 = 'API_1484_11';
const API_12 = 'API';

/**
 * Finds the LMS from `window`, opens the session and keeps it in step with the page's
 * life: pauses when hidden, ends when the page goes away, sends again when the browser comes back
 * online. The player need not listen for these itself. Never rejects: without an LMS, or where it
 * refuses, the session says `launch.recorded === false` and the lesson works.
 */
export async function openSession(window: Window, options: OpenOptions = {}): Promise<Session> {
  const around: Surroundings = {
    clock: options.clock ?? clockOf(window),
    visible: () => window.document.visibilityState === 'visible',
    ...(options.models && { models: options.models }),
  };
  const { driver, definitions } = options;
  const opened = driver
    ? await driver.open(window, around, definitions)
    : await openScormIn(window, around, options);
  // Followed as decorated: what ends with the page must be told to all who listen.
  const session = options.decorate?.(opened) ?? opened;
  follow(window, session);
  if (options.savesEarly) window.addEventListener('beforeunload', () => session.pause());
  return session;
}

async function openScormIn(
  window: Window,
  around: Surroundings,
  options: OpenOptions,
): Promise<Session> {
  // LMSs misread packages: where only the other version's API is there, it is spoken to.
  const found = findApi(window, options.prefer12 ? [API_12, API_2004] : [API_2004, API_12]);
  const version = found?.name === API_12 ? await options.loadScorm12?.() : scorm2004;
  return (
    (found && version && openScorm(found.api, around, version)) ?? openNone(found !== undefined)
  );
}

function clockOf(window: Window): Clock {
  return {
    now: timeOfDay,
    elapsed,
    setTimeout: (job, delay) => window.setTimeout(job, delay),
    clearTimeout: (timer) => window.clearTimeout(Number(timer)),
  };
}

function follow(window: Window, session: Session): void {
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') session.pause();
  });
  window.addEventListener('pagehide', (event) => {
    // A page that may come back from the browser's memory must find its session still open: an
    // LMS opens no second one in the same window (Initialize after Terminate is error 104).
    if (event.persisted) session.pause();
    else session.leave('closing');
  });
  window.addEventListener('online', () => session.resend());
}
