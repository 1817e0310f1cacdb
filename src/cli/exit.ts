/** Exit codes of every command. */
export const EXIT = {
  /** All well; warnings allowed. */
  ok: 0,
  /** Errors in what was given. */
  errors: 1,
  /** Wrong usage. */
  usage: 2,
  /** A defect of ours. */
  defect: 70,
} as const;

/** Ends a command with a code and, where it is not empty, a message for the user. */
export class ExitError extends Error {
  readonly code: number;
  constructor(code: number, message = '') {
    super(message);
    this.code = code;
  }
}
