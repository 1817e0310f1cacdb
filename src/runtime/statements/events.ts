import type { TrackedEvent } from '../../tracking/events.ts';

export type { TrackedEvent };

/** A list in which events wait until the statements part is there. */
export interface Events {
  push(event: TrackedEvent): void;
  /** Hands over what waits, in order, then each event as it happens. One taker; the last one wins. */
  take(taker: (event: TrackedEvent) => void): void;
  /** No store is known: forget what waits and what will come. */
  drop(): void;
}

/** An empty list of events. */
export function createEvents(): Events {
  let waiting: TrackedEvent[] = [];
  let taker: ((event: TrackedEvent) => void) | undefined;
  return {
    push(event) {
      if (taker) taker(event);
      else waiting.push(event);
    },
    take(next) {
      taker = next;
      const before = waiting;
      waiting = [];
      for (const event of before) next(event);
    },
    drop() {
      taker = () => undefined;
      waiting = [];
    },
  };
}
