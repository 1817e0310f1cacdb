import type { NumberQuestion } from '../course/blocks.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { AttributeReader } from './attributes.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';

export const NUMBER_ATTRIBUTES = ['answer', 'tolerance', 'min', 'max'] as const;

/** Whether the attributes ask for a number, rightly written or nearly so. */
export function asksForNumber(read: AttributeReader): boolean {
  const answer = read.text('answer');
  const others = NUMBER_ATTRIBUTES.filter((name) => name !== 'answer');
  return /^[-+]?[\d.,]/.test(answer ?? '') || others.some((name) => read.text(name) !== undefined);
}

/** `answer=11 tolerance=0.5`, or `min=` and `max=` or one of them. */
export function readNumberKey(
  segment: DirectiveSegment,
  read: AttributeReader,
  reading: Reading,
): Pick<NumberQuestion, 'answer' | 'min' | 'max'> {
  const given = NUMBER_ATTRIBUTES.filter((name) => segment.attributes.has(name));
  const values = new Map(given.map((name) => [name, read.number(name)]));
  const [answer, tolerance, min, max] = NUMBER_ATTRIBUTES.map((name) => values.get(name));
  // A value that is no number was named when it was read.
  if ([...values.values()].includes(undefined)) return {};
  if (answer !== undefined && min === undefined && max === undefined && !((tolerance ?? 0) < 0))
    return {
      answer,
      min: rounded(answer - (tolerance ?? 0)),
      max: rounded(answer + (tolerance ?? 0)),
    };
  const range = answer === undefined && tolerance === undefined;
  if (range && (min ?? -Infinity) <= (max ?? Infinity))
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  reading.diagnostics.push(diagnostic('CW326', segment.place));
  return {};
}

/** Sums of decimals are off by their last bits: 0.3 - 0.1 is 0.2 again. */
function rounded(value: number): number {
  return Number(value.toFixed(7));
}
