import { STRING_12, timespan12 } from '../../tracking/forms12.ts';
import { LIMITS } from '../../tracking/limits.ts';
import type { Launch } from '../../tracking/session.ts';
import { createInteractions12 } from './interactions12.ts';
import { readReal } from './real.ts';
import { CORE, readStanding12, unsettle12, writeStanding12 } from './results12.ts';
import type { SafeApi } from './safe-api.ts';
import { isUnread, type Version } from './version.ts';

const GENERAL_EXCEPTION = 101;

/** SCORM 1.2 (RTE 1.2, 3.3 and 3.4). */
export const scorm12: Version = {
  dialect: {
    prefix: 'LMS',
    terminate: 'Finish',
    refusals: [201, 202, 203, 401, 402, 403, 404, 405],
    // There is no error of its own for a session that runs already: a status shows that it does.
    runs: (error, api) => error === GENERAL_EXCEPTION && !!api.get('cmi.core.lesson_status'),
  },
  elements: {
    exit: 'cmi.core.exit',
    location: 'cmi.core.lesson_location',
    sessionTime: 'cmi.core.session_time',
    learner: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    standing: CORE,
  },
  location: STRING_12,
  optionalGroups: true,
  timespan: timespan12,
  readLaunch,
  readStanding: readStanding12,
  writeStanding: writeStanding12,
  createInteractions: createInteractions12,
  moveOn: () => false,
  again: unsettle12,
};

/** An LMS may leave out mode, mastery score and language (401): then they say nothing. */
function readLaunch(api: SafeApi): { launch: Launch; fresh: boolean } {
  const mode = api.get('cmi.core.lesson_mode');
  const entry = api.get('cmi.core.entry');
  const stored = entry === 'ab-initio' ? '' : api.get('cmi.suspend_data');
  const state = stored ?? '';
  const mastery = readReal(api.get('cmi.student_data.mastery_score')) ?? 0;
  const language = api.get('cmi.student_preference.language');
  const launch: Launch = {
    recorded: true,
    mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
    resumed: entry === 'resume' || state !== '',
    state,
    ...(isUnread(entry, stored) && { unread: true }),
    stateLimit: LIMITS.suspendData12,
    // 0 is what LMSs have where nobody set one.
    ...(mastery > 0 ? { passing: Math.min(1, mastery / 100) } : {}),
    ...(language ? { language } : {}),
  };
  return { launch, fresh: entry === 'ab-initio' };
}
