import type { TracedCall, Version } from './bench-config.ts';

type ApiFunction = (...args: string[]) => string;
export type Api = Readonly<Record<string, ApiFunction>>;

/** The functions of the run-time API (RTE 3.1; SCORM 1.2 RTE 3.3). */
const NAMES: Readonly<Record<Version, readonly string[]>> = {
  '2004': [
    'Initialize',
    'Terminate',
    'GetValue',
    'SetValue',
    'Commit',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
  ],
  '1.2': [
    'LMSInitialize',
    'LMSFinish',
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSGetLastError',
    'LMSGetErrorString',
    'LMSGetDiagnostic',
  ],
};

/** Longer arguments are cut in the trace: a state of 64,000 characters is sent again and again. */
const LONGEST = 200;

/** `inner` with the same functions, each call of which is told. `now` in milliseconds. */
export function tracedApi(
  inner: Api,
  version: Version,
  now: () => number,
  onCall: (call: TracedCall) => void,
): Api {
  const prefix = version === '1.2' ? 'LMS' : '';
  const run = (name: string, args: readonly string[]) =>
    String(inner[name]?.apply(inner, [...args]));
  const call = (name: string, args: readonly string[]): string => {
    const at = now();
    const result = run(name, args);
    const error = run(`${prefix}GetLastError`, []);
    const meaning = error === '0' ? '' : run(`${prefix}GetErrorString`, [error]);
    onCall({
      name,
      args: args.map((one) => cut(String(one))),
      result: cut(result),
      error,
      meaning,
      at,
    });
    return result;
  };
  return Object.fromEntries(
    NAMES[version].map((name) => [name, (...args: string[]) => call(name, args)]),
  );
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} … (${text.length})` : text;
}
