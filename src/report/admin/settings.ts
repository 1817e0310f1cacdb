/** Platforms that are set up in the same way. */
export type Family = 'moodle' | 'scorm' | 'cmi5' | 'xapi';

export type SettingKey =
  | ('kind' | 'display' | 'contents' | 'attempts' | 'attemptsGrading' | 'forceNew')
  | ('forceCompleted' | 'grading' | 'completion' | 'standards' | 'standards2004')
  | ('wholeCourse' | 'resume' | 'reported' | 'highest' | 'window')
  | ('finish' | 'https' | 'moveOn' | 'launch');

const MOODLE: readonly SettingKey[] = [
  'kind',
  'display',
  'contents',
  'attempts',
  'attemptsGrading',
  'forceNew',
  'forceCompleted',
  'grading',
  'completion',
];

const SCORM: readonly SettingKey[] = ['attempts', 'highest', 'resume', 'reported', 'window'];

/** The sheet of settings of each delivery profile; facts and their sources: docs/lms.md. */
const SHEETS: Readonly<
  Record<string, { readonly family: Family; readonly settings: readonly SettingKey[] }>
> = {
  clikc: { family: 'moodle', settings: [...MOODLE, 'standards2004'] },
  moodle: { family: 'moodle', settings: [...MOODLE, 'standards'] },
  'generic-2004': { family: 'scorm', settings: ['wholeCourse', ...SCORM] },
  'generic-12': { family: 'scorm', settings: SCORM },
  cmi5: { family: 'cmi5', settings: ['moveOn', 'finish', 'https'] },
  xapi: { family: 'xapi', settings: ['launch', 'https', 'finish'] },
};

/** How platforms of a profile are set up; as any SCORM platform, where the profile is not known. */
export function sheetOf(profile: string): {
  readonly family: Family;
  readonly settings: readonly SettingKey[];
} {
  return SHEETS[profile] ?? { family: 'scorm', settings: SCORM };
}
