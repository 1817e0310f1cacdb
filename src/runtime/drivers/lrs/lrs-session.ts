import type { Launch, Leaving, Report, Session } from '../../../tracking/session.ts';
import type { Kept } from './state-document.ts';
import type { Work } from './work.ts';

/** What a protocol says and does beside keeping the state. */
export interface Speaking {
  readonly learner: string | undefined;
  readonly learnerName?: string;
  readonly launchData?: string;
  record?(...interaction: Parameters<Session['record']>): void;
  report?(report: Report): void;
  /** The learner leaves: what is said before the state is stored for the last time. */
  leaving?(): void;
  /** The learner leaves and all is stored: says the last thing, once. */
  end?(): void;
  /** The store has all, the last thing too: where to go; undefined where the page stays. */
  exit?(): 'returns' | undefined;
}

/**
 * A session whose state stands in a store. `kept` is what it holds; `said` the outcomes that it
 * has confirmed so far.
 *
 * A page that goes away does not end the session: a reload looks just like it, and what is said
 * after the end would be refused. Everything that waits is sent, and a session that never ends is
 * the platform's to close.
 */
export function lrsSession(
  launch: Launch,
  work: Work,
  speaking: Speaking,
  said: () => Kept['said'],
): Session {
  const writes = launch.mode === 'normal';
  let left: Leaving | undefined;
  let ending = false;
  let ended = false;
  let retries = 0;
  let last: Report | undefined;
  let kept = launch.state;

  function keep(): void {
    const report = last;
    if (!report) return;
    const code = report.state(retries);
    work.keep(() => ({ state: report.state(retries), said: said() }), code !== kept);
    kept = code;
  }

  /** Goes on towards the end as far as the store has what came before. */
  function proceed(): void {
    if (!ending || left !== undefined || work.state() !== 'saved') return;
    if (!ended && speaking.end) {
      ended = true;
      speaking.end();
      return;
    }
    ended = true;
    const exit = speaking.exit?.();
    left = writes ? (exit ?? 'may-close') : 'not-recorded';
  }
  // Before all other listeners: when these hear that all is saved, it is known what comes of it.
  work.onSaved(proceed);

  return {
    launch,
    learner: () => speaking.learner,
    learnerName: () => speaking.learnerName,
    launchData: () => speaking.launchData,
    record(interaction) {
      if (ended || !writes) return;
      ending = false;
      speaking.record?.(interaction);
    },
    report(report) {
      if (ended || !writes) return;
      // Opened again after Finish was pressed in vain: the learner went on working.
      if (last) ending = false;
      last = report;
      speaking.report?.(report);
      keep();
    },
    save: () => work.now(),
    pause: () => work.flush(),
    resend() {
      if (ended || !writes) return work.now();
      retries++;
      keep();
      work.again();
    },
    leave(how) {
      if (left !== undefined) return left;
      if (how === 'closing') {
        work.flush();
        return writes ? 'may-close' : 'not-recorded';
      }
      if (!ending) speaking.leaving?.();
      ending = true;
      work.now();
      proceed();
      return left ?? (work.state() === 'failing' ? 'not-saved' : 'saving');
    },
    onSaved: work.onSaved,
  };
}
