import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** A range of the file's text and what goes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * The one right mending of a diagnostic, from it, the text of its file, and everything that is said
 * of that file. Undefined where there is none, or more than one.
 */
export type Mend = (
  one: Diagnostic,
  text: string,
  others: readonly Diagnostic[],
) => Edit | undefined;
