import type { Block } from '../course/blocks.ts';
import type { Place } from '../course/place.ts';
import type { Text } from '../course/text.ts';
import { mapTexts } from '../course/visit.ts';
import type { Code } from '../diagnostics/codes.ts';

/** Where what is missing is reported, and what can't stand is refused. */
export interface Merging {
  readonly sourceLocale: string;
  /** Whether the file is there; what is wrong with it was said when it was read. */
  has(path: string): boolean;
  /** Something is missing: a warning or an error, as the user chose. */
  report(code: Code, place: Place, params: Readonly<Record<string, string | number>>): void;
  /** Something contradicts the source: always an error. */
  refuse(code: Code, place: Place, params: Readonly<Record<string, string | number>>): void;
}

/** How a row of blocks gets the texts of its translation: given along, since it calls the callers. */
export type MergeBlocks = (
  source: readonly Block[],
  target: readonly Block[],
  place: Place,
  merging: Merging,
) => Block[];

/** A text or block of the source locale that stands in for a missing translation, marked as such. */
export function fallback<T extends Text | Block>(source: T, lang: string): T {
  const marked = (text: Text): Text => ({ ...text, lang });
  return ('inlines' in source ? marked(source) : mapTexts(source, marked)) as T;
}
