import { ERROR_STRINGS, fail, type Outcome, ok } from './errors.ts';
import { addDurations, openLaunch } from './launch.ts';
import { createModel } from './model.ts';
import { createNavigation } from './navigation.ts';
import type { Call, LmsOptions, ScoRecord } from './options.ts';
import { createRunTime, type LmsWiring, textOf, typeRules } from './run-time.ts';
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
  let state: State = 'not initialized';
  const runTime = createRunTime(options, wiring, () => state === 'terminated');
  const { act, ask, calls, page, record } = runTime;
  const launch = openLaunch(record, options);
  const model = createModel(launch.values, typeRules(options));
  const navigation = createNavigation(options.requestValid ?? 'unknown');

  function snapshot(): Record<string, string> {
    const values = evaluateStatuses(model.values(), options.appliesThresholds ?? true);
    const before = launch.values['cmi.total_time'] ?? 'PT0H0M0S';
    values['cmi.total_time'] = addDurations(before, values['cmi.session_time'] ?? 'PT0S');
    return values;
  }

  const store = () => runTime.store(launch.attempt, launch.values['cmi.mode'], snapshot());

  function initialize(argument: string): Outcome {
    if (options.oneScoOnly && page.terminated) return fail(104, 'one SCO a page');
    if (state === 'running') return fail(103, 'running');
    if (state === 'terminated') return fail(104, 'terminated');
    if (argument !== '') return fail(201, 'the argument must be ""');
    if (runTime.initializeFails()) return fail(102, 'told to fail');
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

  const api: Scorm2004Api = {
    Initialize: (a) => act('Initialize', [a], 'false', () => initialize(textOf(a) ?? 'none')),
    Terminate: (a) => {
      const before = state;
      const result = act('Terminate', [a], 'false', () => terminate(textOf(a) ?? 'none'));
      if (before === 'running' && state === 'terminated') {
        wiring.onTerminate?.(navigation.request());
      }
      return result;
    },
    GetValue: (a) => act('GetValue', [a], '', () => getValue(textOf(a) ?? '')),
    SetValue: (a, b) =>
      act('SetValue', [a, b], 'false', () => setValue(textOf(a) ?? '', textOf(b))),
    Commit: (a) => act('Commit', [a], 'false', () => commit(textOf(a) ?? 'none')),
    GetLastError: () => ask('GetLastError', [], ({ error }) => String(error)),
    GetErrorString: (a) => ask('GetErrorString', [a], () => ERROR_STRINGS[textOf(a) ?? ''] ?? ''),
    GetDiagnostic: (a) => ask('GetDiagnostic', [a], ({ why }) => why),
  };
  return { api, calls, record };
}
