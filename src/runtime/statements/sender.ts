import type { Statement } from '../../tracking/statements.ts';
import type { Clock } from '../clock.ts';
import type { Access, Credentials } from './credentials.ts';
import type { Answer, Deliver } from './deliver.ts';
import type { Entry } from './entry.ts';
import type { Outbox } from './outbox.ts';

export interface Sender {
  /** Something was put into the outbox. A wait that goes on is not cut short. */
  wake(): void;
  /** The network came back: go on now, unless the store asked for time. */
  online(): void;
  /**
   * The page is going away: send what fits at once, in one request, without waiting, and keep the
   * rest. Where a request is under way what it does not hold goes in another.
   */
  flush(): void;
}

export interface SenderParts {
  readonly outbox: Outbox;
  readonly credentials: Credentials;
  readonly deliver: Deliver;
  /** One sender at a time: two tabs must not send the same. */
  readonly turn: (job: () => Promise<void>) => Promise<void>;
  readonly clock: Clock;
  /** 0 to 1: waits differ by up to a fifth, so that a whole class does not come back at once. */
  readonly jitter: () => number;
}

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;
/** A store may ask for more than we would wait, but not for good. */
const LONGEST_ASKED = 3_600_000;
const SHORTEST_ASKED = 1_000;
/** Browsers carry 64 KiB over a page's end in all. */
const MOST_AT_THE_END = 60_000;
/** What waits goes in portions that leave room for the end. */
const PORTION = { count: 20, bytes: 30_000 };

/** 409: the store holds it already. That it says of one statement; in a batch of any of them. */
function held(status: number, count: number): boolean {
  return status === 200 || status === 204 || (status === 409 && count === 1);
}

/** Worth another try later: no network, a new token, a slower pace, a store that is ill. */
function waits(status: number): boolean {
  return status < 400 || status >= 500 || [401, 403, 408, 429].includes(status);
}

/**
 * Empties the outbox in order, each portion confirmed before the next. Where the store can't be
 * reached it waits as long as the store asks, else 5 s, doubling to 5 minutes. A portion that is
 * refused goes one by one, so that a bad statement is set aside and blocks nothing.
 */
export function createSender(parts: SenderParts): Sender {
  const { outbox, credentials, deliver, turn, clock, jitter } = parts;
  let running = false;
  /** Woken while it was running. */
  let again = false;
  /** What is on its way: statement ids with their length in bytes. */
  const inFlight = new Map<string, number>();
  const batches = new Set<Promise<void>>();
  let wait = FIRST_WAIT;
  let timer: { readonly handle: unknown; readonly asked: boolean } | undefined;
  /** How many are still to go one by one. */
  let singly = 0;
  /** The store refused the token and no statement was taken since. */
  let renewed = false;

  async function run(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again && !timer) {
      again = false;
      // Storage and locks may fail in ways of their own: then this page sends alone.
      await turn(empty).catch(empty);
    }
    running = false;
  }

  async function empty(): Promise<void> {
    for (;;) {
      while (batches.size > 0) await Promise.all(batches);
      await outbox.refresh();
      if (outbox.waiting(1).length === 0) return;
      const right = await credentials.get();
      // The page may have been hidden meanwhile: what left with it is not sent twice.
      if (batches.size > 0) continue;
      const more = 'access' in right ? await send(portion(), right.access) : pause(right.failed);
      if (!more) return;
    }
  }

  /** Whether it may go on at once. */
  async function send(next: readonly Entry[], access: Access): Promise<boolean> {
    const { entries, kept } = outbox.sign(next, access.actor);
    for (const entry of entries) inFlight.set(entry.id, bytesOf(entry));
    await kept;
    const answer = await deliver(entries.flatMap(toStatement), access);
    for (const { id } of entries) inFlight.delete(id);
    const { status, reason = '' } = answer;
    if (held(status, entries.length)) {
      for (const entry of entries) outbox.done(entry);
      singly = Math.max(0, singly - entries.length);
      wait = FIRST_WAIT;
      renewed = false;
      return true;
    }
    if (status === 401 || status === 403) {
      if (!renewed && credentials.renew()) {
        renewed = true;
        return true;
      }
      // A service that has changed its pseudonyms speaks no more for the old ones.
      const foreign = status === 403 && renewed && entries.some((one) => !isFor(one, access));
      if (!foreign) return pause(answer);
    } else if (waits(status)) return pause(answer);
    const [only, ...others] = entries;
    if (only && others.length === 0) {
      outbox.refuse(only, { status, reason });
      singly = Math.max(0, singly - 1);
    } else singly = entries.length;
    return true;
  }

  function pause({ retryAfter }: Answer): false {
    const asked = retryAfter !== undefined;
    const delay = asked
      ? Math.min(LONGEST_ASKED, Math.max(SHORTEST_ASKED, retryAfter))
      : wait * (0.8 + 0.4 * jitter());
    wait = Math.min(LONGEST_WAIT, wait * 2);
    timer = { handle: clock.setTimeout(goOn, delay), asked };
    return false;
  }

  function goOn(): void {
    if (timer) clock.clearTimeout(timer.handle);
    timer = undefined;
    // Each new try may ask for a token again.
    renewed = false;
    void run();
  }

  function portion(): readonly Entry[] {
    const waiting = outbox.waiting(singly > 0 ? 1 : PORTION.count);
    return fitting(waiting, 0, PORTION.bytes);
  }

  return {
    wake: () => void run(),
    online() {
      if (!timer?.asked) goOn();
    },
    flush() {
      const access = credentials.ready();
      const size = [...inFlight.values()].reduce((sum, bytes) => sum + bytes, 0);
      const free = outbox.waiting().filter(({ id }) => !inFlight.has(id));
      const rest = access ? fitting(free, size, MOST_AT_THE_END) : [];
      const signed = access ? outbox.sign(rest, access.actor).entries : [];
      outbox.rescue();
      if (!access || signed.length === 0) return;
      for (const one of signed) inFlight.set(one.id, bytesOf(one));
      const batch = deliver(signed.flatMap(toStatement), access).then(({ status }) => {
        batches.delete(batch);
        for (const { id } of signed) inFlight.delete(id);
        // A store refuses a batch for one statement: only its yes speaks for all.
        if (held(status, signed.length)) for (const one of signed) outbox.done(one);
        else void run();
      });
      batches.add(batch);
    },
  };
}

/** The first that have room beside `size` bytes that are under way; one where nothing is. */
function fitting(entries: readonly Entry[], size: number, most: number): readonly Entry[] {
  let sum = size;
  const chosen: Entry[] = [];
  for (const entry of entries) {
    const more = bytesOf(entry);
    if (sum > 0 && sum + more > most) break;
    sum += more;
    chosen.push(entry);
  }
  return chosen;
}

function toStatement({ draft, actor }: Entry): readonly Statement[] {
  return actor ? [{ ...draft, actor }] : [];
}

function isFor({ actor }: Entry, access: Access): boolean {
  return JSON.stringify(actor) === JSON.stringify(access.actor);
}

/** With the comma that follows it in a batch, and room for a name that is not yet put in. */
function bytesOf({ draft, actor }: Entry): number {
  const text = JSON.stringify({ ...draft, actor });
  return new TextEncoder().encode(text).length + (actor ? 1 : 300);
}
