import type { ActivityDefinitions } from '../tracking/definitions.ts';
import type { ActivityModel } from '../tracking/model.ts';
import type { Driver } from './drivers/driver.ts';
import type { Version } from './drivers/version.ts';
import type { Registry } from './player/registry.ts';
import type { Events } from './statements/events.ts';
import type { Store } from './statements/store.ts';

/** What the later-loaded statements part is handed by the core. */
export interface StatementsContext {
  readonly store: Store;
  /** What happened so far and will happen; the part takes it over. */
  readonly events: Events;
  /** The activities of this SCO. */
  readonly models: readonly ActivityModel[];
  /** Words by activity id. */
  readonly definitions: Readonly<Record<string, ActivityDefinitions>>;
  /** Random name of the attempt, from the state (`ScoState.attempt`). */
  readonly attempt: string;
  /** The LMS's learner id (`Session.learner()`). */
  readonly learner?: string;
  /** The package is none of SCORM's. */
  readonly outsideScorm?: true;
  /** From site.json: what names the learner where neither the launch nor a token service does. */
  readonly actor?: 'learner-id';
  /** IRI of an activity that the launch wants named on every statement. */
  readonly grouping?: string;
  /** From site.json. */
  readonly accountHomePage?: string;
}

/** The one name that the package's classic scripts share. */
export interface Coursewright {
  /** Set by the core: where kinds, words and locales are left, and what starts the player. */
  player?: Registry;
  /** Set by the script of SCORM 1.2. */
  scorm12?: Version;
  /**
   * What speaks to the platform: set by the driver's script, in packages that have one; in a SCO of
   * several activities set by the menu, for the players in the frame below it.
   */
  driver?: Driver;
  /** Set by the definitions file. */
  definitions?: Readonly<Record<string, ActivityDefinitions>>;
  /** Set by the statements part as it loads. Never throws. */
  attachStatements?: (context: StatementsContext) => void;
}

declare global {
  interface Window {
    coursewright?: Coursewright;
  }
}
