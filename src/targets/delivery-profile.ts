import type { Profile } from './target.ts';

/** What a profile decides. */
export type Choice = Exclude<keyof Profile, 'name'>;

/** What a platform was seen to do. */
export interface Observation {
  /** The platform and its version. */
  readonly on: string;
  readonly what: string;
}

/** A delivery profile of the tool: its choices, and on what they rest. */
export interface DeliveryProfile extends Profile {
  /** For whom it is, in one line of a table. */
  readonly use: string;
  /** What is uploaded, in one line of a table. */
  readonly upload: string;
  /** Why each choice is as it is. */
  readonly reasons: Readonly<Partial<Record<Choice, string>>>;
  /** What platforms were seen to do, not necessarily with packages of this tool. */
  readonly observed: readonly Observation[];
  /** How far packages made by this profile have been tried, and where they have not. */
  readonly verified: string;
}

/** Words that several profiles share, so that they can't come apart. */
export const EACH_ACTIVITY = 'each zip as an activity of its own';
export const WHOLE_COURSE = 'one zip, the whole course';
export const TRIED_2004 =
  'Not on a real platform. Played in Chromium against the project’s strict LMS for SCORM 2004 and against scorm-again.';
export const TRIED_12 =
  'Not on a real platform. Played in Chromium against the project’s strict LMS for SCORM 1.2 and against scorm-again.';

/** Observed on platforms of the Moodle family; profiles for it rest on these. */
export const ONE_SCO: readonly Observation[] = [
  {
    on: 'Moodle 4.5.6',
    what: 'in a SCORM 2004 package, nothing that a second SCO said was stored',
  },
  {
    on: 'Totara 12.9.1',
    what: 'in a SCORM 2004 package, nothing that a second SCO said was stored',
  },
];
export const THRESHOLD_OVERWRITES: readonly Observation[] = [
  {
    on: 'Moodle 4.5.6',
    what: 'with a completion threshold, the status that was reported was overwritten when the SCO ended',
  },
  {
    on: 'Totara 12.9.1',
    what: 'with a completion threshold, the status that was reported was overwritten when the SCO ended',
  },
];
