import type { Place } from './place.ts';

/** The package formats. */
export const TARGET_NAMES = [
  'scorm2004-4th',
  'scorm2004-3rd',
  'scorm12',
  'cmi5',
  'xapi',
  'web',
] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

/** One zip per ... */
export const SPLITS = ['course', 'unit', 'activity'] as const;
export type Split = (typeof SPLITS)[number];

/** What a platform starts: each activity, or one menu over all of a package. */
export const GRAINS = ['activity', 'package'] as const;
export type Grain = (typeof GRAINS)[number];

/** How such a menu leads through its activities. */
export const NAVIGATIONS = ['free', 'linear', 'gated-units'] as const;
export type Navigation = (typeof NAVIGATIONS)[number];

/** A delivery profile of the course's own: another one with some choices made otherwise. */
export interface OwnProfile {
  readonly name: string;
  readonly extends: string;
  readonly target?: TargetName | undefined;
  readonly split?: Split | undefined;
  readonly sco?: Grain | undefined;
  readonly navigation?: Navigation | undefined;
  readonly completionThreshold?: boolean | undefined;
  readonly savesEarly?: boolean | undefined;
  /** Key to the place of its value in course.yaml. */
  readonly places: Readonly<Record<string, Place>>;
}

/** What of a course a package can't hold or say. */
export const LOSSES = [
  'one-title-language',
  'welcome',
  'order',
  'one-status',
  'short-texts',
  'course-progress',
  'record',
  'captions-on-disk',
] as const;
export type Loss = (typeof LOSSES)[number];
