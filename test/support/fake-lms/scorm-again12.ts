import { addTimespans, openLaunch12 } from './launch12.ts';
import type { LmsOptions } from './options.ts';
import { flatten, type Settings, type Wiring } from './scorm-again.ts';
import type { Scorm12Api } from './scorm12.ts';

/** What we use of scorm-again's API object for SCORM 1.2. */
export interface ScormAgain12Api extends Scorm12Api {
  loadFromFlattenedJSON(values: Readonly<Record<string, string>>): void;
}

export type ScormAgain12 = new (settings: Settings) => ScormAgain12Api;

/**
 * scorm-again's SCORM 1.2 API with the launch rules and the record of our own fake: only the run
 * time is somebody else's. It takes more than the standard does (64,000 characters of suspend_data,
 * any text as an answer), so it is the second opinion, never the only one.
 */
export function createScormAgain12(
  Api: ScormAgain12,
  options: LmsOptions,
  wiring: Wiring,
): Scorm12Api {
  const launch = openLaunch12(wiring.record, options);
  const again = new Api({
    logLevel: 5,
    lmsCommitUrl: '/lms/store',
    httpService: {
      processHttpRequest: (_url, body) =>
        store(body) ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 },
      updateSettings: () => undefined,
    },
  });
  again.loadFromFlattenedJSON(launch.values);

  function store(body: unknown): boolean {
    const values: Record<string, string> = {};
    flatten((body as { cmi?: unknown }).cmi, 'cmi', values);
    const before = launch.values['cmi.core.total_time'] ?? '00:00:00';
    const session = values['cmi.core.session_time'] ?? '00:00:00';
    values['cmi.core.total_time'] = addTimespans(before, session);
    const next = { attempt: launch.attempt, values, stores: wiring.record.stores + 1 };
    if (!wiring.store(next)) return false;
    Object.assign(wiring.record, next);
    return true;
  }

  const call = (name: keyof Scorm12Api, args: readonly string[]): string => {
    const run = again[name] as (...args: string[]) => string;
    const result = String(run.apply(again, [...args]));
    const error = String(again.LMSGetLastError());
    wiring.onCall({ name, args: args.map(String), result, error, at: Date.now() });
    return result;
  };
  return {
    LMSInitialize: (argument) => call('LMSInitialize', [argument]),
    LMSFinish: (argument) => call('LMSFinish', [argument]),
    LMSGetValue: (element) => call('LMSGetValue', [element]),
    LMSSetValue: (element, value) => call('LMSSetValue', [element, value]),
    LMSCommit: (argument) => call('LMSCommit', [argument]),
    LMSGetLastError: () => call('LMSGetLastError', []),
    LMSGetErrorString: (error) => call('LMSGetErrorString', [error]),
    LMSGetDiagnostic: (error) => call('LMSGetDiagnostic', [error]),
  };
}
