import { rawOf } from '../../tracking/scores.ts';
import type { Buffer } from './buffer.ts';
import { readReal, real } from './real.ts';
import type { SafeApi } from './safe-api.ts';
import type { Standing, Wanted } from './version.ts';

/** Two scores that differ by less are one: an LMS keeps seven decimals (RTE 4.1.1.5). */
const SAME = 1e-7;

/** What the LMS has of a SCO (`cmi`) or of an objective (`cmi.objectives.n`). */
export function readStanding(api: SafeApi, at: string): Standing {
  const completion = api.get(`${at}.completion_status`);
  const success = api.get(`${at}.success_status`);
  const score = readReal(api.get(`${at}.score.scaled`));
  return {
    ...(completion === 'completed' || completion === 'incomplete'
      ? { completed: completion === 'completed' }
      : {}),
    ...(success === 'passed' || success === 'failed' ? { success: success === 'passed' } : {}),
    ...(score === undefined ? {} : { score }),
  };
}

/**
 * Writes score and statuses below `at` where they say more than `before`, and returns how it then
 * stands. The score goes first: a success status never stands without one. `raw` runs from 0 to
 * 100, since the most used LMSs take the grade from it alone.
 */
export function writeStanding(buffer: Buffer, at: string, before: Standing, now: Wanted) {
  const after: Standing = { ...before };
  if (now.score !== undefined && now.score > (before.score ?? -1) + SAME) {
    after.score = now.score;
    buffer.want(`${at}.score.scaled`, real(now.score));
    buffer.want(`${at}.score.raw`, real(rawOf(now.score)));
    buffer.want(`${at}.score.min`, '0');
    buffer.want(`${at}.score.max`, '100');
  }
  if (now.success !== undefined && before.success !== true && now.success !== before.success) {
    after.success = now.success;
    buffer.want(`${at}.success_status`, now.success ? 'passed' : 'failed');
  }
  if (now.completed !== undefined && before.completed !== true) {
    after.completed = now.completed;
    if (now.completed !== before.completed) {
      buffer.want(`${at}.completion_status`, now.completed ? 'completed' : 'incomplete');
    }
  }
  return after;
}
