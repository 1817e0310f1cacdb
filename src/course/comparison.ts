/** What to do with a package that is to take the place of another. In the order of their weight. */
export const VERDICTS = ['replace-now', 'after-cohort', 'upload-as-new'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Learners of the older package, by how far they are. */
export const GROUPS = ['notStarted', 'halfWay', 'finished'] as const;
export type Group = (typeof GROUPS)[number];

/** What a replacement does to a group of learners. */
export const EFFECTS = [
  'begin-new',
  'keep-all',
  'keep-result',
  'lose-answers',
  'more-to-do',
  'less-to-do',
  'other-rule',
  'mixed-score',
  'not-comparable',
  'open-again',
  'other-language',
  'two-records',
  'wrong-answers',
  'start-over',
  'lose-records',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** One difference between two packages that learners, records or their readers feel. */
export interface Change {
  readonly code: ChangeCode;
  /** Id of the activity, with that of the question behind a slash; empty: the whole package. */
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What replacing one package by another does to learners. Data only: wording comes last. */
export interface Comparison {
  readonly verdict: Verdict;
  /** The heaviest first; none where the packages are the same to learners. */
  readonly changes: readonly Change[];
  readonly outcomes: Readonly<Record<Group, readonly Effect[]>>;
}

/** Packages beside those of an earlier build. */
export interface Since {
  readonly version: string;
  readonly pairs: readonly {
    readonly name: string;
    /** The one whose place it takes. */
    readonly before: string;
    readonly comparison: Comparison;
  }[];
  /** Names of packages that take the place of none, and of older ones whose place nobody takes. */
  readonly fresh: readonly string[];
  readonly gone: readonly string[];
  /** Older ones that can't be compared. */
  readonly unread: readonly string[];
}

interface Rule {
  readonly verdict: Verdict;
  readonly halfWay?: Effect;
  readonly finished?: Effect;
}

/**
 * What each change means: one row each, and nowhere else. Where a group is not named nothing changes
 * for it. docs/lms.md shows the same table.
 */
export const CHANGE_RULES = {
  // Records hang on these: another one is another thing to the LMS.
  'other-format': { verdict: 'upload-as-new', halfWay: 'start-over', finished: 'lose-records' },
  'other-organization': {
    verdict: 'upload-as-new',
    halfWay: 'start-over',
    finished: 'lose-records',
  },
  'other-grain': { verdict: 'upload-as-new', halfWay: 'start-over', finished: 'lose-records' },
  'activity-removed': {
    verdict: 'upload-as-new',
    halfWay: 'lose-answers',
    finished: 'lose-records',
  },
  'record-id-changed': {
    verdict: 'upload-as-new',
    halfWay: 'start-over',
    finished: 'lose-records',
  },
  'number-changed': { verdict: 'upload-as-new', halfWay: 'start-over' },
  'numbers-mixed': { verdict: 'upload-as-new', halfWay: 'wrong-answers' },
  'state-older': { verdict: 'upload-as-new', halfWay: 'start-over' },
  // Nothing is lost to the LMS, but learners of one course are treated differently.
  'activity-added': { verdict: 'after-cohort', halfWay: 'more-to-do', finished: 'open-again' },
  'activity-kind': { verdict: 'after-cohort', halfWay: 'lose-answers', finished: 'keep-result' },
  'statement-id-changed': {
    verdict: 'after-cohort',
    halfWay: 'two-records',
    finished: 'two-records',
  },
  'locale-removed': {
    verdict: 'after-cohort',
    halfWay: 'other-language',
    finished: 'other-language',
  },
  'completion-changed': { verdict: 'after-cohort', halfWay: 'other-rule', finished: 'keep-result' },
  'passing-changed': { verdict: 'after-cohort', halfWay: 'other-rule', finished: 'not-comparable' },
  'draw-changed': { verdict: 'after-cohort', halfWay: 'other-rule', finished: 'not-comparable' },
  'question-removed': { verdict: 'after-cohort', halfWay: 'lose-answers', finished: 'keep-result' },
  'graded-removed': {
    verdict: 'after-cohort',
    halfWay: 'lose-answers',
    finished: 'not-comparable',
  },
  'graded-added': { verdict: 'after-cohort', halfWay: 'more-to-do', finished: 'not-comparable' },
  'question-kind': { verdict: 'after-cohort', halfWay: 'lose-answers', finished: 'keep-result' },
  'now-private': { verdict: 'after-cohort', halfWay: 'lose-answers', finished: 'keep-result' },
  'option-removed': { verdict: 'after-cohort', halfWay: 'lose-answers', finished: 'keep-result' },
  'key-changed': { verdict: 'after-cohort', halfWay: 'mixed-score', finished: 'not-comparable' },
  'weight-changed': { verdict: 'after-cohort', halfWay: 'mixed-score', finished: 'not-comparable' },
  'attempts-changed': { verdict: 'after-cohort', halfWay: 'other-rule', finished: 'keep-result' },
  // Nobody loses anything.
  'question-added': { verdict: 'replace-now' },
  'required-added': { verdict: 'replace-now', halfWay: 'more-to-do', finished: 'keep-result' },
  'page-added': { verdict: 'replace-now', halfWay: 'more-to-do', finished: 'keep-result' },
  'page-removed': { verdict: 'replace-now', halfWay: 'less-to-do', finished: 'keep-result' },
  'practice-key-changed': { verdict: 'replace-now' },
  'practice-attempts-changed': { verdict: 'replace-now' },
  'now-public': { verdict: 'replace-now' },
  'question-renamed': { verdict: 'replace-now', halfWay: 'two-records' },
  'question-reworded': { verdict: 'replace-now' },
  'question-moved': { verdict: 'replace-now' },
  'option-added': { verdict: 'replace-now' },
  'objectives-changed': { verdict: 'replace-now' },
  'activity-moved': { verdict: 'replace-now' },
  'locale-added': { verdict: 'replace-now' },
  'first-locale-changed': { verdict: 'replace-now' },
  'state-newer': { verdict: 'replace-now' },
  'content-changed': { verdict: 'replace-now' },
  'site-changed': { verdict: 'replace-now' },
  'version-same': { verdict: 'replace-now' },
  'version-back': { verdict: 'replace-now' },
} as const satisfies Readonly<Record<string, Rule>>;

export type ChangeCode = keyof typeof CHANGE_RULES;

/** The row of a change in the table above. */
export function changeRule(code: ChangeCode): Rule {
  return CHANGE_RULES[code];
}
