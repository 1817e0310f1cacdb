import { rawOf } from '../../tracking/scores.ts';
import type { Buffer } from './buffer.ts';
import { readReal, real } from './real.ts';
import type { SafeApi } from './safe-api.ts';
import type { Standing, Wanted } from './version.ts';

/** Where the SCO's own status and score are; objectives have theirs at `cmi.objectives.n`. */
export const CORE = 'cmi.core';

const STATUS = 'cmi.core.lesson_status';
const RAW = 'cmi.core.score.raw';
const statusAt = (at: string) => (at === CORE ? STATUS : `${at}.status`);

/** SCORM 1.2 has one word for completion and success (RTE 1.2, 3.4: cmi.core.lesson_status). */
export function readStanding12(api: SafeApi, at: string): Standing {
  const status = api.get(statusAt(at));
  const raw = readReal(api.get(`${at}.score.raw`));
  return {
    ...standings[status ?? ''],
    ...(raw === undefined ? {} : { score: raw / 100 }),
  };
}

const standings: Readonly<Record<string, Standing>> = {
  incomplete: { completed: false },
  completed: { completed: true },
  failed: { completed: true, success: false },
  passed: { completed: true, success: true },
};

/**
 * Writes score and status at `at` where they say more than `before`, and returns how it then
 * stands: incomplete, then completed or failed, then passed. What is graded is incomplete until
 * it is decided, and a SCO has no verdict before it is complete: LMSs take `passed` for complete.
 */
export function writeStanding12(
  buffer: Buffer,
  at: string,
  before: Standing,
  now: Wanted,
): Standing {
  const after = { ...before };
  if (now.score !== undefined && rawOf(now.score) > rawOf(before.score ?? -1)) {
    after.score = now.score;
    buffer.want(`${at}.score.raw`, real(rawOf(now.score)));
    buffer.want(`${at}.score.min`, '0');
    buffer.want(`${at}.score.max`, '100');
  }
  const status = statusOf(at, now);
  if (rank(standings[status]) > rank(before)) {
    Object.assign(after, standings[status]);
    buffer.want(statusAt(at), status);
  }
  return after;
}

function statusOf(at: string, { completed, success, score, graded }: Wanted): string {
  if (!completed && (at === CORE || success === undefined)) return 'incomplete';
  if (success !== undefined) return success ? 'passed' : 'failed';
  // An objective has a score only where something of it is graded.
  const open = at === CORE ? graded : score !== undefined;
  return open ? 'incomplete' : 'completed';
}

function rank({ completed, success }: Standing = {}): number {
  if (completed === undefined) return 0;
  return completed ? (success ? 3 : 2) : 1;
}

/**
 * LMSs that took a value and failed to send it believe ever after that it was sent, and send only
 * what differs (seen on Moodle and Totara). So before everything is said again, something else is
 * said in between: another spelling of the score, a status that claims less. Whether that arrives
 * does not matter.
 */
export function unsettle12(api: SafeApi, buffer: Buffer): void {
  const status = buffer.wanted(STATUS);
  const raw = buffer.wanted(RAW);
  const ended = standings[status ?? '']?.completed;
  if (ended) api.set(STATUS, status === 'passed' ? 'completed' : 'incomplete');
  if (raw !== undefined) api.set(RAW, Number(raw).toFixed(3));
  if (ended || raw !== undefined) api.commit();
}
