import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../src/verification/codes.ts';

type Wording = Readonly<Record<string, { readonly title: string; readonly remedy: string }>>;

const read = (relative: string): string =>
  readFileSync(new URL(`../../src/diagnostics/wording/${relative}`, import.meta.url), 'utf8');
const wording = (locale: string): Wording => JSON.parse(read(`findings.${locale}.json`));
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

const english = wording('en');
/** Codes of the zip, which are given where it is unpacked. */
const ZIP_CODES = Array.from(
  { length: 13 },
  (_, index) => `V${String(index + 1).padStart(3, '0')}`,
);

describe.each(['en', 'es', 'fr'])('the wording in %s', (locale) => {
  const words = wording(locale);

  it('has every code, in order', () => {
    expect(Object.keys(words)).toEqual([...ZIP_CODES, ...Object.keys(FINDING_CODES)]);
  });

  it.each(Object.keys(words))('%s says what is wrong and what to do', (code) => {
    const { title, remedy } = words[code]!;
    expect(title).toMatch(/[\w)}"»]/);
    expect(remedy).toMatch(/\.$/);
    expect(placeholders(title + remedy)).toEqual(
      placeholders(english[code]!.title + english[code]!.remedy),
    );
    // A straight apostrophe would quote what follows in an ICU message.
    expect(title + remedy).not.toContain("'");
  });
});

it('names in its wording only the parameters that the codes list', () => {
  const listed = new Map(
    [
      ...read('../../verification/codes.ts').matchAll(/(V\d{3}): '\w+', \/\/ [^:\n]*(?:: (.*))?/g),
    ].map(([, code, names]) => [code, new Set(names?.split(', '))]),
  );
  expect(listed.size).toBe(Object.keys(FINDING_CODES).length);
  for (const [code, names] of listed) {
    const { title, remedy } = english[code!]!;
    for (const placeholder of placeholders(title + remedy)) {
      expect(names).toContain(placeholder.slice(1, -1));
    }
  }
});
