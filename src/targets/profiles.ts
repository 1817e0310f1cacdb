import type { Profile } from './target.ts';

/** The delivery profiles, each choice with its reason. */
export const PROFILES: readonly Profile[] = [
  {
    name: 'clikc',
    // SCORM 2004 is what the platform's SCORM module takes with room for the whole state.
    target: 'scorm2004-4th',
    // Moodle and its forks store nothing of a second SCO in a 2004 package, and a course page
    // there is laid out as one activity per entry.
    split: 'activity',
    oneSco: true,
    // There the threshold overwrites the reported status when the SCO ends; the player already
    // reports completion by the same rule.
    completionThreshold: false,
  },
  {
    name: 'generic-2004',
    // The edition that platforms with full SCORM 2004 support share.
    target: 'scorm2004-4th',
    // Such platforms show the organization as a menu and roll its activities up.
    split: 'course',
    // Lets them show progress, and agree with the player on when an activity is complete.
    completionThreshold: true,
  },
  {
    name: 'moodle',
    // The version that Moodle supports in full, and keeps across every kind of exit. Its room for
    // the state is small: long written answers need `clikc`.
    target: 'scorm12',
    // A course page is laid out as one activity per entry, and each has its own grade.
    split: 'activity',
    completionThreshold: false,
  },
  {
    name: 'generic-12',
    // For platforms that know nothing newer; next to all platforms know this one.
    target: 'scorm12',
    // Not all of them run more than one SCO of a package.
    split: 'activity',
    completionThreshold: false,
  },
  {
    name: 'cmi5',
    // For platforms that launch cmi5: no limit on answers, and every one of them a statement.
    target: 'cmi5',
    // The course structure is what such platforms show, and each of its AUs is launched alone.
    split: 'course',
    completionThreshold: false,
  },
  {
    name: 'xapi',
    // For systems beside a statement store that launch content by parameters (Tin Can).
    target: 'xapi',
    // Its manifest has one activity that can be launched.
    split: 'activity',
    completionThreshold: false,
  },
];

/** The profile called `name`; `undefined` where there is none. */
export function findProfile(name: string): Profile | undefined {
  return PROFILES.find((profile) => profile.name === name);
}

/** All names, for messages that list them. */
export function profileNames(): readonly string[] {
  return PROFILES.map((profile) => profile.name);
}
