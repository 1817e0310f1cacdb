import type { Statement } from '../../tracking/statements.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from './outbox.ts';

/** A statement that the store refused for good, and the status it gave. */
export interface SetAside {
  readonly statement: Statement;
  readonly status: number;
}

export interface Sender {
  /** Something was put into the outbox, or the network came back: go on now. */
  wake(): void;
  /**
   * The page is going away: send what fits at once, in one request, without waiting. Where one is
   * under way what it does not hold goes in another.
   */
  flush(): void;
  readonly setAside: readonly SetAside[];
}

/**
 * Sends statements; gives the store's HTTP status, 0 where none came back. Never rejects.
 */
export type Deliver = (statements: readonly Statement[]) => Promise<number>;

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;
/** Browsers carry 64 KiB over a page's end in all. */
const MOST_AT_THE_END = 60_000;

/** 409: the store holds it already. */
const HELD = new Set([200, 204, 409]);

/** Worth another try later: no network, a new token, a slower pace, a store that is ill. */
function waits(status: number): boolean {
  return status < 400 || status >= 500 || [401, 403, 408, 429].includes(status);
}

/**
 * Empties the outbox in order, one statement at a time, each confirmed before the next. Where the
 * store can't be reached it waits 5 s, doubling to 5 minutes, with up to a fifth more or less
 * (`jitter` from 0 to 1).
 */
export function createSender(
  outbox: Outbox,
  deliver: Deliver,
  clock: Clock,
  jitter: () => number,
): Sender {
  const setAside: SetAside[] = [];
  let running = false;
  /** What is on its way: statement ids with their length in bytes. */
  const inFlight = new Map<string, number>();
  const batches = new Set<Promise<void>>();
  let wait = FIRST_WAIT;
  let timer: { readonly handle: unknown } | undefined;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    if (timer) clock.clearTimeout(timer.handle);
    timer = undefined;
    for (;;) {
      while (batches.size > 0) await Promise.all(batches);
      const next = outbox.take(0)[0];
      if (!next) break;
      inFlight.set(next.id, bytesOf(next));
      const status = await deliver([next]);
      inFlight.delete(next.id);
      if (!HELD.has(status) && waits(status)) {
        timer = {
          handle: clock.setTimeout(() => void run(), wait * (0.8 + 0.4 * jitter())),
        };
        wait = Math.min(LONGEST_WAIT, wait * 2);
        break;
      }
      if (!HELD.has(status)) setAside.push({ statement: next, status });
      outbox.done(next.id);
      wait = FIRST_WAIT;
    }
    running = false;
  }

  return {
    setAside,
    wake: () => void run(),
    flush() {
      const rest = fitting(outbox.take(Number.POSITIVE_INFINITY));
      if (rest.length === 0) return;
      for (const one of rest) inFlight.set(one.id, bytesOf(one));
      const batch = deliver(rest).then((status) => {
        batches.delete(batch);
        for (const one of rest) inFlight.delete(one.id);
        // A store refuses a batch for one statement: only its yes speaks for all.
        if (status === 200 || status === 204) for (const one of rest) outbox.done(one.id);
        else void run();
      });
      batches.add(batch);
    },
  };

  /** The oldest that are not on their way and have room beside what is; one where nothing is. */
  function fitting(statements: readonly Statement[]): readonly Statement[] {
    let size = [...inFlight.values()].reduce((sum, bytes) => sum + bytes, 0);
    const rest: Statement[] = [];
    for (const statement of statements) {
      if (inFlight.has(statement.id)) continue;
      const more = bytesOf(statement);
      if (size > 0 && size + more > MOST_AT_THE_END) break;
      size += more;
      rest.push(statement);
    }
    return rest;
  }
}

/** With the comma that follows it in a batch. */
function bytesOf(statement: Statement): number {
  return new TextEncoder().encode(JSON.stringify(statement)).length + 1;
}
