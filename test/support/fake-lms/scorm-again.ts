import { addDurations, openLaunch } from './launch.ts';
import type { Call, LmsOptions, ScoRecord } from './options.ts';
import type { Scorm2004Api } from './scorm2004.ts';

/** What we use of scorm-again's API object. */
export interface ScormAgainApi extends Scorm2004Api {
  loadFromFlattenedJSON(values: Readonly<Record<string, string>>): void;
}

interface CommitResult {
  readonly result: 'true' | 'false';
  readonly errorCode: number;
}

/** Settings that keep it quiet and hand each commit over instead of sending it. */
export interface Settings {
  readonly logLevel: number;
  readonly lmsCommitUrl: string;
  readonly httpService: {
    processHttpRequest(url: string, body: unknown): CommitResult;
    updateSettings(): void;
  };
}

export type ScormAgain = new (settings: Settings) => ScormAgainApi;

export interface Wiring {
  readonly record: ScoRecord;
  readonly store: (record: ScoRecord) => boolean;
  readonly onCall: (call: Call) => void;
  readonly onTerminate: (navigation: string) => void;
}

/** `{cmi: {score: {raw: '1'}}}` as `cmi.score.raw`; what was never set is an empty string there. */
export function flatten(value: unknown, name: string, into: Record<string, string>): void {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, name ? `${name}.${key}` : key, into);
    }
  } else if (value !== '' && value !== undefined) {
    into[name] = String(value);
  }
}

/**
 * scorm-again's SCORM 2004 API with the launch rules and the record of our own fake: only the run
 * time is somebody else's. Of the habits none but those of the window and the launch hold.
 */
export function createScormAgain(
  Api: ScormAgain,
  options: LmsOptions,
  wiring: Wiring,
): Scorm2004Api {
  const launch = openLaunch(wiring.record, options);
  const again = new Api({
    logLevel: 5,
    lmsCommitUrl: '/lms/store',
    httpService: {
      processHttpRequest: (_url, body) =>
        store(body) ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 391 },
      updateSettings: () => undefined,
    },
  });
  again.loadFromFlattenedJSON(launch.values);

  function store(body: unknown): boolean {
    const values: Record<string, string> = {};
    flatten((body as { cmi?: unknown }).cmi, 'cmi', values);
    const before = launch.values['cmi.total_time'] ?? 'PT0S';
    values['cmi.total_time'] = addDurations(before, values['cmi.session_time'] ?? 'PT0S');
    const next = { attempt: launch.attempt, values, stores: wiring.record.stores + 1 };
    if (!wiring.store(next)) return false;
    Object.assign(wiring.record, next);
    return true;
  }

  let navigation = '_none_';
  const call = (name: keyof Scorm2004Api, args: readonly string[]): string => {
    const run = again[name] as (...args: string[]) => string;
    const result = String(run.apply(again, [...args]));
    const error = String(again.GetLastError());
    wiring.onCall({ name, args: args.map(String), result, error, at: Date.now() });
    return result;
  };
  return {
    Initialize: (argument) => call('Initialize', [argument]),
    Terminate(argument) {
      const result = call('Terminate', [argument]);
      if (result === 'true') wiring.onTerminate(navigation);
      return result;
    },
    GetValue: (element) => call('GetValue', [element]),
    SetValue(element, value) {
      const result = call('SetValue', [element, value]);
      if (element === 'adl.nav.request' && result === 'true') navigation = value;
      return result;
    },
    Commit: (argument) => call('Commit', [argument]),
    GetLastError: () => call('GetLastError', []),
    GetErrorString: (error) => call('GetErrorString', [error]),
    GetDiagnostic: (error) => call('GetDiagnostic', [error]),
  };
}
