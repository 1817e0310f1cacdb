import type { Session } from '../tracking/session.ts';
import type { Clock, Surroundings } from './clock.ts';
import { openNone } from './drivers/none.ts';
import { openScorm2004 } from './drivers/scorm2004.ts';
import { findApi } from './find-api.ts';

export interface OpenOptions {
  /** For tests; the window's own clock by default. */
  readonly clock?: Clock;
  /** Puts something around the driver (xAPI beside SCORM) before the page's life is followed. */
  readonly decorate?: (session: Session) => Session;
}

type Open = (api: object, around: Surroundings) => Session | undefined;

/** The name under which an LMS offers its API, and who speaks to it; the first that is there wins. */
const DRIVERS: Readonly<Record<string, Open>> = {
  API_1484_11: openScorm2004,
};

/**
 * Finds the LMS from `window`, opens the session and keeps it in step with the page's life: pauses
 * when hidden, ends when the page goes away, sends again when the browser comes back online. The
 * player need not listen for these itself. Never rejects: without an LMS, or where it refuses,
 * the session says `launch.recorded === false` and the lesson works.
 */
export async function openSession(window: Window, options: OpenOptions = {}): Promise<Session> {
  const around: Surroundings = {
    clock: options.clock ?? clockOf(window),
    visible: () => window.document.visibilityState === 'visible',
  };
  const found = findApi(window, Object.keys(DRIVERS));
  const opened =
    (found && DRIVERS[found.name]?.(found.api, around)) ?? openNone(found !== undefined);
  // Followed as decorated: what ends with the page must be told to all who listen.
  const session = options.decorate?.(opened) ?? opened;
  follow(window, session);
  return session;
}

function clockOf(window: Window): Clock {
  return {
    now: () => Date.now(),
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
