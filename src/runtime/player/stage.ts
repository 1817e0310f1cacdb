import type { MessageArguments } from '../../messages/message.ts';
import type { ActivityFile, SiteFile } from '../../tracking/activity-file.ts';
import type { ActivityModel, Answer } from '../../tracking/model.ts';
import type { Session } from '../../tracking/session.ts';
import type { Host } from './kind.ts';
import type { Later } from './later.ts';
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
  /** The later part, once it is there. */
  rest?: Later;
  /** Does `job` as soon as the later part is there. */
  later(job: (later: Later) => void): void;
}
