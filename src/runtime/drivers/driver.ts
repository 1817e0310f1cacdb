import type { ActivityDefinitions } from '../../tracking/definitions.ts';
import type { Session } from '../../tracking/session.ts';
import type { Surroundings } from '../clock.ts';

/** What a driver that is no SCORM one is opened with. */
export interface DriverOptions {
  /** The words for statements, loaded when they are first asked for; empty where they can't be. */
  readonly definitions: () => Promise<Readonly<Record<string, ActivityDefinitions>>>;
}

/** A protocol that comes with its own packages: they carry its code, others do not. */
export interface Driver {
  /**
   * Opens the session by the launch's parameters. Never rejects: without them, or where it is
   * refused, the session says so and the lesson works.
   */
  open(window: Window, around: Surroundings, options: DriverOptions): Promise<Session>;
}
