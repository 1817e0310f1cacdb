import type { ActivityModel } from '../tracking/model.ts';

/** Time as the drivers use it: handed in, so that tests are exact. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds since some moment, whatever happens to the device's clock: for durations. */
  elapsed(): number;
  /** Runs `job` once, after `delay` milliseconds. */
  setTimeout(job: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** What a driver needs besides an API. */
export interface Surroundings {
  readonly clock: Clock;
  /** Whether the page is shown. */
  visible(): boolean;
  /** The activities of the SCO, for forms of answers that an interaction alone does not give. */
  readonly models?: readonly ActivityModel[];
}
