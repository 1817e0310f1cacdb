import { ERROR_STRINGS, fail, type Outcome, ok } from './errors.ts';
import { habit } from './habit.ts';
import { addDurations, openLaunch } from './launch.ts';
import { createModel } from './model.ts';
import { createNavigation } from './navigation.ts';
import { type Call, emptyRecord, type LmsOptions, type ScoRecord } from './options.ts';
import { evaluateStatuses } from './statuses.ts';

/** The eight functions of the run-time API (RTE 3.1.3 to 3.1.5). */
export interface Scorm2004Api {
  Initialize(argument: string): string;
  Terminate(argument: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(argument: string): string;
  GetLastError(): string;
  GetErrorString(error: string): string;
  GetDiagnostic(error: string): string;
}

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
  /** Told after Terminate, with adl.nav.request. */
  readonly onTerminate?: (navigation: string) => void;
  readonly pageSession?: PageSession;
  readonly now?: () => number;
}

export interface Scorm2004Lms {
  readonly api: Scorm2004Api;
  readonly calls: readonly Call[];
  readonly record: ScoRecord;
}

type State = 'not initialized' | 'running' | 'terminated';

/**
 * A strict SCORM 2004 4th Edition run-time API for one launch of one SCO. No DOM and no Node. For
 * the next launch make another one with the same `record`.
 */
export function createScorm2004Lms(options: LmsOptions = {}, wiring: LmsWiring = {}): Scorm2004Lms {
  const now = wiring.now ?? Date.now;
  const record = wiring.record ?? emptyRecord();
  const page = wiring.pageSession ?? { terminated: false };
  const calls: Call[] = [];
  const launch = openLaunch(record, options);
  const model = createModel(launch.values, {
    refuseOverSpm: options.refuseOverSpm ?? true,
    refuseHyphens: options.refuseHyphens ?? true,
    refuseLineBreaks: options.refuseLineBreaks ?? true,
  });
  const navigation = createNavigation(options.requestValid ?? 'unknown');
  const lies = habit(options.commitLies);
  const fails = habit(options.commitFails);
  const initializeFails = habit(options.initializeFails);
  let state: State = 'not initialized';
  let last: Outcome = ok();

  function snapshot(): Record<string, string> {
    const values = evaluateStatuses(model.values(), options.appliesThresholds ?? true);
    const before = launch.values['cmi.total_time'] ?? 'PT0H0M0S';
    values['cmi.total_time'] = addDurations(before, values['cmi.session_time'] ?? 'PT0S');
    return values;
  }

  function store(): boolean {
    if (lies()) return true;
    if (fails()) return false;
    if (launch.values['cmi.mode'] !== 'normal' && options.reviewStores === false) return true;
    const next = { attempt: launch.attempt, values: snapshot(), stores: record.stores + 1 };
    if (wiring.store && !wiring.store(next)) return false;
    Object.assign(record, next);
    return true;
  }

  function initialize(argument: string): Outcome {
    if (options.oneScoOnly && page.terminated) return fail(104, 'one SCO a page');
    if (state === 'running') return fail(103, 'running');
    if (state === 'terminated') return fail(104, 'terminated');
    if (argument !== '') return fail(201, 'the argument must be ""');
    if (initializeFails()) return fail(102, 'told to fail');
    state = 'running';
    return ok('true');
  }

  function terminate(argument: string): Outcome {
    if (state === 'not initialized') return fail(112, 'not initialized');
    if (state === 'terminated') return fail(113, 'terminated');
    if (argument !== '') return fail(201, 'the argument must be ""');
    const stored = store();
    // Ends the session also when the store failed, as on Moodle.
    state = 'terminated';
    page.terminated = true;
    return stored ? ok('true') : fail(111, 'not stored');
  }

  function commit(argument: string): Outcome {
    if (state === 'not initialized') return fail(142, 'not initialized');
    if (state === 'terminated') return fail(143, 'terminated');
    if (argument !== '') return fail(201, 'the argument must be ""');
    return store() ? ok('true') : fail(options.commitError ?? 391, 'not stored');
  }

  function getValue(element: string): Outcome {
    if (state === 'not initialized') return fail(122, 'not initialized');
    if (state === 'terminated') return fail(123, 'terminated');
    if (element.startsWith('adl.nav.')) return navigation.get(element);
    const got = model.get(element);
    const status = element === 'cmi.success_status' || element === 'cmi.completion_status';
    return status ? ok(snapshot()[element] ?? got.value) : got;
  }

  function setValue(element: string, value: string | undefined): Outcome {
    if (state === 'not initialized') return fail(132, 'not initialized');
    if (state === 'terminated') return fail(133, 'terminated');
    if (value === undefined) return fail(201, 'two arguments are needed');
    const target = element.startsWith('adl.nav.') ? navigation : model;
    const set = target.set(element, value);
    return set.error ? set : ok('true');
  }

  function log(name: string, args: readonly unknown[], result: string, error: number): string {
    const call = { name, args: args.map(String), result, error: String(error), at: now() };
    calls.push(call);
    wiring.onCall?.(call);
    return result;
  }

  function block(): void {
    const until = now() + (options.slowMs ?? 0);
    while (now() < until);
  }

  /** Wraps one of the five calls that set the error. `failed` is what it gives on an error. */
  function session(name: string, args: readonly unknown[], failed: string, run: () => Outcome) {
    if (options.throwsAfterTerminate && state === 'terminated') {
      log(name, args, 'throws', 101);
      throw new TypeError(`${name}: cannot read properties of undefined (fake LMS habit)`);
    }
    block();
    last = run();
    return log(name, args, last.error ? failed : last.value, last.error);
  }

  const text = (value: unknown) => (value === undefined || value === null ? undefined : `${value}`);

  const api: Scorm2004Api = {
    Initialize: (a) => session('Initialize', [a], 'false', () => initialize(text(a) ?? 'none')),
    Terminate: (a) => {
      const before = state;
      const result = session('Terminate', [a], 'false', () => terminate(text(a) ?? 'none'));
      if (before === 'running' && state === 'terminated') {
        wiring.onTerminate?.(navigation.request());
      }
      return result;
    },
    GetValue: (a) => session('GetValue', [a], '', () => getValue(text(a) ?? '')),
    SetValue: (a, b) =>
      session('SetValue', [a, b], 'false', () => setValue(text(a) ?? '', text(b))),
    Commit: (a) => session('Commit', [a], 'false', () => commit(text(a) ?? 'none')),
    GetLastError: () => log('GetLastError', [], String(last.error), last.error),
    GetErrorString: (a) =>
      log('GetErrorString', [a], ERROR_STRINGS[text(a) ?? ''] ?? '', last.error),
    GetDiagnostic: (a) => log('GetDiagnostic', [a], last.why, last.error),
  };
  return { api, calls, record };
}
