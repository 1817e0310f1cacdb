/** The LMS's answer to a SetValue: taken, refused for what it is, or failed for now. */
export type SetResult = 'taken' | 'refused' | 'failed';

/** The run-time API (RTE 3.1) behind calls that never throw, each return read. */
export interface SafeApi {
  initialize(): boolean;
  /** Undefined where the LMS has no value or gives an error. */
  get(element: string): string | undefined;
  set(element: string, value: string): SetResult;
  commit(): boolean;
  terminate(): boolean;
}

const ALREADY_INITIALIZED = 103;

/** The value, its place or its element is at fault: asking again changes nothing (RTE 3.1.7). */
const REFUSALS = new Set([201, 351, 401, 402, 404, 405, 406, 407, 408]);

/** Wraps an LMS's API: some throw, some answer with booleans, some return nothing. */
export function safeApi(api: object): SafeApi {
  const call = (name: string, ...args: string[]): string => {
    try {
      const method: unknown = Reflect.get(api, name);
      if (typeof method !== 'function') return '';
      const result: unknown = Reflect.apply(method, api, args);
      return result === undefined || result === null ? '' : String(result);
    } catch {
      return '';
    }
  };
  const lastError = () => Number(call('GetLastError')) || 0;
  return {
    // Already initialised: the frame was loaded anew in a running session, which goes on.
    initialize: () => call('Initialize', '') === 'true' || lastError() === ALREADY_INITIALIZED,
    get(element) {
      const value = call('GetValue', element);
      return value === '' && lastError() !== 0 ? undefined : value;
    },
    set(element, value) {
      if (call('SetValue', element, value) === 'true') return 'taken';
      return REFUSALS.has(lastError()) ? 'refused' : 'failed';
    },
    commit: () => call('Commit', '') === 'true',
    terminate: () => call('Terminate', '') === 'true',
  };
}
