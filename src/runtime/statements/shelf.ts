import type { Entry } from './entry.ts';

/** Where entries outlive the page. */
export interface Shelf {
  /** The entries of one box, or of all, in no order. Rejects where it can't be read. */
  load(box?: string): Promise<readonly Entry[]>;
  /** Keeps an entry, in place of one of the same id. Rejects where it can't be kept. */
  put(entry: Entry): Promise<void>;
  /** Never rejects. */
  remove(entry: Entry): Promise<void>;
  /** Keeps it before this returns: the page may be gone within the second. Never throws. */
  rescue(entry: Entry): void;
}

const PREFIX = 'coursewright:statement:';

/** Entries in `localStorage`: one key each, so that two tabs don't write over each other's. */
export function textShelf(storage: Storage): Shelf {
  const key = ({ box, id }: Entry) => `${PREFIX}${box}:${id}`;
  const put = (entry: Entry) => storage.setItem(key(entry), JSON.stringify(entry));
  return {
    async load(box) {
      const start = box === undefined ? PREFIX : `${PREFIX}${box}:`;
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
      return keys
        .filter((one) => one.startsWith(start))
        .flatMap((one) => parse(storage.getItem(one)));
    },
    put: async (entry) => put(entry),
    async remove(entry) {
      attempt(() => storage.removeItem(key(entry)));
    },
    rescue: (entry) => attempt(() => put(entry)),
  };
}

function parse(text: string | null): readonly Entry[] {
  try {
    return text === null ? [] : [JSON.parse(text) as Entry];
  } catch {
    return [];
  }
}

function attempt(job: () => void): void {
  try {
    job();
  } catch {
    // Full or forbidden: what can't be kept is in memory still.
  }
}

/**
 * The first shelf that takes an entry keeps it; the last one takes what is to be kept at once. An
 * entry that both hold is one.
 */
export function eitherShelf(first: Shelf, last: Shelf): Shelf {
  return {
    async load(box) {
      const [one, other] = await Promise.allSettled([first.load(box), last.load(box)]);
      if (one.status === 'rejected' && other.status === 'rejected') throw one.reason;
      const found = [one, other].flatMap((part) => (part.status === 'fulfilled' ? part.value : []));
      return [...new Map(found.map((entry) => [entry.id, entry])).values()];
    },
    put: (entry) => first.put(entry).catch(() => last.put(entry)),
    async remove(entry) {
      await Promise.all([first.remove(entry), last.remove(entry)]);
    },
    rescue: (entry) => last.rescue(entry),
  };
}
