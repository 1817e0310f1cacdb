import { ID_PATTERN } from '../course/schemas.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';

/** Typed reading of a directive's attributes; whatever does not fit is named, and the default holds. */
export interface AttributeReader {
  text(name: string): string | undefined;
  /** Ids of the grammar `[a-z][a-z0-9-]{0,49}`; without one, empty. */
  id(name?: string): string;
  flag(name: string, otherwise: boolean): boolean;
  /** A whole number of at least `least`. */
  whole(name: string, least: number, otherwise: number): number;
  /** A number with a decimal point, whatever the language of the lesson. */
  number(name: string): number | undefined;
  oneOf<T extends string>(name: string, values: readonly T[], otherwise: T): T;
  /** A number from 0 to 1. */
  scaled(name: string): number | undefined;
}

export function attributeReader(
  segment: Pick<DirectiveSegment, 'attributes'>,
  reading: Reading,
): AttributeReader {
  const { attributes } = segment;
  const refuse = (name: string, expected: string) => {
    const attribute = attributes.get(name);
    if (!attribute) return;
    const { place, value } = attribute;
    reading.diagnostics.push(diagnostic('CW205', place, { name, value, expected }));
  };
  return {
    text: (name) => attributes.get(name)?.value,
    id(name = 'id') {
      const attribute = attributes.get(name);
      if (!attribute) return '';
      if (ID_PATTERN.test(attribute.value)) return attribute.value;
      reading.diagnostics.push(diagnostic('CW206', attribute.place, { id: attribute.value }));
      return '';
    },
    flag(name, otherwise) {
      const value = attributes.get(name)?.value;
      if (value === undefined) return otherwise;
      if (value === 'true' || value === 'false') return value === 'true';
      refuse(name, 'true | false');
      return otherwise;
    },
    whole(name, least, otherwise) {
      const value = attributes.get(name)?.value;
      if (value === undefined) return otherwise;
      if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value);
      refuse(name, `0-9, >= ${least}`);
      return otherwise;
    },
    number(name) {
      const value = attributes.get(name)?.value;
      if (value === undefined) return undefined;
      if (/^-?\d{1,9}(\.\d{1,7})?$/.test(value)) return Number(value);
      refuse(name, '11 | 2.5 | -3');
      return undefined;
    },
    oneOf(name, values, otherwise) {
      const value = attributes.get(name)?.value;
      if (value === undefined) return otherwise;
      const found = values.find((one) => one === value);
      if (found === undefined) refuse(name, values.join(' | '));
      return found ?? otherwise;
    },
    scaled(name) {
      const value = attributes.get(name)?.value;
      if (value === undefined) return undefined;
      if (/^(?:0(?:\.\d{1,7})?|1(?:\.0{1,7})?)$/.test(value)) return Number(value);
      refuse(name, '0 | 0.5 | 1');
      return undefined;
    },
  };
}

/** Names every attribute that is not in `known`. */
export function refuseUnknownAttributes(
  segment: Pick<DirectiveSegment, 'attributes' | 'name'>,
  known: readonly string[],
  reading: Reading,
): void {
  for (const [name, { place }] of segment.attributes) {
    if (known.includes(name)) continue;
    reading.diagnostics.push(
      diagnostic('CW204', place, {
        name,
        directive: segment.name,
        suggestion: suggest(name, known),
        known: known.map((one) => (one === 'id' ? '#id' : one)).join(', ') || '-',
      }),
    );
  }
}
