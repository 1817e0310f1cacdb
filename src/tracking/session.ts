/**
 * The player's one view of whoever keeps the records. A driver per protocol stands behind it;
 * xAPI beside SCORM decorates any driver.
 */
export interface Session {
  readonly launch: Launch;
  /** The LMS's learner id, for storage keys and pseudonyms. Asked for at the first call only. */
  learner(): string | undefined;
  /** The learner's name, as the LMS gives it. Asked for at the first call only. */
  learnerName(): string | undefined;
  /** cmi.launch_data or its like. Asked for at the first call only. */
  launchData(): string | undefined;
  /** The `location` that was reported last in an earlier launch, where the protocol keeps it. */
  location?(): string | undefined;
  /** An answer was submitted. Called once per submission, never for private questions. */
  record(interaction: Interaction): void;
  /** How things stand now, as a whole: the driver writes what differs from what the LMS has. */
  report(report: Report): void;
  /** Send now what waits. */
  save(): void;
  /** The page is being hidden: send now; the session goes on. */
  pause(): void;
  /**
   * The network came back: everything is sent again under a changed state code, since an LMS may
   * have answered `true` while it was away.
   */
  resend(): void;
  /**
   * Send all and end the session, once; later calls change nothing.
   * `finish`: the learner finished; where the last commit fails the session stays open and goes on
   * trying. `closing`: the page is going away; the session ends whatever the LMS says.
   */
  leave(how: 'finish' | 'closing'): Leaving;
  /** Whether what was said is stored: called at once with how it stands, then at each change. */
  onSaved(listener: (saved: SaveState) => void): void;
}

/** `waiting`: to be sent within 1.5 s. `failing`: the LMS refused and will be asked again. */
export type SaveState = 'saved' | 'waiting' | 'failing';

/**
 * What to tell the learner after `leave`: the platform moves on by itself; the page goes back to
 * the platform; all is saved and the page may be closed; it is being saved, and how it ended is
 * said by another call when `onSaved` tells of it; not all is saved and the session is still open;
 * nothing was recorded (no LMS, or browse and review).
 */
export type Leaving =
  | 'navigates'
  | 'returns'
  | 'may-close'
  | 'saving'
  | 'not-saved'
  | 'not-recorded';

export interface Launch {
  /** Whether an LMS answered; false: the lesson works and nothing is recorded. */
  readonly recorded: boolean;
  /** An LMS is there but did not open the session: it ended or was never allowed. */
  readonly refused?: true;
  /** In browse and review nothing at all is written. */
  readonly mode: 'normal' | 'browse' | 'review';
  readonly resumed: boolean;
  /** The stored state code; empty at a first launch. */
  readonly state: string;
  /** The attempt goes on, but the LMS did not give its state: what it holds is not overwritten yet. */
  readonly unread?: true;
  /** The LMS's passing score, scaled; it wins over the package's. */
  readonly passing?: number;
  /** The learner's language according to the LMS. */
  readonly language?: string;
  /** Characters that the state may have, where they are fewer than SCORM 2004's. */
  readonly stateLimit?: number;
}

export interface Report {
  /** Id of the page that is shown. */
  readonly location: string;
  /**
   * The state code, made when it is sent. `retries` counts the retries of this session: add it to
   * those that the state already holds, so that the code differs from any sent before.
   */
  readonly state: (retries: number) => string;
  /** 0 to 1; 1 only when the completion rule holds. */
  readonly progress: number;
  readonly completed: boolean;
  /** Whether there are graded questions that nobody may skip: success is to be decided some day. */
  readonly graded?: boolean;
  /** Undefined where nothing is graded or it is not yet decided. */
  readonly success?: boolean;
  /** Scaled 0 to 1; undefined where nothing is graded or answered. */
  readonly score?: number;
  readonly objectives: readonly ObjectiveReport[];
}

export interface ObjectiveReport {
  readonly id: string;
  readonly completed: boolean;
  readonly success?: boolean;
  /** Scaled 0 to 1. */
  readonly score?: number;
}

export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'likert'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'numeric'
  | 'other';

/** A submitted answer with all that a record of it needs. */
export interface Interaction {
  /** `<activity>.<question>`, permanent. */
  readonly id: string;
  readonly activity: string;
  readonly question: string;
  readonly type: InteractionType;
  /** In the standard's form (RTE 4.2.9.1), identifiers with `_` for `-`; empty = nothing to say. */
  readonly response: string;
  /** Right answers in the standard's form; empty where any answer is right. */
  readonly patterns: readonly string[];
  readonly result: 'correct' | 'incorrect' | 'neutral';
  /** Scaled score of this answer, 0 to 1; undefined without a key. */
  readonly score?: number;
  readonly weighting: number;
  readonly description: string;
  readonly objective?: string;
  /** Milliseconds since 1970, UTC, when it was submitted. */
  readonly at: number;
  /** Seconds from first seeing the question to the submission. */
  readonly latency: number;
  readonly locale: string;
}
