/** Platforms that are set up in the same way. */
export type Family = 'moodle' | 'scorm' | 'cmi5' | 'xapi' | 'web';

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

interface Sheet {
  readonly family: Family;
  readonly settings: readonly SettingKey[];
}

/** The sheet of settings of each delivery profile; facts and their sources: docs/lms.md. */
const SHEETS: Readonly<Record<string, Sheet>> = {
  clikc: { family: 'moodle', settings: [...MOODLE, 'standards2004'] },
  'moodle-2004': { family: 'moodle', settings: [...MOODLE, 'standards2004'] },
  moodle: { family: 'moodle', settings: [...MOODLE, 'standards'] },
  'generic-2004': { family: 'scorm', settings: ['wholeCourse', ...SCORM] },
  'generic-12': { family: 'scorm', settings: SCORM },
  ilias: { family: 'scorm', settings: ['wholeCourse', ...SCORM] },
  'scorm-cloud': { family: 'scorm', settings: ['wholeCourse', ...SCORM] },
  cmi5: { family: 'cmi5', settings: ['moveOn', 'finish', 'https'] },
  xapi: { family: 'xapi', settings: ['launch', 'https', 'finish'] },
  web: { family: 'web', settings: [] },
};

/** How platforms of a profile are set up; for a course's own profile, as its target is. */
export function sheetOf({ profile, target }: { profile: string; target: string }): Sheet {
  return SHEETS[profile] ?? SHEETS[target] ?? { family: 'scorm', settings: SCORM };
}
