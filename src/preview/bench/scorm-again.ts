/** The eight functions of the run-time API (RTE 3.1). */
export interface Scorm2004Api {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

export type CallName = keyof Scorm2004Api;

/** What is used of scorm-again's API object. */
export interface ScormAgainApi extends Scorm2004Api {
  loadFromFlattenedJSON(values: Readonly<Record<string, string>>): void;
}

interface Settings {
  readonly logLevel: number;
  readonly lmsCommitUrl: string;
  readonly httpService: {
    processHttpRequest(url: string, body: unknown): { result: string; errorCode: number };
    updateSettings(): void;
  };
}

/** scorm-again's class, as its browser script puts it into `window.Scorm2004API`. */
export type ScormAgain = new (settings: Settings) => ScormAgainApi;

/** Nothing of it reaches the console. */
const SILENT = 5;

/** General Commit Failure (RTE 3.1.7.5). */
const COMMIT_FAILURE = 391;

/**
 * An API of scorm-again that hands each commit to `store`, as flat values, and sends nothing.
 * Commits fail where `takes` says no.
 */
export function openScormAgain(
  Api: ScormAgain,
  values: Readonly<Record<string, string>>,
  store: (values: Readonly<Record<string, string>>) => void,
  takes: () => boolean = () => true,
): ScormAgainApi {
  const api = new Api({
    logLevel: SILENT,
    // It stores nothing without an address; the service below never asks for it.
    lmsCommitUrl: 'stored-in-the-page',
    httpService: {
      processHttpRequest(_url, body) {
        if (!takes()) return { result: 'false', errorCode: COMMIT_FAILURE };
        const found: Record<string, string> = {};
        flatten((body as { readonly cmi?: unknown }).cmi, 'cmi', found);
        store(found);
        return { result: 'true', errorCode: 0 };
      },
      updateSettings: () => undefined,
    },
  });
  api.loadFromFlattenedJSON(values);
  return api;
}

/** `{cmi: {score: {raw: '1'}}}` as `cmi.score.raw`; what was never set is an empty string there. */
function flatten(value: unknown, name: string, into: Record<string, string>): void {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) flatten(inner, `${name}.${key}`, into);
  } else if (value !== '' && value !== undefined && value !== null) {
    into[name] = String(value);
  }
}
