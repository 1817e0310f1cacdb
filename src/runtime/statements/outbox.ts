import type { Agent } from '../../tracking/statements.ts';
import type { Draft, Entry, Refusal } from './entry.ts';
import type { Shelf } from './shelf.ts';

/** Statements that the store has not confirmed yet, in the order in which things happened. */
export interface Outbox {
  put(draft: Draft): void;
  /** Looks what other tabs and earlier launches left and sent. Never rejects. */
  refresh(): Promise<void>;
  /** The oldest that are to be sent: at most `count`. */
  waiting(count?: number): readonly Entry[];
  /**
   * Puts the learner's name into those that have none, and gives them as they are now. `kept`
   * resolves when they are kept so. Never rejects.
   */
  sign(entries: readonly Entry[], actor: Agent): Signed;
  /** The store holds this one. */
  done(entry: Entry): void;
  /** The store refuses this one for good. */
  refuse(entry: Entry, refusal: Refusal): void;
  /** The page is going away: what is not kept yet is kept at once. */
  rescue(): void;
}

export interface Signed {
  readonly entries: readonly Entry[];
  readonly kept: Promise<void>;
}

export interface OutboxOptions {
  /** Whose statements these are. */
  readonly box: string;
  /** Without one, what is unsent when the page goes is lost. */
  readonly shelf?: Shelf;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What waited longer is not sent any more: 30 days, in milliseconds. */
const LONGEST_KEPT = 30 * 24 * 60 * 60 * 1000;

/** The outbox of one learner, course and store. What earlier launches left is there at `refresh`. */
export function createOutbox({ box, shelf, now }: OutboxOptions): Outbox {
  const entries = new Map<string, Entry>();
  /** Ids that the shelf holds as they are here. */
  const kept = new Set<string>();
  /** Ids that are dealt with: a shelf that can't forget must not bring them back. */
  const gone = new Set<string>();
  let last = 0;
  let swept = shelf === undefined;

  function keep(entry: Entry): Promise<void> {
    entries.set(entry.id, entry);
    kept.delete(entry.id);
    const writing = shelf?.put(entry) ?? Promise.resolve();
    return writing.then(
      () => {
        if (entries.get(entry.id) === entry) kept.add(entry.id);
      },
      () => undefined,
    );
  }

  function forget(entry: Entry): void {
    entries.delete(entry.id);
    gone.add(entry.id);
    void shelf?.remove(entry);
  }

  /**
   * At a launch, over all boxes: nobody else cleans up after a learner who never comes back. A
   * clock that is wrong for one launch must cost nothing, so what is too old is still sent in the
   * launch that finds it so, and goes in the next.
   */
  async function sweep(): Promise<void> {
    for (const entry of (await shelf?.load()) ?? []) {
      const old = now() - entry.at > LONGEST_KEPT;
      const { old: _, ...fresh } = entry;
      if (old && entry.old) await shelf?.remove(entry);
      else if (old) await shelf?.put({ ...entry, old: true });
      else if (entry.old) await shelf?.put(fresh);
    }
  }

  return {
    put(draft) {
      last = Math.max(last + 1, now());
      void keep({ id: draft.id, box, order: last, at: now(), draft });
    },
    async refresh() {
      if (!shelf) return;
      const before = new Set(kept);
      try {
        if (!swept) await sweep();
        swept = true;
        const found = await shelf.load(box);
        const there = new Set(found.map(({ id }) => id));
        // Another tab has sent them.
        for (const id of before) if (!there.has(id)) entries.delete(id);
        for (const entry of found) {
          const newer = entries.has(entry.id) && !(before.has(entry.id) && kept.has(entry.id));
          if (gone.has(entry.id) || newer) continue;
          entries.set(entry.id, entry);
          kept.add(entry.id);
          last = Math.max(last, entry.order);
        }
      } catch {
        // What is in memory counts alone.
      }
    },
    waiting: (count = Number.POSITIVE_INFINITY) =>
      [...entries.values()]
        .filter(({ refused }) => !refused)
        .sort((one, other) => one.order - other.order)
        .slice(0, count),
    sign(chosen, actor) {
      const writings: Promise<void>[] = [];
      const signed = chosen.map((entry) => {
        if (entry.actor) return entry;
        const named = { ...entry, actor };
        writings.push(keep(named));
        return named;
      });
      return { entries: signed, kept: Promise.all(writings).then(() => undefined) };
    },
    done: forget,
    refuse: (entry, refused) => void keep({ ...entry, refused }),
    rescue() {
      for (const entry of entries.values()) if (!kept.has(entry.id)) shelf?.rescue(entry);
    },
  };
}
