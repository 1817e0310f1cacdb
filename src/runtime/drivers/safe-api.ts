/** The LMS's answer to a set: taken, refused for what it is, or failed for now. */
export type SetResult = 'taken' | 'refused' | 'failed';

/** A run-time API behind calls that never throw, each return read. */
export interface SafeApi {
  initialize(): boolean;
  /** Undefined where the LMS has no value or gives an error. */
  get(element: string): string | undefined;
  set(element: string, value: string): SetResult;
  commit(): boolean;
  terminate(): boolean;
}

/** What the versions of SCORM call and number differently. */
export interface Dialect {
  /** Before the names of all functions. */
  readonly prefix: '' | 'LMS';
  readonly terminate: 'Terminate' | 'Finish';
  /** The value, its place or its element is at fault: asking again changes nothing. */
  readonly refusals: readonly number[];
  /** Whether an Initialize that failed with this error did so because the session runs already. */
  readonly runs: (error: number, api: SafeApi) => boolean;
}

/** What stands for the standards' "true": some LMSs answer with a boolean or a number. */
const YES: readonly string[] = ['true', '1'];

/** Wraps an LMS's API: some throw, some answer with booleans, some return nothing. */
export function safeApi(found: object, { prefix, terminate, refusals, runs }: Dialect): SafeApi {
  /** Undefined where the call threw. */
  const attempt = (name: string, ...args: string[]): string | undefined => {
    try {
      const method: unknown = Reflect.get(found, prefix + name);
      if (typeof method !== 'function') return '';
      const result: unknown = Reflect.apply(method, found, args);
      return result === undefined || result === null ? '' : String(result);
    } catch {
      return undefined;
    }
  };
  const call = (name: string, ...args: string[]) => attempt(name, ...args) ?? '';
  const agreed = (name: string, ...args: string[]) => YES.includes(call(name, ...args));
  const lastError = () => Number(call('GetLastError')) || 0;
  const api: SafeApi = {
    // A frame that was loaded anew in a running session goes on with it.
    initialize: () => agreed('Initialize', '') || runs(lastError(), api),
    get(element) {
      // What throws once may answer the next time, and what is read at launch is read only there.
      const value = attempt('GetValue', element) ?? attempt('GetValue', element);
      return value === '' && lastError() !== 0 ? undefined : value;
    },
    set(element, value) {
      const answer = attempt('SetValue', element, value);
      if (answer === undefined) return 'failed';
      if (YES.includes(answer)) return 'taken';
      return refusals.includes(lastError()) ? 'refused' : 'failed';
    },
    commit: () => agreed('Commit', ''),
    terminate: () => agreed(terminate, ''),
  };
  return api;
}
