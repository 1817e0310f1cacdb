/** An address that a file of the package names. */
export interface Reference {
  readonly url: string;
  /** In UTF-16 units of the file's text. */
  readonly offset: number;
  /** Whether a browser fetches it by itself, rather than when a learner follows a link. */
  readonly loads: boolean;
}
