import type { OutcomeEvent } from '../../tracking/events.ts';
import type { Report, Session } from '../../tracking/session.ts';
import type { Events } from './events.ts';

export interface WithStatements {
  /** The locale that is shown now. */
  readonly locale: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds for durations, whatever happens to the device's clock; `now` by default. */
  readonly elapsed?: () => number;
  /** The id of the activity that is shown, for `experienced`. */
  readonly activity: () => string;
  /** Whether it may be told which pages are read; false where the activity holds private work. */
  readonly pages?: boolean;
}

/**
 * Tells `events` what the player tells `session`; statements are made of them later. In browse and
 * review nothing is told. `initialized` or `resumed` comes first, at once; what the first report of
 * a resumed session restates is not told again.
 */
export function withStatements(session: Session, events: Events, options: WithStatements): Session {
  if (session.launch.mode !== 'normal') return session;
  const { now, elapsed = now, locale, activity, pages = true } = options;
  const start = elapsed();
  let last: Report | undefined;
  let left = false;
  events.push({
    type: session.launch.resumed ? 'resumed' : 'initialized',
    at: now(),
    locale: locale(),
  });

  function tell(type: OutcomeEvent['type'], report: Report | undefined): void {
    const at = now();
    events.push({
      type,
      at,
      duration: (elapsed() - start) / 1000,
      completed: report?.completed ?? false,
      ...(report?.success === undefined ? {} : { success: report.success }),
      ...(report?.score === undefined ? {} : { score: report.score }),
      locale: locale(),
    });
  }

  function compare(before: Report | undefined, report: Report): void {
    if (pages && report.location !== before?.location) {
      events.push({
        type: 'experienced',
        at: now(),
        activity: activity(),
        page: report.location,
        locale: locale(),
      });
    }
    if (!before && session.launch.resumed) return;
    if (report.score !== undefined && report.score !== before?.score) tell('scored', report);
    if (report.success !== undefined && report.success !== before?.success) {
      tell(report.success ? 'passed' : 'failed', report);
    }
    if (report.completed && !before?.completed) tell('completed', report);
  }

  return {
    ...session,
    record(interaction) {
      if (left) return;
      session.record(interaction);
      events.push({ type: 'responded', at: interaction.at, interaction });
    },
    report(report) {
      if (left) return;
      session.report(report);
      compare(last, report);
      last = report;
    },
    leave(how) {
      const leaving = session.leave(how);
      const open = leaving === 'not-saved' || leaving === 'saving';
      if (!left && (!open || how === 'closing')) {
        left = true;
        // SCORM Profile 5.0: an attempt that goes on another day is suspended.
        tell(last?.completed ? 'terminated' : 'suspended', last);
      }
      return leaving;
    },
  };
}
