/** What the page with the LMS and its launch are told, and what they tell. */

export type Version = '2004' | '1.2';

/** One launch, as the page of the LMS gets it. */
export interface BenchConfig {
  readonly version: Version;
  /** The data model at launch. */
  readonly values: Readonly<Record<string, string>>;
  /** Address of the SCO. */
  readonly url: string;
}

/** A call of the run-time API, as the SCO made it. */
export interface TracedCall {
  readonly name: string;
  /** Long ones are cut. */
  readonly args: readonly string[];
  readonly result: string;
  /** What GetLastError says after it; `0` for none. */
  readonly error: string;
  /** What that number means, in the LMS's words; empty for none. */
  readonly meaning: string;
  /** Milliseconds since the SCO was opened. */
  readonly at: number;
}

/** What stands in the page as `proof`. */
export interface BenchRecord {
  readonly calls: readonly TracedCall[];
  readonly callCount: number;
  /** The data model as of the last commit; undefined before the first. */
  readonly stored?: Readonly<Record<string, string>>;
}
