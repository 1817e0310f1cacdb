import type { Interaction } from './session.ts';

/** Something that happened and that a statement may be made of. */
export type TrackedEvent =
  | { readonly type: 'initialized' | 'resumed'; readonly at: number; readonly locale: string }
  | {
      readonly type: 'experienced';
      readonly at: number;
      readonly activity: string;
      /** Id of the page that was opened. */
      readonly page: string;
      readonly locale: string;
    }
  | { readonly type: 'responded'; readonly at: number; readonly interaction: Interaction }
  | OutcomeEvent;

/** How the SCO stands when something came of it or the session ended. */
export interface OutcomeEvent {
  readonly type: 'completed' | 'passed' | 'failed' | 'scored' | 'suspended' | 'terminated';
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Seconds since the session started. */
  readonly duration: number;
  readonly completed: boolean;
  readonly success?: boolean;
  /** Scaled, 0 to 1. */
  readonly score?: number;
  readonly locale: string;
}
