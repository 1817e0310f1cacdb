import type { Session } from '../../tracking/session.ts';
import type { Surroundings } from '../clock.ts';

/** A protocol that comes with its own packages: they carry its code, others do not. */
export interface Driver {
  /**
   * Opens the session by the launch's parameters. Never rejects: without them, or where it is
   * refused, the session says so and the lesson works. `definitions`: address of the words for
   * statements.
   */
  open(window: Window, around: Surroundings, definitions?: string | undefined): Promise<Session>;
}
