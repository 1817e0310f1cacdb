import type { SaveState } from '../../../tracking/session.ts';
import type { Clock } from '../../clock.ts';
import { type Requests, waits } from './requests.ts';
import type { Kept, StateDocument } from './state-document.ts';

/** A statement as far as sending it needs to know. */
export interface Sendable {
  readonly id: string;
}

/** Everything that a session has to tell its store, one request at a time. */
export interface Work {
  /** Sent in its turn, before any state that is written later. */
  say(statement: Sendable): void;
  /** The state as it is to be written; where it `differs` at most 1.5 s from now. */
  keep(made: () => Kept, differs: boolean): void;
  /** Go on now. */
  now(): void;
  /** The state is written anew, though the store may have it. */
  again(): void;
  /** The page is going away: all that is not on its way goes at once, without waiting. */
  flush(): void;
  onSaved(listener: (saved: SaveState) => void): void;
  state(): SaveState;
  /** Resolves when the store has all, or at the first failure; then `state` says which. */
  settled(): Promise<void>;
}

export interface WorkOptions {
  readonly requests: Requests;
  readonly document: StateDocument;
  readonly clock: Clock;
  /** What an earlier page of the same session could not send. */
  readonly waiting?: readonly Sendable[];
  /** Called with what waits whenever it changes, for a later page of the same session. */
  readonly onWaiting?: (waiting: readonly Sendable[]) => void;
  /** The store has confirmed a statement, or refused it for good with this status. */
  readonly onDone?: (statement: Sendable, status: number) => void;
}

const LATEST = 1_500;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;
/** 409: the store holds it already. */
const HELD = [200, 204, 409];

export function createWork(options: WorkOptions): Work {
  const { requests, document, clock, onWaiting, onDone } = options;
  const listeners: ((saved: SaveState) => void)[] = [];
  const waiters: (() => void)[] = [];
  const onTheWay = new Set<string>();
  let queue = [...(options.waiting ?? [])];
  let made: (() => Kept) | undefined;
  let dirty = false;
  let running = false;
  let writing = false;
  let pause = FIRST_RETRY;
  let timer: { readonly handle: unknown } | undefined;
  let state: SaveState = queue.length > 0 ? 'waiting' : 'saved';

  function become(next: SaveState): void {
    const changed = next !== state;
    state = next;
    if (next !== 'waiting') for (const settle of waiters.splice(0)) settle();
    if (changed) for (const listener of listeners) listener(next);
  }
  function schedule(delay: number): void {
    if (timer) clock.clearTimeout(timer.handle);
    timer = { handle: clock.setTimeout(() => void run(), delay) };
  }
  function done(statement: Sendable, status: number): void {
    queue = queue.filter((one) => one !== statement);
    onTheWay.delete(statement.id);
    onWaiting?.(queue);
    onDone?.(statement, status);
  }

  async function post(statement: Sendable): Promise<boolean> {
    onTheWay.add(statement.id);
    const { status } = await requests('POST', 'statements', { body: [statement] });
    onTheWay.delete(statement.id);
    if (!HELD.includes(status) && waits(status)) return false;
    done(statement, status);
    return true;
  }
  async function write(): Promise<boolean> {
    if (!made) return true;
    dirty = false;
    writing = true;
    const status = await document.write(made());
    writing = false;
    const stored = status > 0 && status < 300;
    if (!stored) dirty = true;
    return stored;
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    if (timer) clock.clearTimeout(timer.handle);
    timer = undefined;
    let well = true;
    while (well && (queue.length > 0 || dirty)) {
      const next = queue.find(({ id }) => !onTheWay.has(id));
      // What a flush has under way decides by itself whether it goes on.
      if (queue.length > 0 && !next) break;
      well = next ? await post(next) : await write();
    }
    running = false;
    if (!well) {
      schedule(pause);
      pause = Math.min(LONGEST_RETRY, pause * 2);
      become('failing');
    } else if (queue.length === 0 && !dirty) {
      pause = FIRST_RETRY;
      become('saved');
    }
  }

  return {
    say(statement) {
      queue.push(statement);
      onWaiting?.(queue);
      if (state === 'saved') become('waiting');
      // While the store fails the next try has its time already.
      if (state !== 'failing') void run();
    },
    keep(next, differs) {
      made = next;
      if (!differs) return;
      dirty = true;
      if (state === 'saved') become('waiting');
      if (state !== 'failing' && !timer && !running) schedule(LATEST);
    },
    now: () => void run(),
    again() {
      if (made) dirty = true;
      if (dirty) void run();
    },
    flush() {
      const rest = queue.filter(({ id }) => !onTheWay.has(id));
      if (rest.length > 0) {
        for (const { id } of rest) onTheWay.add(id);
        void requests('POST', 'statements', { body: rest }).then(({ status }) => {
          for (const one of rest) onTheWay.delete(one.id);
          // A store refuses a batch for one statement: only its yes speaks for all.
          if (status === 200 || status === 204) for (const one of rest) done(one, status);
          void run();
        });
      }
      if (dirty && !writing) void write().then(() => run());
    },
    onSaved(listener) {
      listeners.push(listener);
      listener(state);
    },
    state: () => state,
    settled: () =>
      state === 'waiting' ? new Promise((resolve) => waiters.push(resolve)) : Promise.resolve(),
  };
}
