import type { StateProblem } from '../../tracking/state.ts';
import type { Events } from '../statements/events.ts';
import type { Stage } from './stage.ts';

/** The activity's page in each locale, whether it is loaded yet or not. */
export interface Languages {
  /** Loads a locale; false where it can't be had now. */
  load(locale: string): Promise<boolean>;
  /** Writes the page in a loaded locale. */
  write(locale: string): void;
}

/** An activity that was opened, before anything of it is brought to life. */
export interface Opened {
  readonly stage: Stage;
  readonly languages: Languages;
  readonly events: Events;
  /** The learner's locale where its words are still on their way. */
  readonly late?: string;
  /** The learner's locale where its words can't be had. */
  readonly lost?: string;
  /** Why the stored state could not be used. */
  readonly problem?: StateProblem;
}
