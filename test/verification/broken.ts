/** One way to break a good package, and what must be found, all of it and in this order. */
export interface Broken {
  readonly what: string;
  /** Text replaced in files; the first occurrence, which must be there. */
  readonly edit?: readonly { path: string; from: string; to: string }[];
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly rename?: Readonly<Record<string, string>>;
  readonly findings: readonly {
    code: string;
    path: string;
    line?: number;
    params?: Readonly<Record<string, unknown>>;
  }[];
}
