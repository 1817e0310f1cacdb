import type { Interaction, Launch } from '../../tracking/session.ts';
import type { Surroundings } from '../clock.ts';
import type { Buffer } from './buffer.ts';
import type { Dialect, SafeApi } from './safe-api.ts';

/** How the learner stands: a status or score that is finished is never lowered. */
export interface Standing {
  completed?: boolean;
  success?: boolean;
  score?: number;
}

/** What is to be written of it. */
export interface Wanted extends Readonly<Standing> {
  /** Whether success has to be decided some day. */
  readonly graded?: boolean;
}

/** What a version of SCORM says its own way; the rest of a session is `openScorm`. */
export interface Version {
  readonly dialect: Dialect;
  readonly elements: {
    readonly exit: string;
    readonly location: string;
    readonly sessionTime: string;
    readonly learner: string;
    readonly learnerName: string;
    /** Of the SCO's statuses and score. */
    readonly standing: string;
    /** Undefined where the version has no measure of progress. */
    readonly progress?: string;
  };
  /** Characters that the location may have. */
  readonly location: number;
  /** Whether an LMS may do without the groups of objectives and interactions. */
  readonly optionalGroups: boolean;
  /** Seconds in the version's form of a time span. */
  readonly timespan: (seconds: number) => string;
  /** `fresh`: nothing was stored in this attempt before. */
  readonly readLaunch: (api: SafeApi) => { readonly launch: Launch; readonly fresh: boolean };
  /** What the LMS has of the SCO or of the objective at `cmi.objectives.n`. */
  readonly readStanding: (api: SafeApi, at: string) => Standing;
  /** Writes what of `now` says more than `before`, and returns how it then stands. */
  readonly writeStanding: (buffer: Buffer, at: string, before: Standing, now: Wanted) => Standing;
  readonly createInteractions: (
    api: SafeApi,
    buffer: Buffer,
    around: Surroundings,
  ) => (interaction: Interaction) => void;
  /** Asks the LMS for the next activity; whether it goes there. */
  readonly moveOn: (api: SafeApi) => boolean;
  /** Called before everything is sent again. */
  readonly again?: (api: SafeApi, buffer: Buffer) => void;
}

/**
 * Whether the LMS may hold a state that it did not give: it says that an attempt goes on, or can't
 * even say that. What is merely not there gives an error too, so a state alone proves nothing.
 */
export function isUnread(entry: string | undefined, stored: string | undefined): boolean {
  return stored === undefined && (entry === undefined || entry === 'resume');
}
