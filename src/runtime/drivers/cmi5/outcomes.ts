import type { Report } from '../../../tracking/session.ts';
import { sha256 } from '../../statements/hash.ts';

/** What comes of an activity: said once in a registration (cmi5 9.3). */
export type OutcomeVerb = 'completed' | 'passed' | 'failed';

export function isOutcome(verb: string | undefined): verb is OutcomeVerb {
  return verb === 'completed' || verb === 'passed' || verb === 'failed';
}

/**
 * The outcomes to say now: once in a session and once in a registration, never both `passed` and
 * `failed` in one session, no `failed` after `passed` (cmi5 9.3). `before`: what the store has
 * confirmed in this registration; `now`: what this session has said.
 *
 * `passed` can be said only once, with its score: it waits until the activity is complete or the
 * learner `leaves`, unless the LMS lets the learner move on without completion.
 *
 * Where the LMS waits for `Passed` of an activity that has nothing to pass, who completes it
 * passes: nobody could ever move on otherwise.
 */
export function outcomesDue(
  report: Report,
  before: readonly string[],
  now: readonly string[],
  moveOn: string,
  leaves: boolean,
): readonly OutcomeVerb[] {
  const wantsPass = moveOn === 'Passed' || moveOn === 'CompletedAndPassed';
  const completes = wantsPass && !report.graded && report.completed;
  const success = report.success ?? (completes || undefined);
  const passes =
    report.completed || leaves || moveOn === 'Passed' || moveOn === 'CompletedOrPassed';
  const known = (verb: OutcomeVerb) => before.includes(verb) || now.includes(verb);
  const due: OutcomeVerb[] = [];
  if (report.completed && !known('completed')) due.push('completed');
  if (success === true && passes && !known('passed') && !now.includes('failed')) due.push('passed');
  if (success === false && !known('failed') && !known('passed')) due.push('failed');
  return due;
}

/**
 * The id of a registration's one statement of an outcome: a UUID made of what it says (RFC 9562,
 * version 8). A tab that died after the store took it says it again in another session, and the
 * store knows it by its id.
 */
export function outcomeId(registration: string, activityId: string, verb: OutcomeVerb): string {
  const hex = sha256(`${registration}\n${activityId}\n${verb}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
