import type { Place } from '../course/place.ts';
import { CODES, type Code, REMINDERS, type Severity } from './codes.ts';
import type { Fix } from './fix.ts';

/** Something wrong or doubtful in the author's files. Data only: wording is added at the very end. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Where; a file that is missing or unreadable has the range 0 to 0. */
  readonly place: Place;
  readonly params: Readonly<Record<string, string | number>>;
  /** Set where there is exactly one right mending. */
  readonly fix?: Fix;
}

/** A diagnostic with the severity of its code, or with `severity` where a choice of the user rules. */
export function diagnostic(
  code: Code,
  place: Place,
  params: Readonly<Record<string, string | number>> = {},
  severity: Severity = CODES[code],
): Diagnostic {
  return { code, severity, place, params };
}

/** File order: by path (code points), then by place, then by code; reminders come last. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      Number(REMINDERS.has(a.code)) - Number(REMINDERS.has(b.code)) ||
      compare(a.place.file, b.place.file) ||
      a.place.start - b.place.start ||
      compare(a.code, b.code),
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}
