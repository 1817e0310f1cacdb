import type { Statement } from '../../tracking/statements.ts';

/** Statements that the store has not confirmed yet, in the order in which things happened. */
export interface Outbox {
  put(statement: Statement): void;
  /** The oldest that fit `most` UTF-16 units of JSON together, at least one where there is any. */
  take(most: number): readonly Statement[];
  /** The store holds this one, or refuses it for good. */
  done(id: string): void;
}

/**
 * An outbox in memory: what is unsent when the page goes is lost. One that lasts keeps this
 * interface and puts the same entries into the browser's storage.
 */
export function createOutbox(): Outbox {
  const waiting = new Map<string, Statement>();
  return {
    put(statement) {
      waiting.set(statement.id, statement);
    },
    take(most) {
      const taken: Statement[] = [];
      let size = 0;
      for (const statement of waiting.values()) {
        size += JSON.stringify(statement).length + 1;
        if (taken.length > 0 && size > most) break;
        taken.push(statement);
      }
      return taken;
    },
    done(id) {
      waiting.delete(id);
    },
  };
}
