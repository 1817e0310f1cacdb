import type { Agent, Statement } from '../../tracking/statements.ts';

/** A statement before it is known under which name the learner is spoken of. */
export type Draft = Omit<Statement, 'actor'>;

/** Why a store will not have a statement. */
export interface Refusal {
  /** Its HTTP status. */
  readonly status: number;
  /** What it said, shortened; empty where it said nothing. */
  readonly reason: string;
}

/** A statement that no store has confirmed yet: plain data, as it is kept in the browser. */
export interface Entry {
  /** The statement's id. */
  readonly id: string;
  /** Whose it is: a hash of learner, course and store. */
  readonly box: string;
  /** Later things have greater numbers, whatever the device's clock says. */
  readonly order: number;
  /** Milliseconds since 1970 when it was put in. */
  readonly at: number;
  readonly draft: Draft;
  /** Put in before it is sent for the first time, and the same ever after. */
  readonly actor?: Agent;
  /** It is never sent again, and kept for whoever looks for the reason. */
  readonly refused?: Refusal;
  /** An earlier launch found it too old already. */
  readonly old?: true;
}
