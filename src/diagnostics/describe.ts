import { positionAt, type SourceFile } from '../course/place.ts';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { en } from './wording/en.ts';
import { fill, type Wording } from './wording/wording.ts';

/** Every language that diagnostics speak. */
export const WORDINGS: Readonly<Record<string, Wording>> = { en };

/** A diagnostic in words, with its line and column. */
export interface Described {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly example: string;
  readonly frame: string;
}

/** `one` in the words of `language`; `sources` holds the texts that the places speak of. */
export function describe(
  one: Diagnostic,
  sources: ReadonlyMap<string, SourceFile>,
  language = 'en',
): Described {
  const wording = (WORDINGS[language] ?? en).codes[one.code];
  const text = sources.get(one.place.file)?.text ?? '';
  const { line, column } = positionAt(text, one.place.start);
  return {
    file: one.place.file,
    line,
    column,
    severity: one.severity,
    code: one.code,
    message: fill(wording.message, one.params),
    expected: fill(wording.expected, one.params),
    example: fill(wording.example, one.params),
    frame: codeFrame(text, one.place),
  };
}
