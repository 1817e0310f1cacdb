import type { Picture, ProblemCode, Step, Verdict } from '../../proof.ts';

/** The words of a proof in one language; a language is one file of this shape. */
export interface PlayWords {
  readonly report: string;
  readonly file: string;
  readonly size: string;
  readonly sha256: string;
  readonly version: string;
  readonly browser: string;
  readonly playedOn: string;
  readonly madeWith: string;
  /** What was done, where the package could be played. */
  readonly how: string;
  readonly checks: string;
  readonly noFindings: string;
  readonly scos: string;
  /** `{count}` of them, where there are several. */
  readonly scosCount: string;
  readonly problemsTitle: string;
  readonly launch: string;
  readonly status: string;
  readonly success: string;
  readonly score: string;
  readonly startedIn: string;
  readonly open: string;
  readonly sessionTime: string;
  readonly calls: string;
  readonly refused: string;
  readonly bytes: string;
  /** After how many were asked for. */
  readonly files: string;
  readonly at: string;
  readonly call: string;
  readonly result: string;
  readonly error: string;
  /** `{step}`, `{count}`; and where not all calls are shown. */
  readonly trace: string;
  readonly traceFirst: string;
  /** `{count}` by the plural categories of the language. */
  readonly questions: { readonly one: string; readonly other: string };
  readonly problems: { readonly one: string; readonly other: string };
  /** `{hosts}` */
  readonly outside: string;
  /** What a package is that is not SCORM: `{format}`. */
  readonly otherFormat: string;
  readonly unknownFormat: string;
  /** On the terminal. */
  readonly written: string;
  readonly verdicts: Readonly<
    Record<Verdict, { readonly title: string; readonly meaning: string }>
  >;
  readonly steps: Readonly<Record<Step, string>>;
  readonly moments: Readonly<Record<Picture['moment'], string>>;
  readonly problem: Readonly<Record<ProblemCode, string>>;
}
