import type { Outcome } from '../../course/blocks.ts';
import type { ActivityKind, Completion } from '../../course/course.ts';
import type { Loss } from '../../course/delivery.ts';

/** The words of a report in one language; a language is one file of this shape. */
export interface ReportWords {
  readonly report: string;
  readonly version: string;
  readonly languages: string;
  readonly address: string;
  readonly madeWith: string;
  readonly packages: string;
  readonly packageFile: string;
  readonly target: string;
  readonly holds: string;
  readonly activities: string;
  readonly files: string;
  readonly size: string;
  readonly checks: string;
  readonly passed: string;
  readonly warnings: string;
  readonly sha256: string;
  /** What packages can't hold. */
  readonly limits: string;
  readonly limitsHow: string;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly contents: string;
  readonly unit: string;
  readonly kind: string;
  readonly minutes: string;
  readonly completion: string;
  readonly remarks: string;
  readonly noRemarks: string;
  readonly coursePage: string;
  readonly coursePageHow: string;
  readonly text: string;
  readonly scenarios: string;
  readonly scenariosHow: string;
  readonly tooLarge: string;
  readonly asList: string;
  readonly start: string;
  readonly kinds: Readonly<Record<ActivityKind, string>>;
  readonly completions: Readonly<Record<Completion, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}
