/** Runs jobs of one name one at a time, over all tabs of the browser. */
export type TakeTurns = (name: string, job: () => Promise<void>) => Promise<void>;

/** The browser's own locks: there on https and on the local machine only. */
export function lockTurns(locks: LockManager): TakeTurns {
  return async (name, job) => {
    await locks.request(name, job);
  };
}

/** In milliseconds. A tab that died holds up the others no longer than a lease. */
const LEASE = 15_000;
const RENEWED = 5_000;
/** Two tabs that wrote at the same time see it after so long. */
const SETTLED = 60;
const ASKED_AGAIN = 1_000;

interface Lease {
  readonly holder: string;
  readonly until: number;
}

/**
 * Turns by a lease in `localStorage`, for plain http. Where storage can't be used each job runs at
 * once: then there is nothing that two tabs could share either.
 */
export function leaseTurns(
  storage: Storage | undefined,
  holder: string,
  now: () => number,
): TakeTurns {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const read = (key: string): Lease | undefined => {
    try {
      return JSON.parse(storage?.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  };
  const write = (key: string): boolean => {
    try {
      storage?.setItem(key, JSON.stringify({ holder, until: now() + LEASE }));
      return storage !== undefined;
    } catch {
      return false;
    }
  };
  /** A clock that was set back would make a lease last for years: none is longer than it can be. */
  const taken = (key: string): boolean => {
    const lease = read(key);
    const left = (lease?.until ?? 0) - now();
    return lease !== undefined && lease.holder !== holder && left > 0 && left <= LEASE;
  };

  return async (name, job) => {
    const key = `coursewright:lease:${name}`;
    for (;;) {
      while (taken(key)) await wait(ASKED_AGAIN);
      if (!write(key)) return job();
      await wait(SETTLED);
      if (read(key)?.holder === holder) break;
    }
    const renewing = setInterval(() => write(key), RENEWED);
    try {
      await job();
    } finally {
      clearInterval(renewing);
      if (read(key)?.holder === holder) storage?.removeItem(key);
    }
  };
}
