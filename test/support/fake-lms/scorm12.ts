import { fail, type Outcome, ok } from './errors.ts';
import { ERROR_STRINGS12 } from './errors12.ts';
import { addTimespans, finalStatus, openLaunch12 } from './launch12.ts';
import { createModel12 } from './model12.ts';
import type { Call, LmsOptions, ScoRecord } from './options.ts';
import { createRunTime, type LmsWiring, textOf, typeRules } from './run-time.ts';

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
  let state: State = 'not initialized';
  const runTime = createRunTime(options, wiring, () => state === 'finished');
  const { act, ask, calls, page, record } = runTime;
  const launch = openLaunch12(record, options);
  const model = createModel12(launch.values, typeRules(options), [
    ...(options.withoutInteractions ? ['cmi.interactions'] : []),
    ...(options.withoutObjectives ? ['cmi.objectives'] : []),
    ...(options.mandatoryOnly ? OPTIONAL : []),
  ]);
  /** What the LMS believes to have sent: of a failed commit too, as on Moodle. */
  const believed: Record<string, string> = { ...launch.values };

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
    return runTime.store(launch.attempt, launch.values['cmi.core.lesson_mode'], values);
  }

  function initialize(argument: string): Outcome {
    if (argument !== '') return fail(201, 'the argument must be ""');
    if (state !== 'not initialized') return fail(101, state);
    if (runTime.initializeFails()) return fail(101, 'told to fail');
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

  const api: Scorm12Api = {
    LMSInitialize: (a) => act('LMSInitialize', [a], 'false', () => initialize(textOf(a) ?? 'none')),
    LMSFinish: (a) => {
      const before = state;
      const result = act('LMSFinish', [a], 'false', () => finish(textOf(a) ?? 'none'));
      if (before === 'running' && state === 'finished') wiring.onTerminate?.('_none_');
      return result;
    },
    LMSGetValue: (a) => act('LMSGetValue', [a], '', () => getValue(textOf(a) ?? '')),
    LMSSetValue: (a, b) =>
      act('LMSSetValue', [a, b], 'false', () => setValue(textOf(a) ?? '', textOf(b))),
    LMSCommit: (a) => act('LMSCommit', [a], 'false', () => commit(textOf(a) ?? 'none')),
    LMSGetLastError: () => ask('LMSGetLastError', [], ({ error }) => String(error)),
    LMSGetErrorString: (a) =>
      ask('LMSGetErrorString', [a], () => ERROR_STRINGS12[textOf(a) ?? ''] ?? ''),
    LMSGetDiagnostic: (a) => ask('LMSGetDiagnostic', [a], ({ why }) => why),
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
