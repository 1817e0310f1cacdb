/**
 * What the player knows of an activity: ids, permanent numbers, keys and rules, but no words
 * except a description per question. It stands as JSON in the launch file.
 */
export interface ActivityModel {
  readonly id: string;
  /** Permanent within the course. */
  readonly number: number;
  readonly iri: string;
  readonly course: { readonly id: string; readonly iri: string };
  readonly version: string;
  /** The first is the package's default. */
  readonly locales: readonly string[];
  readonly kind: string;
  readonly completion: 'visited' | 'answered' | 'submitted' | 'passed';
  /** Scaled, 0 to 1. */
  readonly passing: number;
  readonly pages: readonly PageModel[];
  readonly objectives: readonly string[];
  readonly questions: readonly QuestionModel[];
  /** Of a knowledge check: its pages are pools, and its questions are drawn from them. */
  readonly check?: {
    readonly pools: readonly {
      /** Number of the page that is the pool. */
      readonly number: number;
      /** How many of its questions are drawn. */
      readonly draw: number;
    }[];
    /** How often it may be submitted; 0 = without limit. */
    readonly attempts: number;
    /** When learners are told what was right: after each question, or after they submitted. */
    readonly feedback: 'each' | 'end';
  };
  /** Learners are asked how sure they are. */
  readonly confidence?: true;
  /** Places where questions of earlier units are asked again, in their order. */
  readonly recalls?: readonly RecallModel[];
}

/**
 * Questions to draw from. They are private and have no permanent numbers but -1, -2 ..., so that
 * nothing of them can get into a state or a record.
 */
export interface RecallModel {
  /** How many are drawn. */
  readonly draw: number;
  readonly questions: readonly QuestionModel[];
}

export interface PageModel {
  readonly id: string;
  /** Permanent within the activity. */
  readonly number: number;
  /** A content note offers to skip it: it counts once it was opened. */
  readonly optional?: true;
}

interface QuestionModelBase {
  readonly id: string;
  /** Permanent within the activity. */
  readonly number: number;
  /** Number of the page that it stands on. */
  readonly page: number;
  /**
   * Plain prompt in the package's default locale, at most 250 characters, no line break. It is empty
   * in the launch file, and comes with the script that records answers.
   */
  readonly description: string;
  readonly private: boolean;
  readonly graded: boolean;
  readonly weight: number;
  /** How often it may be answered; 0 = without limit. */
  readonly attempts: number;
  readonly objective?: string;
  /** A content note offers to skip it: it counts once it was answered. */
  readonly optional?: true;
}

/** An option's permanent name and number; `key` marks a right one. */
export interface OptionModel {
  readonly id: string;
  readonly number: number;
  readonly key?: boolean;
}

export interface BlankModel {
  /** By locale, in the order of the package's; an answer in any of them is right. */
  readonly accepted: Readonly<Record<string, readonly string[]>>;
}

export type QuestionModel =
  | (QuestionModelBase & {
      readonly kind: 'single' | 'multiple';
      readonly options: readonly OptionModel[];
      readonly credit: 'partial' | 'all';
      readonly shuffle: boolean;
    })
  | (QuestionModelBase & { readonly kind: 'true-false'; readonly answer: boolean })
  | (QuestionModelBase & {
      readonly kind: 'matching';
      /** `target` is the number of the right target. */
      readonly sources: readonly {
        readonly id: string;
        readonly number: number;
        readonly target: number;
      }[];
      readonly targets: readonly OptionModel[];
      readonly shuffle: boolean;
    })
  | (QuestionModelBase & {
      readonly kind: 'ordering';
      /** In their right order. */
      readonly options: readonly OptionModel[];
      readonly credit: 'partial' | 'all';
      readonly shuffle: boolean;
    })
  | (QuestionModelBase & { readonly kind: 'rating'; readonly options: readonly OptionModel[] })
  | (QuestionModelBase & {
      readonly kind: 'blank';
      readonly blanks: readonly BlankModel[];
      readonly caseMatters: boolean;
      readonly credit: 'partial' | 'all';
    })
  | (QuestionModelBase & {
      readonly kind: 'number';
      /** Any number from `min` to `max` is right; one of the two may be missing. */
      readonly min?: number;
      readonly max?: number;
    })
  | (QuestionModelBase & { readonly kind: 'written'; readonly minWords: number })
  | (QuestionModelBase & {
      readonly kind: 'discuss';
      /** Of a debate: its two sides. */
      readonly sides?: readonly OptionModel[];
    })
  | ScenarioModel
  | WorksheetModel;

/** A story that is gone through by choices; it starts at the first step. */
export interface ScenarioModel extends QuestionModelBase {
  readonly kind: 'scenario';
  readonly steps: readonly StepModel[];
  /** No choice can be taken back. */
  readonly noReturn: boolean;
}

export interface StepModel {
  readonly id: string;
  /** Permanent within the scenario, as are those of the choices. */
  readonly number: number;
  readonly choices: readonly {
    readonly id: string;
    readonly number: number;
    /** Number of the step that it leads to. */
    readonly to: number;
  }[];
  /** Set where the scenario ends. */
  readonly outcome?: 'good' | 'fair' | 'poor';
  /** What the outcome is worth, 0 to 1; set where the outcome is. */
  readonly score?: number;
}

/** A form that is filled in: a list of fields, or a table. */
export interface WorksheetModel extends QuestionModelBase {
  readonly kind: 'worksheet';
  /** The fields, or the columns of the table. */
  readonly fields: readonly OptionModel[];
  /** The rows that are written, each with the numbers of its open columns; none = a list of fields. */
  readonly rows?: readonly {
    readonly id: string;
    /** Permanent within the worksheet. */
    readonly number: number;
    readonly open: readonly number[];
  }[];
  /** How many rows there may be, with those that the learner adds. */
  readonly most?: number;
}

export type QuestionKind = QuestionModel['kind'];

/** An answer, in permanent numbers. */
export type Answer =
  | { readonly kind: 'chosen'; readonly options: readonly number[] }
  | { readonly kind: 'judged'; readonly value: boolean }
  | {
      readonly kind: 'matched';
      readonly pairs: readonly (readonly [source: number, target: number])[];
    }
  /** Options in the learner's order; none where the learner has not moved any. */
  | { readonly kind: 'ordered'; readonly options: readonly number[] }
  /** One text a blank. They are short, so they never give way to others. */
  | { readonly kind: 'filled'; readonly texts: readonly string[] }
  /** As typed, and the number that it is in the locale that was shown, where it is one. */
  | { readonly kind: 'numbered'; readonly typed: string; readonly value?: number }
  | {
      readonly kind: 'written';
      readonly text: string;
      /** The LMS's memory was too small for the text: that it was answered is all that is left. */
      readonly dropped?: true;
    }
  | {
      readonly kind: 'discussed';
      readonly text: string;
      readonly posted: boolean;
      readonly replied: boolean;
      /** Number of the side that was taken in a debate. */
      readonly side?: number;
      readonly dropped?: true;
    }
  /** The way through a scenario so far: the choices in the order in which they were made. */
  | { readonly kind: 'path'; readonly choices: readonly number[] }
  /** What stands in a worksheet, the rows that the learner added last. */
  | {
      readonly kind: 'sheet';
      readonly rows: readonly SheetRow[];
      readonly dropped?: true;
    };

/** One row of a worksheet that was filled in; a list of fields is one row. */
export interface SheetRow {
  /** Permanent number of a written row; 0 = a list of fields, or a row that the learner added. */
  readonly row: number;
  /** By the number of the field or column. */
  readonly texts: readonly (readonly [field: number, text: string])[];
}

/** What is remembered of one question. */
export interface QuestionRecord {
  readonly answer: Answer;
  /** How often it was submitted; 0 = a draft that was never submitted. */
  readonly attempts: number;
  /** Best score so far, 0 to 1; undefined where there is no key or it was never submitted. */
  readonly best?: number;
}

/**
 * What an activity remembers. Private answers may stand in it while the page is open, so that
 * completion counts them; the state code leaves them out.
 */
export interface ActivityState {
  /** Number of the page that is shown; 0 = the first. */
  readonly page: number;
  readonly visited: ReadonlySet<number>;
  /** Neither flag ever falls back (see `settle`). */
  readonly completed: boolean;
  readonly passed: boolean;
  /** By permanent question number; numbers of removed questions are kept. */
  readonly questions: ReadonlyMap<number, QuestionRecord>;
  /** Of a knowledge check that was begun. */
  readonly check?: CheckState;
}

/** How a knowledge check stands. The answers to what was drawn stand in `questions`. */
export interface CheckState {
  /** How often it was submitted. */
  readonly used: number;
  /** Best score of those, 0 to 1; undefined before the first. */
  readonly best?: number;
  /** Numbers of the questions of the last attempt, in their order. */
  readonly draw: readonly number[];
  /** Which of them is shown, from 0; as many as there are = the last screen before submitting. */
  readonly at: number;
  /** Whether the last attempt was submitted. */
  readonly done: boolean;
}

/** The state of a SCO: one activity or several, by permanent activity number. */
export interface ScoState {
  /** The locale that the learner chose; empty = none yet. */
  readonly locale: string;
  /** Random name of this learner's attempt for statements, `[A-Za-z0-9_-]{16}`; empty = none. */
  readonly attempt: string;
  /** Raised by every retry, so that an LMS whose Commit lied sees a changed value. */
  readonly retries: number;
  readonly activities: ReadonlyMap<number, ActivityState>;
}
