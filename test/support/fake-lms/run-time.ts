import type { TypeRules } from './data-types.ts';
import { type Outcome, ok } from './errors.ts';
import { habit } from './habit.ts';
import { type Call, emptyRecord, type LmsOptions, type ScoRecord } from './options.ts';

/** Shared by the SCOs that one player page opens one after another. */
export interface PageSession {
  terminated: boolean;
}

/** How the API is joined to the rest of the LMS. All of it may be left out. */
export interface LmsWiring {
  /** What the server has. Updated in place by each store. */
  readonly record?: ScoRecord;
  /** Takes the record to the server; false when it did not get there. */
  readonly store?: (record: ScoRecord) => boolean;
  readonly onCall?: (call: Call) => void;
  /** Told after the end of the session, with adl.nav.request (`_none_` in SCORM 1.2). */
  readonly onTerminate?: (navigation: string) => void;
  readonly pageSession?: PageSession;
  readonly now?: () => number;
}

/** What no version of SCORM has a rule about: the log of calls, habits, and the way to the server. */
export interface RunTime {
  readonly record: ScoRecord;
  readonly page: PageSession;
  readonly calls: readonly Call[];
  readonly initializeFails: () => boolean;
  /** One of the five calls that set the error. `failed` is what it gives on an error. */
  act(name: string, args: readonly unknown[], failed: string, run: () => Outcome): string;
  /** One of the three calls that ask what the last of the five ended in. */
  ask(name: string, args: readonly unknown[], say: (last: Outcome) => string): string;
  /** Brings values to the server: false when they did not get there, or the options say so. */
  store(attempt: number, mode: string | undefined, values: Record<string, string>): boolean;
}

/** `ended` says whether the session is over: from then on some LMSs throw. */
export function createRunTime(
  options: LmsOptions,
  wiring: LmsWiring,
  ended: () => boolean,
): RunTime {
  const now = wiring.now ?? Date.now;
  const record = wiring.record ?? emptyRecord();
  const calls: Call[] = [];
  const lies = habit(options.commitLies);
  const fails = habit(options.commitFails);
  let last: Outcome = ok();

  function log(name: string, args: readonly unknown[], result: string, error: number): string {
    const call = { name, args: args.map(String), result, error: String(error), at: now() };
    calls.push(call);
    wiring.onCall?.(call);
    return result;
  }

  return {
    record,
    page: wiring.pageSession ?? { terminated: false },
    calls,
    initializeFails: habit(options.initializeFails),
    act(name, args, failed, run) {
      if (options.throwsAfterTerminate && ended()) {
        log(name, args, 'throws', 101);
        throw new TypeError(`${name}: cannot read properties of undefined (fake LMS habit)`);
      }
      const until = now() + (options.slowMs ?? 0);
      while (now() < until);
      last = run();
      return log(name, args, last.error ? failed : last.value, last.error);
    },
    ask: (name, args, say) => log(name, args, say(last), last.error),
    store(attempt, mode, values) {
      if (lies()) return true;
      if (fails()) return false;
      if (mode !== 'normal' && options.reviewStores === false) return true;
      const next = { attempt, values, stores: record.stores + 1 };
      if (wiring.store && !wiring.store(next)) return false;
      Object.assign(record, next);
      return true;
    },
  };
}

/** Strict, where the options say nothing. */
export function typeRules(options: LmsOptions): TypeRules {
  return {
    refuseOverSpm: options.refuseOverSpm ?? true,
    refuseHyphens: options.refuseHyphens ?? true,
    refuseLineBreaks: options.refuseLineBreaks ?? true,
  };
}

/** An argument as an API that is written in JavaScript takes it; undefined where it is missing. */
export function textOf(argument: unknown): string | undefined {
  return argument === undefined || argument === null ? undefined : `${argument}`;
}
