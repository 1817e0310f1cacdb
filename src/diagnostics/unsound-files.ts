import type { Diagnostic } from './diagnostic.ts';

/** Source files whose structure can't be trusted, as what is said of them shows. */
export function unsoundFiles(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    diagnostics
      .filter(({ code, severity }) => severity === 'error' && /^CW[23]/.test(code))
      .map(({ place }) => place.file),
  );
}
