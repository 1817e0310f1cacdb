import { type Slip, slipsOf } from './consistency.ts';
import type { Pair } from './pair.ts';
import type { TermUse } from './term-use.ts';

/** Something in a translation that a person should look at. */
export type Doubt =
  | { readonly kind: Slip }
  /** A term that is called otherwise than elsewhere or in the glossary. */
  | { readonly kind: 'term'; readonly used: string; readonly expected: readonly string[] };

/** What is doubtful in a translation; nothing where there is none yet. */
export function doubtsOf({ source, target, state }: Pair, locale: string, terms: TermUse): Doubt[] {
  if (!target || source.neutral || state === 'missing' || target.text === '') return [];
  return [
    ...slipsOf(source.text, target.text, locale).map((kind) => ({ kind })),
    ...terms.otherwise(target.text).map((one) => ({ kind: 'term' as const, ...one })),
  ];
}
