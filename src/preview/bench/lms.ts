import { type Attempt, type LaunchFacts, launchValues } from './attempt.ts';
import type { Behaviour } from './behaviour.ts';
import {
  type CallName,
  openScormAgain,
  type Scorm2004Api,
  type ScormAgain,
  type ScormAgainApi,
} from './scorm-again.ts';

/** A call of the run-time API, as the SCO made it. */
export interface Call {
  readonly name: CallName;
  readonly args: readonly string[];
  readonly result: string;
  /** What GetLastError says after it; `0` for none. */
  readonly error: string;
  /** What that number means, in the LMS's words; empty for none. */
  readonly meaning: string;
  readonly ms: number;
}

/** One launch of a SCO. */
export interface Launch {
  /** What the SCO finds as `API_1484_11`. */
  readonly api: Scorm2004Api;
  /** The data model as the SCO would read it now, whether committed or not. */
  values(): ReadonlyMap<string, string>;
  /** Whether `element` has a value that no commit has stored yet. */
  isPending(element: string): boolean;
  /** The attempt is given up: what this launch still says is neither stored nor told. */
  forget(): void;
}

export interface LaunchOptions {
  readonly Api: ScormAgain;
  readonly facts: LaunchFacts;
  /** Read when the SCO first calls: the launch before may store until then. */
  readonly attempt: () => Attempt | undefined;
  readonly store: (attempt: Attempt) => void;
  /** Asked at each call; always `sound` by default. */
  readonly behaviour?: () => Behaviour;
  readonly onCall: (call: Call) => void;
  /** Milliseconds, for how long calls take. */
  readonly now: () => number;
}

/** Milliseconds that a slow LMS takes for a call that goes over the network. */
export const SLOW = 1_500;
const OVER_THE_NETWORK: readonly CallName[] = ['Initialize', 'Commit', 'Terminate'];

/** An LMS for one launch: scorm-again's run time over an attempt that `store` keeps. */
export function createLaunch(options: LaunchOptions): Launch {
  const values = new Map<string, string>();
  const pending = new Set<string>();
  const behaviour = options.behaviour ?? (() => 'sound');
  let forgotten = false;
  let opened: ScormAgainApi | undefined;

  function open(): ScormAgainApi {
    if (opened) return opened;
    const start = launchValues(options.attempt(), options.facts);
    for (const [element, value] of Object.entries(start)) values.set(element, value);
    opened = openScormAgain(options.Api, start, keep, () => behaviour() !== 'failing');
    return opened;
  }

  function keep(stored: Readonly<Record<string, string>>): void {
    // What is only looked at stays as it is.
    if (behaviour() === 'lying' || options.facts.mode === 'review') return;
    pending.clear();
    for (const [element, value] of Object.entries(stored)) values.set(element, value);
    if (!forgotten) options.store({ values: stored });
  }

  function call(name: CallName, args: readonly string[]): string {
    const again = open();
    const start = options.now();
    if (behaviour() === 'slow' && OVER_THE_NETWORK.includes(name)) standStill(start + SLOW);
    const run = again[name] as (...args: string[]) => string;
    const result = String(run.apply(again, [...args]));
    const ms = options.now() - start;
    const error = String(again.GetLastError());
    if (name === 'SetValue' && result === 'true') {
      const [element = '', value = ''] = args;
      values.set(element, value);
      pending.add(element);
    }
    const meaning = error === '0' ? '' : String(again.GetErrorString(error));
    if (!forgotten) options.onCall({ name, args, result, error, meaning, ms });
    return result;
  }

  /** The page stands still meanwhile: the calls of SCORM are synchronous. */
  function standStill(until: number): void {
    while (options.now() < until);
  }

  return {
    api: {
      Initialize: (parameter) => call('Initialize', [parameter]),
      Terminate: (parameter) => call('Terminate', [parameter]),
      GetValue: (element) => call('GetValue', [element]),
      SetValue: (element, value) => call('SetValue', [element, value]),
      Commit: (parameter) => call('Commit', [parameter]),
      GetLastError: () => call('GetLastError', []),
      GetErrorString: (code) => call('GetErrorString', [code]),
      GetDiagnostic: (code) => call('GetDiagnostic', [code]),
    },
    values: () => values,
    isPending: (element) => pending.has(element),
    forget() {
      forgotten = true;
    },
  };
}
