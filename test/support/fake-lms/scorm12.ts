import { fail, type Outcome, ok } from './errors.ts';
import { ERROR_STRINGS12 } from './errors12.ts';
import { habit } from './habit.ts';
import { addTimespans, finalStatus, openLaunch12 } from './launch12.ts';
import { createModel12 } from './model12.ts';
import { type Call, emptyRecord, type LmsOptions, type ScoRecord } from './options.ts';
import type { LmsWiring } from './scorm2004.ts';

/** The eight functions of the run-time API of SCORM 1.2 (RTE 1.2, 3.3). */
export interface Scorm12Api {
  LMSInitialize(argument: string): string;
  LMSFinish(argument: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(argument: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(error: string): string;
  LMSGetDiagnostic(error: string): string;
}

export interface Scorm12Lms {
  readonly api: Scorm12Api;
  readonly calls: readonly Call[];
  readonly record: ScoRecord;
}

type State = 'not initialized' | 'running' | 'finished';

/**
 * A strict SCORM 1.2 run-time API for one launch of one SCO, with the control surface of that of
 * 2004. No DOM and no Node. For the next launch make another one with the same `record`.
 */
export function createScorm12Lms(options: LmsOptions = {}, wiring: LmsWiring = {}): Scorm12Lms {
  const now = wiring.now ?? Date.now;
  const record = wiring.record ?? emptyRecord();
  const page = wiring.pageSession ?? { terminated: false };
  const calls: Call[] = [];
  const launch = openLaunch12(record, options);
  const model = createModel12(
    launch.values,
    {
      refuseOverSpm: options.refuseOverSpm ?? true,
      refuseHyphens: options.refuseHyphens ?? true,
      refuseLineBreaks: options.refuseLineBreaks ?? true,
    },
    [
      ...(options.withoutInteractions ? ['cmi.interactions'] : []),
      ...(options.withoutObjectives ? ['cmi.objectives'] : []),
      ...(options.mandatoryOnly ? OPTIONAL : []),
    ],
  );
  const lies = habit(options.commitLies);
  const fails = habit(options.commitFails);
  const initializeFails = habit(options.initializeFails);
  /** What the LMS believes to have sent: of a failed commit too, as on Moodle. */
  const believed: Record<string, string> = { ...launch.values };
  let state: State = 'not initialized';
  let last: Outcome = ok();

  /** What goes to the server: all, or on top of what it has only what differs from the belief. */
  function outgoing(): Record<string, string> {
    const values = model.values();
    if (!options.sendsChangesOnly) return values;
    const kept = launch.attempt === record.attempt ? record.values : launch.values;
    const changes = Object.entries(values).filter(([name, value]) => believed[name] !== value);
    Object.assign(believed, values);
    return { ...kept, ...Object.fromEntries(changes) };
  }

  function store(ending: boolean): boolean {
    const values = outgoing();
    if (ending) {
      values['cmi.core.lesson_status'] = finalStatus(values, options.appliesThresholds ?? true);
    }
    const before = launch.values['cmi.core.total_time'] ?? '00:00:00';
    const session = values['cmi.core.session_time'] ?? '00:00:00';
    values['cmi.core.total_time'] = addTimespans(before, session);
    if (lies()) return true;
    if (fails()) return false;
    const normal = launch.values['cmi.core.lesson_mode'] === 'normal';
    if (!normal && options.reviewStores === false) return true;
    const next = { attempt: launch.attempt, values, stores: record.stores + 1 };
    if (wiring.store && !wiring.store(next)) return false;
    Object.assign(record, next);
    return true;
  }

  function initialize(argument: string): Outcome {
    if (argument !== '') return fail(201, 'the argument must be ""');
    if (state !== 'not initialized') return fail(101, state);
    if (initializeFails()) return fail(101, 'told to fail');
    state = 'running';
    return ok('true');
  }

  function finish(argument: string): Outcome {
    if (state !== 'running') return fail(301, state);
    if (argument !== '') return fail(201, 'the argument must be ""');
    const stored = store(true);
    state = 'finished';
    page.terminated = true;
    return stored ? ok('true') : fail(101, 'not stored');
  }

  function commit(argument: string): Outcome {
    if (state !== 'running') return fail(301, state);
    if (argument !== '') return fail(201, 'the argument must be ""');
    return store(false) ? ok('true') : fail(options.commitError ?? 101, 'not stored');
  }

  function getValue(element: string): Outcome {
    return state === 'running' ? model.get(element) : fail(301, state);
  }

  function setValue(element: string, value: string | undefined): Outcome {
    if (state !== 'running') return fail(301, state);
    if (value === undefined) return fail(201, 'two arguments are needed');
    const set = model.set(element, value);
    return set.error ? set : ok('true');
  }

  function log(name: string, args: readonly unknown[], result: string, error: number): string {
    const call = { name, args: args.map(String), result, error: String(error), at: now() };
    calls.push(call);
    wiring.onCall?.(call);
    return result;
  }

  function session(name: string, args: readonly unknown[], failed: string, run: () => Outcome) {
    if (options.throwsAfterTerminate && state === 'finished') {
      log(name, args, 'throws', 101);
      throw new TypeError(`${name}: cannot read properties of undefined (fake LMS habit)`);
    }
    const until = now() + (options.slowMs ?? 0);
    while (now() < until);
    last = run();
    return log(name, args, last.error ? failed : last.value, last.error);
  }

  const text = (value: unknown) => (value === undefined || value === null ? undefined : `${value}`);

  const api: Scorm12Api = {
    LMSInitialize: (a) =>
      session('LMSInitialize', [a], 'false', () => initialize(text(a) ?? 'none')),
    LMSFinish: (a) => {
      const before = state;
      const result = session('LMSFinish', [a], 'false', () => finish(text(a) ?? 'none'));
      if (before === 'running' && state === 'finished') wiring.onTerminate?.('_none_');
      return result;
    },
    LMSGetValue: (a) => session('LMSGetValue', [a], '', () => getValue(text(a) ?? '')),
    LMSSetValue: (a, b) =>
      session('LMSSetValue', [a, b], 'false', () => setValue(text(a) ?? '', text(b))),
    LMSCommit: (a) => session('LMSCommit', [a], 'false', () => commit(text(a) ?? 'none')),
    LMSGetLastError: () => log('LMSGetLastError', [], String(last.error), last.error),
    LMSGetErrorString: (a) =>
      log('LMSGetErrorString', [a], ERROR_STRINGS12[text(a) ?? ''] ?? '', last.error),
    LMSGetDiagnostic: (a) => log('LMSGetDiagnostic', [a], last.why, last.error),
  };
  return { api, calls, record };
}

/** What an LMS need not implement (RTE 1.2, 3.4), as far as it is ever asked for. */
const OPTIONAL = [
  'cmi.core.lesson_mode',
  'cmi.core.score.min',
  'cmi.core.score.max',
  'cmi.comments',
  'cmi.comments_from_lms',
  'cmi.objectives',
  'cmi.student_data',
  'cmi.student_preference',
  'cmi.interactions',
];
