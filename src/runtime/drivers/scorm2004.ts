import { LOCATION } from '../../tracking/limits.ts';
import type { Launch, Session } from '../../tracking/session.ts';
import { duration } from '../../tracking/time.ts';
import type { Surroundings } from '../clock.ts';
import { createInteractions } from './interactions2004.ts';
import { readReal } from './real.ts';
import { readStanding, writeStanding } from './results2004.ts';
import type { SafeApi } from './safe-api.ts';
import { openScorm } from './scorm.ts';
import { isUnread, type Version } from './version.ts';

const ALREADY_INITIALIZED = 103;

/** SCORM 2004 (RTE 3 and 4), 3rd and 4th Edition alike. */
export const scorm2004: Version = {
  dialect: {
    prefix: '',
    terminate: 'Terminate',
    // RTE 3.1.7.
    refusals: [201, 351, 401, 402, 404, 405, 406, 407, 408],
    runs: (error) => error === ALREADY_INITIALIZED,
  },
  elements: {
    exit: 'cmi.exit',
    location: 'cmi.location',
    sessionTime: 'cmi.session_time',
    learner: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    standing: 'cmi',
    progress: 'cmi.progress_measure',
  },
  location: LOCATION,
  optionalGroups: false,
  timespan: duration,
  readLaunch,
  readStanding,
  writeStanding,
  createInteractions,
  // SN 5.6.4: where it is `unknown` a request may end in nothing.
  moveOn: (api) =>
    api.get('adl.nav.request_valid.continue') === 'true' &&
    api.set('adl.nav.request', 'continue') === 'taken',
};

/** A session with a SCORM 2004 LMS; undefined where Initialize fails. */
export function openScorm2004(found: object, around: Surroundings): Session | undefined {
  return openScorm(found, around, scorm2004);
}

/** `fresh`: nothing was stored in this attempt before (RTE 4.2.7). */
function readLaunch(api: SafeApi): { launch: Launch; fresh: boolean } {
  const mode = api.get('cmi.mode');
  const entry = api.get('cmi.entry');
  const stored = entry === 'ab-initio' ? '' : api.get('cmi.suspend_data');
  const state = stored ?? '';
  const passing = readReal(api.get('cmi.scaled_passing_score'));
  const language = api.get('cmi.learner_preference.language');
  const launch: Launch = {
    recorded: true,
    mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
    resumed: entry === 'resume' || state !== '',
    state,
    ...(isUnread(entry, stored) && { unread: true }),
    ...(passing === undefined ? {} : { passing: Math.min(1, Math.max(0, passing)) }),
    ...(language ? { language } : {}),
  };
  return { launch, fresh: entry === 'ab-initio' };
}
