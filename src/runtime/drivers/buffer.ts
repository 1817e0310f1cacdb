import type { SetResult } from './safe-api.ts';

/** What the LMS should have and what it has: nothing is written that it has already. */
export interface Buffer {
  /** Writes `value` unless the LMS has it; what failed for now is tried again by `flush`. */
  want(element: string, value: string): SetResult;
  /** The LMS has this already. */
  knows(element: string, value: string): void;
  /** What the LMS should have, as far as this session said it. */
  wanted(element: string): string | undefined;
  /** Writes all that is still wanted, in the order in which it was first wanted. */
  flush(): void;
  /** Takes back what was wanted below `prefix`. */
  drop(prefix: string): void;
  /** The LMS may have lost what it took: `flush` writes it again. */
  doubt(): void;
  /** Whether all that was wanted is with the LMS; values refused for good count as settled. */
  settled(): boolean;
  /** Whether anything was written since the last `committed`. */
  changed(): boolean;
  committed(): void;
}

/** Identifiers and patterns are written once: LMSs refuse to have them set anew (351). */
const ONCE = /\.(id|pattern)$/;

export function createBuffer(set: (element: string, value: string) => SetResult): Buffer {
  const wanted = new Map<string, string>();
  const held = new Map<string, string>();
  const refused = new Map<string, string>();
  /** Failed for now. What comes after them may be refused only because they are not there yet. */
  const failed = new Set<string>();
  let changed = false;

  function write(element: string, value: string): SetResult {
    if (held.get(element) === value) return 'taken';
    if (refused.get(element) === value) return 'refused';
    failed.delete(element);
    const result = set(element, value);
    if (result === 'taken') {
      held.set(element, value);
      refused.delete(element);
      changed = true;
    } else if (result === 'refused' && failed.size === 0) refused.set(element, value);
    else failed.add(element);
    return failed.has(element) ? 'failed' : result;
  }

  return {
    want(element, value) {
      wanted.set(element, value);
      return write(element, value);
    },
    knows(element, value) {
      wanted.set(element, value);
      held.set(element, value);
    },
    wanted: (element) => wanted.get(element),
    flush() {
      failed.clear();
      for (const [element, value] of wanted) write(element, value);
    },
    drop(prefix) {
      for (const element of [...wanted.keys()]) {
        if (!element.startsWith(prefix)) continue;
        wanted.delete(element);
        failed.delete(element);
      }
    },
    doubt() {
      for (const element of [...held.keys()]) if (!ONCE.test(element)) held.delete(element);
      refused.clear();
    },
    settled: () =>
      [...wanted].every(
        ([element, value]) => held.get(element) === value || refused.get(element) === value,
      ),
    changed: () => changed,
    committed() {
      changed = false;
    },
  };
}
