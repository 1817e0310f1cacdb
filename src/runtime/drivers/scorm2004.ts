import { clip, LIMITS } from '../../tracking/limits.ts';
import type { Launch, Leaving, Report, Session } from '../../tracking/session.ts';
import { duration } from '../../tracking/time.ts';
import type { Surroundings } from '../clock.ts';
import { type SafeApi, safeApi } from './api2004.ts';
import { createBuffer } from './buffer.ts';
import { createInteractions } from './interactions2004.ts';
import { readReal, real } from './real.ts';
import { createObjectives, readStanding, standingOf, writeStanding } from './results2004.ts';
import { createSaver, type Sending } from './saver.ts';

/**
 * A session with a SCORM 2004 LMS (RTE 3 and 4). Undefined where Initialize fails. The calls at
 * launch are at most 15: Initialize, six reads (three more unless the attempt is new), exit and
 * status, and what the first report adds.
 */
export function openScorm2004(found: object, around: Surroundings): Session | undefined {
  const api = safeApi(found);
  if (!api.initialize()) return undefined;
  const started = around.clock.now();
  const { launch, fresh } = readLaunch(api);
  if (launch.mode !== 'normal') return watch(api, launch);

  const buffer = createBuffer(api.set);
  const writeInteraction = createInteractions(api, buffer);
  const writeObjective = createObjectives(api, buffer);
  // Some LMSs give no entry when a finished attempt is opened again: what is finished stays so.
  let standing = fresh ? {} : readStanding(api, 'cmi');
  const known: string[] = [];
  let last: Report | undefined;
  let retries = 0;
  let left: Leaving | undefined;

  if (launch.state !== '') buffer.knows('cmi.suspend_data', launch.state);
  // From the start and kept: any other exit throws the attempt away (RTE 4.2.8).
  buffer.want('cmi.exit', 'suspend');
  standing = writeStanding(buffer, 'cmi', standing, { completed: false });

  /** One way out for all that is said: write what differs, commit, believe only `true`. */
  function send(how: Sending): boolean {
    if (how === 'again') {
      retries++;
      buffer.doubt();
    }
    const state = last && buffer.want('cmi.suspend_data', last.state(retries));
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
    buffer.want('cmi.session_time', duration((around.clock.now() - started) / 1000));
  }

  /** An LMS that resumes has what the restored state says, since both went in one commit. */
  function restore(report: Report): void {
    if (report.completed !== (standing.completed ?? false)) return;
    buffer.knows('cmi.location', locationOf(report));
    buffer.knows('cmi.progress_measure', real(report.progress));
    known.push(...report.objectives.map((objective) => JSON.stringify(objective)));
  }

  function finish(): Leaving {
    writeTime();
    if (!saver.now()) return 'not-saved';
    const valid = api.get('adl.nav.request_valid.continue') === 'true';
    const navigates = valid && api.set('adl.nav.request', 'continue') === 'taken';
    saver.stop();
    api.terminate();
    return navigates ? 'navigates' : 'may-close';
  }

  function close(): Leaving {
    writeTime();
    const saved = saver.now();
    saver.stop();
    // Terminate stores too (RTE 3.1.3.2): a second chance for what Commit refused.
    const ended = api.terminate();
    return saved || ended ? 'may-close' : 'not-saved';
  }

  return {
    launch,
    ...readLater(api, () => left !== undefined),
    record(interaction) {
      if (left) return;
      writeInteraction(interaction);
      saver.changed();
    },
    report(report) {
      if (left) return;
      if (!last && launch.resumed) restore(report);
      last = report;
      buffer.want('cmi.location', locationOf(report));
      if (report.progress === 1 || !standing.completed) {
        buffer.want('cmi.progress_measure', real(report.progress));
      }
      const before = standing;
      standing = writeStanding(buffer, 'cmi', before, standingOf(report));
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

/** `fresh`: nothing was stored in this attempt before (RTE 4.2.7). */
function readLaunch(api: SafeApi): { launch: Launch; fresh: boolean } {
  const mode = api.get('cmi.mode');
  const entry = api.get('cmi.entry');
  const state = entry === 'ab-initio' ? '' : (api.get('cmi.suspend_data') ?? '');
  const passing = readReal(api.get('cmi.scaled_passing_score'));
  const language = api.get('cmi.learner_preference.language');
  const launch: Launch = {
    recorded: true,
    mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
    resumed: entry === 'resume' || state !== '',
    state,
    ...(passing === undefined ? {} : { passing: Math.min(1, Math.max(0, passing)) }),
    ...(language ? { language } : {}),
  };
  return { launch, fresh: entry === 'ab-initio' };
}

/** Browse and review: servers store what is sent, so nothing is (RTE 4.2.14). */
function watch(api: SafeApi, launch: Launch): Session {
  const nothing = () => undefined;
  let left = false;
  return {
    launch,
    ...readLater(api, () => left),
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

function locationOf(report: Report): string {
  return clip(report.location, LIMITS.location);
}

/** Read at the first call, which should come before the end: a read after Terminate is an error. */
function readLater(api: SafeApi, ended: () => boolean): Pick<Session, 'learner' | 'launchData'> {
  const kept = new Map<string, string>();
  const read = (element: string) => () => {
    if (!kept.has(element) && !ended()) kept.set(element, api.get(element) ?? '');
    return kept.get(element) || undefined;
  };
  return { learner: read('cmi.learner_id'), launchData: read('cmi.launch_data') };
}
