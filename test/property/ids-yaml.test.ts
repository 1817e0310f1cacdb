import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/authoring/yaml.ts';
import { idsYaml, readIdsYaml } from '../../src/course/ids-yaml.ts';
import { ID_PATTERN, type Ids, idsSchema } from '../../src/course/schemas.ts';
import { LIMIT, runs } from './runs.ts';

const id = fc.stringMatching(ID_PATTERN);
const n = fc.integer({ min: 1, max: 100_000 });
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"',
    "'",
    '# no comment',
    'a\nb',
    'a\r\nb',
    '\t',
    '- a',
    'a: b',
    '{',
    '[',
    '&a',
    '*a',
    '!!str',
    '| ',
    '> ',
    '%YAML',
    '---',
    '...',
    '\\',
    '\u2028',
    '\u0085',
    '\ud800',
    '😀',
    '~',
    'null',
    'yes',
    '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  ),
);
const retired = fc.constantFrom({}, { retired: true as const });
const entry = fc
  .tuple(fc.record({ id, n, text }), retired)
  .map(([base, more]) => ({ ...base, ...more }));
const some = fc.array(entry, { minLength: 1, maxLength: 4 });
const parts = fc.oneof(
  fc.constant({}),
  some.map((options) => ({ options })),
  some.map((steps) => ({ steps })),
  fc.record({ steps: some, options: some }),
);
const question = fc.tuple(entry, parts).map(([base, more]) => ({ ...base, ...more }));
const activity = fc
  .tuple(
    fc.record({
      id,
      n,
      pages: fc.array(entry, { maxLength: 4 }),
      questions: fc.array(question, { maxLength: 4 }),
    }),
    retired,
  )
  .map(([base, more]) => ({ ...base, ...more }));
const ids: fc.Arbitrary<Ids> = fc.record({ activities: fc.array(activity, { maxLength: 4 }) });

test(
  'ids.yaml read again says what was written, whatever the texts',
  () => {
    fc.assert(
      fc.property(ids, (value) => {
        const written = idsYaml(value);
        const { yaml, diagnostics } = readYaml({ path: 'ids.yaml', text: written }, idsSchema);
        expect(diagnostics).toEqual([]);
        expect(yaml?.data).toEqual(value);
        expect(idsYaml(yaml!.data)).toBe(written);
        expect(idsYaml(readIdsYaml(written)!)).toBe(written);
        if (value.activities.length > 0)
          expect(readIdsYaml(written.replace('n: ', 'n:  '))).toBeUndefined();
      }),
      runs(200),
    );
  },
  LIMIT,
);
