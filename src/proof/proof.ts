import type { Finding } from '../course/finding.ts';
import type { TracedCall, Version } from './page/bench-config.ts';

/** What a proof came to. Only `proven` is one. */
export type Verdict =
  | 'proven'
  | 'not-proven'
  /** Made by others: opened, and its calls written down. */
  | 'traced'
  /** Launched by another standard, or no package at all. */
  | 'not-scorm'
  /** The zip or its manifest can't be trusted; nothing of it was opened. */
  | 'refused';

/** What the learner of a launch does: all right; wrong until the tab is killed; what is left. */
export type Step = 'right' | 'wrong' | 'resumed' | 'again' | 'opened';

export type ProblemCode =
  | 'not-started'
  | 'stuck'
  | 'too-long'
  | 'call-refused'
  | 'missing-file'
  | 'script-error'
  | 'not-complete'
  | 'wrong-score'
  | 'wrong-success'
  | 'wrong-result'
  | 'not-recorded'
  | 'not-suspended'
  | 'answer-lost'
  | 'page-lost'
  | 'language-lost';

/** Something that is not as it should be; its words are added in the report. */
export interface Problem {
  readonly code: ProblemCode;
  readonly step: Step;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How the LMS's record of a SCO stands, whatever the version of SCORM calls it. */
export interface Outcome {
  /** Completion status; in SCORM 1.2 the lesson status. */
  readonly status: string;
  /** Success status; empty where none was told. */
  readonly success: string;
  /** 0 to 100; empty where none was told. */
  readonly score: string;
  /** As the SCO told it: `PT1M3S`, or `00:01:03` in SCORM 1.2. */
  readonly sessionTime: string;
}

export interface Picture {
  readonly step: Step;
  readonly moment: 'opened' | 'answered' | 'left' | 'finished';
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

/** One launch of a SCO, from opening to leaving. */
export interface LaunchProof {
  readonly step: Step;
  readonly outcome: Outcome;
  /** Milliseconds until it could be used; undefined where that was never seen. */
  readonly startedIn?: number;
  /** Milliseconds that it was open. */
  readonly open: number;
  /** The first some thousands; `callCount` counts them all. */
  readonly calls: readonly TracedCall[];
  readonly callCount: number;
  /** Calls that the LMS refused. */
  readonly refused: number;
  readonly requests: number;
  /** Of the files that were asked for, unpacked. */
  readonly bytes: number;
}

export interface ScoProof {
  readonly identifier: string;
  readonly title: string;
  readonly href: string;
  /** How many questions were answered; undefined where it could only be opened. */
  readonly questions?: number;
  readonly launches: readonly LaunchProof[];
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
  /** Hosts that it asked for something; nobody let it through. */
  readonly outside: readonly string[];
}

export interface PackageProof {
  /** Name of the zip. */
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly verdict: Verdict;
  readonly version?: Version;
  /** What it is instead of SCORM: `cmi5`, `xAPI`; empty = unknown. */
  readonly format?: string;
  readonly title?: string;
  readonly findings: readonly Finding[];
  readonly scos: readonly ScoProof[];
}
