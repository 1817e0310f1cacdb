/**
 * What a fake SCORM LMS can be told, and the plain data it keeps.
 *
 * Each habit was seen on a real LMS; the defaults are the strict ones, so that content which
 * passes here passes on the LMSs and on ADL's test suite.
 */

/** One call of the run-time API, in the order in which the SCO made it. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  /** The error number that GetLastError gives after the call; '0' for none. */
  readonly error: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the server keeps about one SCO and one learner. Plain JSON; survives between launches. */
export interface ScoRecord {
  /** Counts learner attempts from 1; 0 before anything was stored. */
  attempt: number;
  /** Stored data model elements (`cmi.score.raw` -> `80`), as of the last commit that stored. */
  values: Record<string, string>;
  /** How often something was stored (each Commit or Terminate that did). */
  stores: number;
}

/** `true` for ever, or so many times and then no more. */
export type Times = boolean | number;

/** An objective that the manifest declares and the LMS prefills. */
export interface PrefilledObjective {
  readonly id: string;
}

export interface LmsOptions {
  /** Default `learner-1`. */
  readonly learnerId?: string;
  /** Default `Learner, Test` (Totara and strict Moodle write "Last, First"). */
  readonly learnerName?: string;
  /** cmi.learner_preference.language; default '' (none). */
  readonly language?: string;
  /** cmi.launch_data; unset gives 403. */
  readonly launchData?: string;
  /** cmi.scaled_passing_score; unset gives 403. In 1.2 it is the mastery score, out of 100. */
  readonly scaledPassingScore?: number;
  /** cmi.completion_threshold; unset gives 403. */
  readonly completionThreshold?: number;
  /** cmi.objectives.0.. as the manifest declares them. */
  readonly objectives?: readonly PrefilledObjective[];
  /** Forces cmi.mode (and cmi.credit `no-credit` for browse and review). */
  readonly mode?: 'normal' | 'browse' | 'review';
  /** Forces cmi.credit. */
  readonly credit?: 'credit' | 'no-credit';
  /** Launch in review once the stored completion_status is `completed`. Default false. */
  readonly reviewAfterCompletion?: boolean;
  /** In browse and review the server stores what is sent, as real LMSs do. Default true. */
  readonly reviewStores?: boolean;
  /**
   * success_status follows score.scaled and scaled_passing_score (RTE 4.2.22), and
   * completion_status follows progress_measure and completion_threshold (RTE 4.2.4). Default true;
   * Moodle hands scaled_passing_score out and never applies it.
   */
  readonly appliesThresholds?: boolean;

  /** Commit and Terminate answer "true" and nothing is stored. */
  readonly commitLies?: Times;
  /** Commit (and the commit inside Terminate) answers "false", 391. */
  readonly commitFails?: Times;
  /** The error number of Commit that goes with `commitFails`; Moodle says 101. Default 391. */
  readonly commitError?: number;
  /** Initialize answers "false", 102. */
  readonly initializeFails?: Times;
  /**
   * short_identifier_type is [A-Za-z0-9_.] only and not empty, as on Moodle and Totara.
   * Default true; false is any URI.
   */
  readonly refuseHyphens?: boolean;
  /** Line breaks in descriptions, fill-in and long-fill-in are refused. Default true. */
  readonly refuseLineBreaks?: boolean;
  /** Values over the smallest permitted maximum are refused with 406. Default true. */
  readonly refuseOverSpm?: boolean;
  /** After the first Terminate of a page session every Initialize is "false", 104. */
  readonly oneScoOnly?: boolean;
  /** Any call but GetLastError, GetErrorString, GetDiagnostic after Terminate throws. */
  readonly throwsAfterTerminate?: boolean;
  /** Each call blocks so long. */
  readonly slowMs?: number;
  /** What adl.nav.request_valid.* says. Default `unknown`. */
  readonly requestValid?: 'unknown' | 'true' | 'false';

  /** SCORM 1.2: cmi.interactions is not implemented, 401. */
  readonly withoutInteractions?: boolean;
  /** SCORM 1.2: cmi.objectives is not implemented, 401. */
  readonly withoutObjectives?: boolean;
  /** SCORM 1.2: nothing is implemented that an LMS may leave out, 401. */
  readonly mandatoryOnly?: boolean;
  /**
   * SCORM 1.2: a commit sends only what differs from what the LMS believes to have sent, also where
   * that never arrived, as on Moodle and Totara. Default false.
   */
  readonly sendsChangesOnly?: boolean;
  /** SCORM 1.2: what was stored comes back whatever the exit was, as on Moodle. Default false. */
  readonly keepsAtAnyExit?: boolean;
}

/** Habits of the window in which the API lives; they need a browser. */
export interface HostOptions extends LmsOptions {
  /** The version of SCORM that it takes the package for. Default `2004`. */
  readonly version?: '2004' | '1.2';
  /** Whose API is installed. Default `own`. */
  readonly api?: 'own' | 'scorm-again';
  /**
   * `iframe`: the SCO is a frame of the player, the API is its ancestor. `popup`: the same in a
   * new window whose opener is null. `opener`: the SCO is the top window itself and the API is on
   * its opener. Default `iframe`.
   */
  readonly window?: 'iframe' | 'popup' | 'opener';
  /** How many frames up the API lives; default 1, the direct parent. Not for `opener`. */
  readonly apiDepth?: number;
  /** A frame of another origin stands between the API and the SCO. Not for `opener`. */
  readonly foreignFrame?: boolean;
  /**
   * What is committed while the page is being dismissed is not stored, as on Totara: Chromium
   * refuses synchronous requests then. Default false: it goes by beacon as on Moodle, up to 64 KiB.
   */
  readonly noSaveOnLeaving?: boolean;
  /** Frame or window size; default 650 x 666. */
  readonly width?: number;
  readonly height?: number;
}

export function emptyRecord(): ScoRecord {
  return { attempt: 0, values: {}, stores: 0 };
}
