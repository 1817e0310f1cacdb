import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addActivity, addUnit, addUnitTitle } from '../../src/starter/edit-yaml.ts';
import { LIMIT, runs } from '../property/runs.ts';

describe('an activity more', () => {
  test.each([
    [
      'in a row in brackets',
      'units: # u\n  - id: a\n    activities: [one,  two]   # in order\n  - id: b\n    activities: [x]\n',
      'units: # u\n  - id: a\n    activities: [one,  two, new]   # in order\n  - id: b\n    activities: [x]\n',
    ],
    [
      'in a list of lines',
      'units:\n  - id: a\n    activities:\n      - one\n      - two # last\n\npackages: []\n',
      'units:\n  - id: a\n    activities:\n      - one\n      - two # last\n      - new\n\npackages: []\n',
    ],
    [
      'in a list that is not indented, without a line break at the end',
      'units:\n- activities:\n  - one\n  id: a\n- id: b\n  activities: [x]',
      'units:\n- activities:\n  - one\n  - new\n  id: a\n- id: b\n  activities: [x]',
    ],
    [
      'over several lines in brackets',
      'units:\n  - id: a\n    activities: [\n      one, # first\n      two,\n    ]\n',
      'units:\n  - id: a\n    activities: [\n      one, # first\n      two, new,\n    ]\n',
    ],
    [
      'all in braces',
      '{ units: [{ id: a, activities: [one] }], id: x }\n',
      '{ units: [{ id: a, activities: [one, new] }], id: x }\n',
    ],
  ])('%s', (_, before, after) => {
    expect(addActivity(before, 'a', 'new')).toBe(after);
  });

  test('of a unit that is not there, there is none', () => {
    expect(addActivity('units:\n  - id: a\n    activities: [one]\n', 'z', 'new')).toBeUndefined();
    expect(addActivity('units: all\n', 'a', 'new')).toBeUndefined();
    expect(addUnit('units: all\n', 'a', 'new')).toBeUndefined();
  });
});

describe('a unit more', () => {
  test.each([
    [
      'below the last, before what follows',
      'units:     # weeks\n  - id: a\n    activities: [one] # only one\n\n# what is built\npackages: []\n',
      'units:     # weeks\n  - id: a\n    activities: [one] # only one\n  - id: b\n    activities: [new]\n\n# what is built\npackages: []\n',
    ],
    [
      'at the end of the file',
      'units:\n- id: a\n  activities:\n  - one',
      'units:\n- id: a\n  activities:\n  - one\n- id: b\n  activities: [new]\n',
    ],
    [
      'in brackets',
      'units: [{ id: a, activities: [one] }]\n',
      'units: [{ id: a, activities: [one] }, {id: b, activities: [new]}]\n',
    ],
  ])('%s', (_, before, after) => {
    expect(addUnit(before, 'b', 'new')).toBe(after);
  });
});

describe('the title of a unit', () => {
  test.each([
    [
      'below the others',
      'title: T # t\nunits:\n  a: One # 1\nnotice: N\n',
      'title: T # t\nunits:\n  a: One # 1\n  b: "Two: \\"2\\""  # TRANSLATE\nnotice: N\n',
    ],
    ['where there was none', 'title: T', 'title: T\nunits:\n  b: "Two: \\"2\\""  # TRANSLATE\n'],
    ['that is there already stays', 'units: { b: Two }\n', 'units: { b: Two }\n'],
  ])('%s', (_, before, after) => {
    const edited = addUnitTitle(before, 'b', 'Two: "2"', 'TRANSLATE');
    expect(edited.replace(`'Two: "2"'`, '"Two: \\"2\\""')).toBe(after);
  });

  test('in braces is written as the library writes it', () => {
    expect(parse(addUnitTitle('units: { a: One }\n', 'b', 'Two', 'x'))).toEqual({
      units: { a: 'One', b: 'Two' },
    });
  });
});

/** course.yaml files of many layouts: the same data with other blanks, styles and comments. */
const id = fc.constantFrom('a', 'b', 'week-1', 'no', 'x-9');
const layout = fc
  .record({
    units: fc.uniqueArray(fc.tuple(id, fc.array(id, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 3,
      selector: ([name]) => name,
    }),
    flow: fc.boolean(),
    indent: fc.constantFrom('', '  ', '    '),
    comment: fc.constantFrom('', ' # why', '   # a: b - [c'),
    after: fc.constantFrom('', '\n', '\n\n# end\npackages: []\n', '\nid: x'),
  })
  .map(({ units, flow, indent, comment, after }) => {
    const lines = units.flatMap(([name, activities]) => [
      `${indent}- id: ${name}${comment}`,
      ...(flow
        ? [`${indent}  activities: [${activities.join(', ')}]${comment}`]
        : [
            `${indent}  activities:${comment}`,
            ...activities.map((one) => `${indent}    - ${one}${comment}`),
          ]),
    ]);
    return `units:${comment}\n${lines.join('\n')}${after}`;
  });

test('in any layout only what is new is new, and every line that was there stays', {
  timeout: LIMIT,
}, () => {
  fc.assert(
    fc.property(layout, (text) => {
      const before = parse(text) as { units: { id: string; activities: string[] }[] };
      const last = before.units.at(-1)!;
      const unit = addUnit(text, 'new-unit', 'new')!;
      expect(parse(unit)).toEqual({
        ...before,
        units: [...before.units, { id: 'new-unit', activities: ['new'] }],
      });
      const activity = addActivity(text, last.id, 'new')!;
      expect(parse(activity)).toEqual({
        ...before,
        units: [...before.units.slice(0, -1), { ...last, activities: [...last.activities, 'new'] }],
      });
      const lines = unit.split('\n');
      for (const line of text.split('\n')) expect(lines).toContain(line);
    }),
    runs(500),
  );
});
