import { readObject } from '../lrs/requests.ts';
import type { Sendable } from '../lrs/work.ts';

/**
 * What a tab keeps of an AU's session, so that a reload goes on with it: the token can be fetched
 * only once (cmi5 8.2), and no verb may be said twice (cmi5 9.3).
 */
export interface KeptSession {
  /** The token was asked for; without one it is lost. */
  readonly asked?: boolean;
  readonly token?: string;
  /** Milliseconds since 1970 when `initialized` was said. */
  readonly started?: number;
  readonly said?: readonly string[];
  /** What the store has not confirmed yet. */
  readonly waiting?: readonly Sendable[];
  /** `terminated` is stored. Nothing else is kept then. */
  readonly ended?: boolean;
}

export interface KeptSessions {
  read(): KeptSession;
  /** Changes what is named and leaves the rest. */
  change(more: KeptSession): void;
  end(): void;
}

/** Keeps a session under its fetch address. Where the browser refuses it lives in memory only. */
export function createKept(window: Window, fetchUrl: string): KeptSessions {
  const key = `coursewright.cmi5:${fetchUrl}`;
  let now: KeptSession = load();

  function load(): KeptSession {
    try {
      return readObject(window.sessionStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }
  function store(next: KeptSession): void {
    now = next;
    try {
      window.sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Full or forbidden: a reload can't go on with the session, all else works.
    }
  }
  return {
    read: () => now,
    change(more) {
      if (!now.ended) store({ ...now, ...more });
    },
    end: () => store({ ended: true }),
  };
}
