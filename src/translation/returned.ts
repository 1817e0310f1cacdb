/** Words, and marks by the number that they have in the source. */
export type Pieces = readonly (string | { readonly code: number })[];

/** One translation as it came back. */
export interface Returned {
  /** Below the locale. */
  readonly file: string;
  readonly id: string;
  readonly pieces: Pieces;
  /** Marks stand in the words as they are typed. */
  readonly typed?: boolean;
  /** What was translated, where the file says so. */
  readonly source?: Pieces;
  /** As the format names it; empty where it says nothing. */
  readonly state: string;
}

/** The translations of a file, or why it is not read. */
export type ReadExchange =
  | { readonly locale: string; readonly returned: readonly Returned[] }
  | { readonly refusal: string };
