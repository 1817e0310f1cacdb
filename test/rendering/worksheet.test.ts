import { expect, test } from 'vitest';
import type { Block, Worksheet } from '../../src/course/blocks.ts';
import { activityModel } from '../../src/rendering/model.ts';
import { render } from '../../src/rendering/render.ts';
import { worksheetHtml } from '../../src/rendering/worksheet.ts';
import { activity, edition, FACTS, PLACE, page, paragraph, scope, text } from './editions.ts';
import { toolkit } from './toolkit.ts';

const field = (id: string, number: number, label: string) => ({
  id,
  number,
  label: text(label),
  place: PLACE,
});
const TABLE: Worksheet = {
  type: 'worksheet',
  id: 'risks',
  number: 4,
  prompt: [paragraph('Where?')],
  form: {
    type: 'table',
    fields: [field('a', 1, 'Office <x>'), field('b', 3, 'What I do')],
    rows: [
      { id: 'r1', number: 1, cells: [text('Gate'), null], place: PLACE },
      { id: 'r2', number: 5, cells: [null, null], place: PLACE },
    ],
    most: 4,
  },
  private: false,
  place: PLACE,
};
const FIELDS: Worksheet = {
  ...TABLE,
  id: 'steps',
  form: { type: 'fields', fields: [field('a', 1, 'First'), field('b', 2, 'Second')] },
};

test('each cell is named by its column and its row', () => {
  const html = worksheetHtml(TABLE, scope());
  const names = [...html.matchAll(/<textarea id="([^"]+)"[^>]*aria-labelledby="([^"]+)"/g)];
  expect(names.map(([, id, by]) => [id, by])).toEqual([
    ['q4-r1-f3', 'q4-c3 q4-r1'],
    ['q4-r5-f1', 'q4-c1 q4-r5'],
    ['q4-r5-f3', 'q4-c3 q4-r5'],
  ]);
  const words = (id: string) => new RegExp(` id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1];
  expect(['q4-c1', 'q4-c3', 'q4-r1', 'q4-r5'].map(words)).toEqual([
    'Office &lt;x&gt;',
    'What I do',
    'Gate',
    'Row 2',
  ]);
  expect(html).toContain('data-header="Office &lt;x&gt;"');
});

test('a list has a label for each field', () => {
  const html = worksheetHtml(FIELDS, scope());
  const labels = [...html.matchAll(/<label [^>]*for="([^"]+)"[^>]*>([^<]*)</g)];
  expect(labels.map(([, to, words]) => [to, words])).toEqual([
    ['q4-c1-f', 'First'],
    ['q4-c2-f', 'Second'],
  ]);
  expect(html).not.toContain('data-add-row');
});

test.each<[string, Worksheet, RegExp, boolean, boolean]>([
  ['recorded', TABLE, /the people who run the course there can read it/, true, true],
  ['private', { ...TABLE, private: true }, /Nobody but you can read this/, false, true],
  ['that does not grow', { ...FIELDS, private: true }, /Nobody but you/, false, false],
])('a worksheet %s says who reads it, before the first field', (_, sheet, who, file, grows) => {
  const html = worksheetHtml(sheet, scope());
  expect(html.search(who)).toBeGreaterThan(0);
  expect(html.search(who)).toBeLessThan(html.indexOf('<textarea'));
  expect(html.includes('data-save-sheet')).toBe(file);
  expect(html.includes('data-add-row')).toBe(grows);
});

test('the model has the numbers of fields and rows, and which cells are open', () => {
  const model = activityModel(FACTS, activity('en', [page('p', 1, [TABLE, FIELDS])]), ['en']);
  expect(model.questions).toMatchObject([
    {
      kind: 'worksheet',
      id: 'risks',
      description: 'Where?',
      fields: [
        { id: 'a', number: 1 },
        { id: 'b', number: 3 },
      ],
      rows: [
        { id: 'r1', number: 1, open: [3] },
        { id: 'r2', number: 5, open: [1, 3] },
      ],
      most: 4,
    },
    { kind: 'worksheet', id: 'steps' },
  ]);
  expect(model.questions[1]).not.toHaveProperty('rows');
});

const rendered = (block: Block) =>
  render({
    facts: FACTS,
    site: { forum: {}, support: {} },
    editions: ['en', 'es'].map((locale) => edition(locale, [page('p', 1, [block])])),
    media: new Map(),
    toolkit: toolkit(),
  });
const DISCUSS: Block = {
  type: 'discuss',
  id: 'talk',
  number: 4,
  prompt: [paragraph('Where?')],
  sides: [],
  private: false,
  place: PLACE,
};

test.each<[string, Block, string[], boolean]>([
  ['a worksheet', TABLE, ['later', 'later-worksheet'], true],
  [
    'a private worksheet',
    { ...TABLE, private: true },
    ['later', 'later-private', 'later-worksheet'],
    false,
  ],
  ['a discussion', DISCUSS, ['later', 'later-discuss'], true],
  [
    'a private discussion',
    { ...DISCUSS, private: true },
    ['later', 'later-discuss', 'later-private'],
    false,
  ],
])('%s: pieces of the player and words for statements', (_, block, wanted, told) => {
  const course = rendered(block);
  const entries = [...course.shared, ...course.units[0]!.activities[0]!.entries];
  const read = (pattern: RegExp) =>
    new TextDecoder().decode(entries.find(({ path }) => pattern.test(path))!.bytes);
  const pieces = [...read(/a\/later-.*\.js$/).matchAll(/\/\* (\S+) \*\//g)];
  expect(pieces.map(([, name]) => name)).toEqual(wanted);
  expect(read(/definitions-/).includes('"en":"Where?"')).toBe(told);
  expect(read(/a\/index\.html$/).includes('private-box')).toBe(!told);
  expect(read(/a\/index\.html$/).includes('Nobody but you')).toBe(!told);
});
