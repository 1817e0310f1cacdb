import type { Attempt } from './attempt.ts';

/** The learner's attempts, by the id of the activity. */
export interface Attempts {
  get(activity: string): Attempt | undefined;
  put(activity: string, attempt: Attempt): void;
  remove(activity: string): void;
}

const PREFIX = 'coursewright-preview:';

/**
 * Attempts that outlive a reload of the page. With a tab's own storage each tab is a learner of
 * its own. Where the browser refuses to store, they live as long as the page.
 */
export function createAttempts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
  const here = new Map<string, Attempt>();
  const attempts: Attempts = {
    get: (activity) => here.get(activity) ?? stored(() => storage.getItem(PREFIX + activity)),
    put(activity, attempt) {
      here.set(activity, attempt);
      quietly(() => storage.setItem(PREFIX + activity, JSON.stringify(attempt)));
    },
    remove(activity) {
      here.delete(activity);
      quietly(() => storage.removeItem(PREFIX + activity));
    },
  };
  return attempts;
}

function stored(read: () => string | null): Attempt | undefined {
  const text = quietly(read);
  return text ? quietly(() => JSON.parse(text) as Attempt) : undefined;
}

function quietly<T>(job: () => T): T | undefined {
  try {
    return job();
  } catch {
    return undefined;
  }
}
