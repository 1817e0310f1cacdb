import { createRequire } from 'node:module';

interface Warning {
  readonly path: readonly string[];
  readonly data?: unknown;
  /** Of keys that should not be there. */
  readonly keys?: readonly string[];
}

/** The package is CommonJS without types for ES modules; its default export is the check. */
const { default: check } = createRequire(import.meta.url)('@learninglocker/xapi-validation') as {
  default(data: unknown): readonly Warning[];
};

/**
 * What is wrong with a statement, one line each; empty when it is valid. Types, IRIs, UUIDs, scaled
 * scores, times and unknown keys; not the formats of response patterns.
 */
export function statementErrors(statement: unknown): string[] {
  return check(statement).map((warning) => {
    const value = warning.keys?.join(', ') ?? JSON.stringify(warning.data)?.slice(0, 200) ?? '';
    return `${warning.path.join('.')}: ${warning.constructor.name} ${value}`.trim();
  });
}
