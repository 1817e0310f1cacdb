import type { MessageArguments } from '../../messages/message.ts';
import type { ActivityFile, SiteFile } from '../../tracking/activity-file.ts';
import type { ActivityModel, Answer, QuestionModel } from '../../tracking/model.ts';
import type { Session } from '../../tracking/session.ts';
import type { Host, Kind, Work } from './kind.ts';
import type { Progress } from './progress.ts';

/** What the parts of the player share while an activity is open. */
export interface Stage {
  readonly file: ActivityFile;
  readonly model: ActivityModel;
  readonly session: Session;
  readonly progress: Progress;
  /** The element whose content is the activity in the locale that is shown. */
  readonly root: HTMLElement;
  readonly host: Host;
  /** The locale that is shown. */
  locale: string;
  /** The site's facts as far as they are known by now. */
  site: SiteFile;
  /** Whether statements go to a store. */
  sending: boolean;
  /** Answers that stand in fields and were not submitted since they were changed. */
  readonly drafts: Map<number, Answer>;
  /** Answers whose results are shown. */
  readonly shown: Map<number, Answer>;
  /** When each question was first seen, in milliseconds of `elapsed`. */
  readonly seen: Map<number, number>;
  /** How sure the learner is of an answer that is not yet submitted: 1 to 3. Never stored or sent. */
  readonly sure: Map<number, number>;
  /** Questions that were answered surely and not right since the page was opened; of a check, in its last attempt. */
  readonly surelyWrong: Set<number>;
  /** Who is told of each change of an answer, until the page is written anew. */
  readonly listeners: (() => void)[];
  say(key: string, values?: MessageArguments): string;
  /** Milliseconds since 1970; one time of day for all that is recorded in the page. */
  now(): number;
  /** The session has ended: its pages can be read, and nothing more counts. */
  over?: true;
  /** The later part, once it is there. */
  rest?: Later;
  /** Does `job` as soon as the later part is there. */
  later(job: (later: Later) => void): void;
}

/** A question that was brought to life, and where. */
export interface Asked {
  readonly root: HTMLElement;
  readonly question: QuestionModel;
  readonly kind: Kind;
  /** A recall asks on a stage of its own. */
  readonly stage: Stage;
}

/**
 * What comes in a script of its own once the first page is there: all that is not needed to show
 * the page, to go on where the learner left off and to keep what is entered.
 */
export interface Later {
  /** Gives life to its blocks, before the pages; called whenever the page was written anew. */
  mountBlocks(): void;
  /** The same for what stands around the pages. */
  mount(): void;
  /** The learner pressed *Finish*. */
  finish(): void;
  /** Another page was opened. */
  turnPage(): void;
  /** The learner chose a locale. */
  speak(locale: string): void;
  /** An answer is submitted. */
  check(asked: Asked, answer: Answer): void;
  /** What was said of an answer that is changed now is taken away. */
  clear(asked: Asked): void;
  /** Says again what an answer that was submitted is worth. */
  reveal(asked: Asked, answer: Answer): void;
  /** The work on a question of the activity by its number. */
  work(question: number): Work | undefined;
  /** What stands for a question in a record. */
  describe(question: number): string;
  /** The forum's address in the locale that is shown. */
  forum(): string | undefined;
}
