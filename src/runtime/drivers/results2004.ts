import type { ObjectiveReport, Report } from '../../tracking/session.ts';
import type { SafeApi } from './api2004.ts';
import type { Buffer } from './buffer.ts';
import { readReal, real } from './real.ts';

/** How the learner stands: a status or score that is finished is never lowered. */
export interface Standing {
  completed?: boolean;
  success?: boolean;
  score?: number;
}

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
export function writeStanding(buffer: Buffer, at: string, before: Standing, now: Standing) {
  const after: Standing = { ...before };
  if (now.score !== undefined && now.score > (before.score ?? -1) + SAME) {
    after.score = now.score;
    buffer.want(`${at}.score.scaled`, real(now.score));
    buffer.want(`${at}.score.raw`, real(Math.round(now.score * 1e4) / 100));
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

/**
 * Writes learning objectives. LMSs prefill those that the manifest declares: an id stands where
 * the LMS has put it, a new one goes behind them. They are looked up when the first is written.
 */
export function createObjectives(api: SafeApi, buffer: Buffer) {
  const places = new Map<string, { at: string; standing: Standing }>();
  let read = false;
  let next = 0;

  function readExisting(): void {
    if (read) return;
    read = true;
    const count = readReal(api.get('cmi.objectives._count')) ?? 0;
    next = count;
    for (let index = 0; index < count; index++) {
      const id = api.get(`cmi.objectives.${index}.id`);
      if (!id || places.has(id)) continue;
      const at = `cmi.objectives.${index}`;
      places.set(id, { at, standing: readStanding(api, at) });
    }
  }

  return (objective: ObjectiveReport): void => {
    if (!says(objective)) return;
    readExisting();
    let place = places.get(objective.id);
    if (!place) {
      const at = `cmi.objectives.${next}`;
      if (buffer.want(`${at}.id`, objective.id) === 'refused') {
        buffer.drop(`${at}.`);
        return;
      }
      next++;
      place = { at, standing: {} };
      places.set(objective.id, place);
    }
    place.standing = writeStanding(buffer, place.at, place.standing, objective);
  };
}

/** Nothing is said of an objective before something happened to it. */
function says(objective: ObjectiveReport): boolean {
  return objective.completed || objective.success !== undefined || objective.score !== undefined;
}

/** The standing that a report speaks of. */
export function standingOf(report: Report): Standing {
  return {
    completed: report.completed,
    ...(report.success === undefined ? {} : { success: report.success }),
    ...(report.score === undefined ? {} : { score: report.score }),
  };
}
