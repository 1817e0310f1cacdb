/** Something wrong or doubtful in a package that was read back. Data only: wording comes last. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path inside the package; empty for the zip as a whole. */
  readonly path: string;
  /** From 1, where the place is known. */
  readonly line?: number;
  readonly params: Readonly<Record<string, string | number>>;
}
