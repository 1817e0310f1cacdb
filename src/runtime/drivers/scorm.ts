import { clip } from '../../tracking/limits.ts';
import type { Launch, Leaving, Report, Session } from '../../tracking/session.ts';
import type { Surroundings } from '../clock.ts';
import { createBuffer } from './buffer.ts';
import { createObjectives } from './objectives.ts';
import { real } from './real.ts';
import { type SafeApi, safeApi } from './safe-api.ts';
import { createSaver, type Sending } from './saver.ts';
import type { Version, Wanted } from './version.ts';

/**
 * A session with an LMS that speaks a version of SCORM. Undefined where it does not open. The
 * calls at launch are at most 15: the opening, six reads (three more unless the attempt is new),
 * exit and status, and what the first report adds.
 */
export function openScorm(
  found: object,
  around: Surroundings,
  version: Version,
): Session | undefined {
  const { elements } = version;
  const api = safeApi(found, version.dialect);
  if (!api.initialize()) return undefined;
  const started = around.clock.elapsed();
  const { launch, fresh } = version.readLaunch(api);
  if (launch.mode !== 'normal') return watch(api, launch, version);

  const buffer = createBuffer(api.set);
  const writeInteraction = version.createInteractions(api, buffer, around);
  const writeObjective = createObjectives(api, buffer, version);
  // Some LMSs give no entry when a finished attempt is opened again: what is finished stays so.
  let standing = fresh ? {} : version.readStanding(api, elements.standing);
  const known: string[] = [];
  let last: Report | undefined;
  let retries = 0;
  let left: Leaving | undefined;

  if (launch.state !== '') buffer.knows('cmi.suspend_data', launch.state);
  // From the start and kept: any other exit throws the attempt away (RTE 4.2.8).
  buffer.want(elements.exit, 'suspend');
  stand({ completed: false });

  function stand(now: Wanted): void {
    standing = version.writeStanding(buffer, elements.standing, standing, now);
  }

  /** One way out for all that is said: write what differs, commit, believe only `true`. */
  function send(how: Sending): boolean {
    if (how === 'again') {
      retries++;
      buffer.doubt();
      version.again?.(api, buffer);
    }
    const code = last?.state(retries);
    // No code is ever empty: that one stands for what the LMS holds and could not be read.
    const state = code && buffer.want('cmi.suspend_data', code);
    buffer.flush();
    // Other values may be refused for good and the rest is saved; without its state nothing is.
    const whole = state !== 'refused' && buffer.settled();
    if (!buffer.changed() && how !== 'alive') return whole;
    if (!api.commit()) return false;
    buffer.committed();
    return whole;
  }
  const saver = createSaver(around, send);
  saver.changed();

  function writeTime(): void {
    const seconds = (around.clock.elapsed() - started) / 1000;
    buffer.want(elements.sessionTime, version.timespan(seconds));
  }

  const locationOf = (report: Report) => clip(report.location, version.location);

  /** An LMS that resumes has what the restored state says, since both went in one commit. */
  function restore(report: Report): void {
    if (report.completed !== (standing.completed ?? false)) return;
    buffer.knows(elements.location, locationOf(report));
    if (elements.progress) buffer.knows(elements.progress, real(report.progress));
    known.push(...report.objectives.map((objective) => JSON.stringify(objective)));
  }

  function finish(): Leaving {
    writeTime();
    if (!saver.now()) return 'not-saved';
    const navigates = version.moveOn(api);
    saver.stop();
    api.terminate();
    return navigates ? 'navigates' : 'may-close';
  }

  function close(): Leaving {
    writeTime();
    const saved = saver.now();
    saver.stop();
    // The end stores too (RTE 3.1.3.2): a second chance for what Commit refused.
    const ended = api.terminate();
    return saved || ended ? 'may-close' : 'not-saved';
  }

  return {
    launch,
    ...readLater(api, version, () => left !== undefined),
    record(interaction) {
      if (left) return;
      writeInteraction(interaction);
      saver.changed();
    },
    report(report) {
      if (left) return;
      if (!last && launch.resumed) restore(report);
      last = report;
      buffer.want(elements.location, locationOf(report));
      if (elements.progress && (report.progress === 1 || !standing.completed)) {
        buffer.want(elements.progress, real(report.progress));
      }
      const before = standing;
      stand(report);
      for (const objective of report.objectives) {
        if (!known.includes(JSON.stringify(objective))) writeObjective(objective);
      }
      const urgent =
        standing.completed !== before.completed ||
        standing.success !== before.success ||
        standing.score !== before.score;
      if (urgent && saver.state() !== 'failing') saver.now();
      else saver.changed();
    },
    save() {
      if (!left) saver.now();
    },
    pause() {
      if (left) return;
      writeTime();
      saver.now();
    },
    resend() {
      if (!left) saver.again();
    },
    leave(how) {
      if (left) return left;
      const leaving = how === 'finish' ? finish() : close();
      // A session that could not save stays open, unless its page is going away.
      if (leaving !== 'not-saved' || how === 'closing') left = leaving;
      return leaving;
    },
    onSaved: saver.onSaved,
  };
}

/** Browse and review: servers store what is sent, so nothing is (RTE 4.2.14). */
function watch(api: SafeApi, launch: Launch, version: Version): Session {
  const nothing = () => undefined;
  let left = false;
  return {
    launch,
    ...readLater(api, version, () => left),
    record: nothing,
    report: nothing,
    save: nothing,
    pause: nothing,
    resend: nothing,
    leave() {
      if (!left) api.terminate();
      left = true;
      return 'not-recorded';
    },
    onSaved: nothing,
  };
}

/** Read at the first call, which should come before the end: a read after it is an error. */
function readLater(
  api: SafeApi,
  { elements }: Version,
  ended: () => boolean,
): Pick<Session, 'learner' | 'learnerName' | 'launchData' | 'location'> {
  const kept = new Map<string, string>();
  const read = (element: string) => () => {
    if (!kept.has(element) && !ended()) kept.set(element, api.get(element) ?? '');
    return kept.get(element) || undefined;
  };
  return {
    learner: read(elements.learner),
    learnerName: read(elements.learnerName),
    launchData: read('cmi.launch_data'),
    location: read(elements.location),
  };
}
