import type { Described } from '../diagnostics/describe.ts';

/** What was mended in the files of the course. Plain JSON. */
export interface Mending {
  readonly mended: readonly Mended[];
  /** Whether ids.yaml was brought up to date. */
  readonly idsWritten: boolean;
}

/** A diagnostic with the lines as they were and as they are; empty where there are none. */
export interface Mended extends Described {
  readonly before: string;
  readonly after: string;
}
