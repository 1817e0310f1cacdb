import type { SaveState } from '../../tracking/session.ts';
import type { Clock, Surroundings } from '../clock.ts';

/** What happens between a change and the LMS's word that it is stored. */
export interface Saver {
  /** Something changed: it is sent at most 1.5 s from now. */
  changed(): void;
  /** Sends now; false where the LMS refused. */
  now(): boolean;
  /** Sends everything again, now. */
  again(): boolean;
  /** No timer runs any more. */
  stop(): void;
  onSaved(listener: (saved: SaveState) => void): void;
  state(): SaveState;
}

/**
 * `plain`: what changed. `again`: everything, under a changed state code. `alive`: a commit even
 * where nothing changed, so that the LMS's login lives.
 */
export type Sending = 'plain' | 'again' | 'alive';

const LATEST = 1_500;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;
const KEEP_ALIVE = 600_000;

/** Decides when `send` runs. `send` says whether the LMS confirmed; it never throws. */
export function createSaver(around: Surroundings, send: (how: Sending) => boolean): Saver {
  const { clock } = around;
  const listeners: ((saved: SaveState) => void)[] = [];
  const commitTimer = timer(clock);
  const retryTimer = timer(clock);
  const aliveTimer = timer(clock);
  let state: SaveState = 'saved';
  let pause = FIRST_RETRY;
  let stopped = false;

  function become(next: SaveState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(next);
  }

  function attempt(how: Sending): boolean {
    if (stopped) return state === 'saved';
    commitTimer.clear();
    retryTimer.clear();
    // After a failure an LMS may answer "true" to the same values and send nothing.
    const done = send(state === 'failing' ? 'again' : how);
    if (done) {
      pause = FIRST_RETRY;
      become('saved');
    } else {
      retryTimer.set(() => attempt('again'), pause);
      pause = Math.min(LONGEST_RETRY, pause * 2);
      become('failing');
    }
    stayAlive();
    return done;
  }

  function stayAlive(): void {
    aliveTimer.set(() => {
      if (around.visible() && state !== 'failing') attempt('alive');
      else stayAlive();
    }, KEEP_ALIVE);
  }

  stayAlive();
  return {
    changed() {
      if (stopped || state !== 'saved') return;
      become('waiting');
      commitTimer.set(() => attempt('plain'), LATEST);
    },
    now: () => attempt('plain'),
    again: () => attempt('again'),
    stop() {
      stopped = true;
      commitTimer.clear();
      retryTimer.clear();
      aliveTimer.clear();
    },
    onSaved(listener) {
      listeners.push(listener);
      listener(state);
    },
    state: () => state,
  };
}

function timer(clock: Clock) {
  let running: { readonly handle: unknown } | undefined;
  function clear(): void {
    if (running) clock.clearTimeout(running.handle);
    running = undefined;
  }
  return {
    clear,
    set(job: () => void, delay: number): void {
      clear();
      running = {
        handle: clock.setTimeout(() => {
          running = undefined;
          job();
        }, delay),
      };
    },
  };
}
