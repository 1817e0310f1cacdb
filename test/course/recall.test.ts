import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import {
  candidates,
  evenly,
  MOST_RECALLED,
  recallable,
  unitsBefore,
} from '../../src/course/recall.ts';
import { courseFiles } from './cases.ts';

const front = (kind: string, more = '') =>
  `---\ntitle: Lesson\nkind: ${kind}\nminutes: 5\n${more}---\n`;

/** Ids of the questions that the lesson's unit has to ask again. */
function idsIn(lesson: string, from: readonly string[] = ['week-1']): readonly string[] {
  const { course, diagnostics } = parse(courseFiles({ 'en/week-1/lesson.md': lesson }));
  expect(diagnostics).toEqual([]);
  const activities = course?.editions.en?.activities ?? [];
  return recallable(activities, from).map(({ question }) => question.id);
}

const statement = (id: string, attributes = '') =>
  `:::question{#${id} answer=true${attributes}}\nIt costs.\n\n> [!WHY]\n> It does.\n:::\n\n`;

test.each<[string, string, readonly string[]]>([
  [
    'every kind with a key',
    `${front('lesson')}${statement('judged')}
:::question{#chosen}
Which?

- [x] This
- [ ] That
:::

:::question{#matched}
Match.

- a = b
- c = d
:::

:::question{#ordered}
Order.

1. One
2. Two
:::

:::question{#filled}
It has :blank[ten] factors.
:::

:::question{#counted answer=11}
How many?
:::

:::question{#rated scale=1-2}
How sure?

- Not
- Very
:::

:::question{#written}
Why?
:::
`,
    ['judged', 'chosen', 'matched', 'ordered', 'filled', 'counted'],
  ],
  [
    'graded ones, not private ones',
    front('lesson') + statement('graded', ' graded=true') + statement('own', ' private=true'),
    ['graded'],
  ],
  ['those of a self-assessment, which are private', front('self-assessment') + statement('a'), []],
  [
    'those of a knowledge check',
    `${front('knowledge-check')}## Pool {#pool}\n\n${statement('drawn')}`,
    ['drawn'],
  ],
  [
    'what nobody may skip',
    `${front('lesson')}## One {#one}

${statement('before')}:::content-note{skip=#three}
A threat.
:::

${statement('below')}## Two {#two}

${statement('skipped')}## Three {#three}

${statement('after')}`,
    ['before', 'after'],
  ],
  [
    'what stands in another block, but not what is for the tutor',
    `${front('lesson')}> [!NOTE]\n> Text.\n\n${statement('seen')}`,
    ['seen'],
  ],
])('%s', (_, lesson, expected) => {
  expect(idsIn(lesson)).toEqual(expected);
});

test('units that are not named have nothing to ask', () => {
  expect(idsIn(front('lesson') + statement('a'), ['week-2'])).toEqual([]);
});

test.each([
  ['week-1', []],
  ['week-2', ['week-1']],
  ['week-3', ['week-1', 'week-2']],
  ['nowhere', []],
])('the units before %s are %j', (unit, expected) => {
  const units = ['week-1', 'week-2', 'week-3'].map((id) => ({ id, activities: [] }));
  expect(unitsBefore(units, unit)).toEqual(expected);
});

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

test.each([
  [0, 12, []],
  [3, 12, [0, 1, 2]],
  [12, 12, upTo(12)],
  [13, 12, [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [24, 12, upTo(12).map((at) => 2 * at)],
  [10, 3, [0, 4, 7]],
])('of %i at most %i: %j', (count, most, expected) => {
  expect(evenly(upTo(count), most)).toEqual(expected);
});

test.each([
  [20, 1, 2],
  [20, 3, 6],
  [20, 8, 12],
  [20, 40, 12],
  [4, 3, 4],
])('of %i questions %i are drawn from %i', (count, draw, from) => {
  expect(candidates(upTo(count), draw).length).toBe(from);
});

test('whatever there is, no more than the limit is taken, the first of all among it', () => {
  for (let count = 0; count < 200; count++) {
    const taken = evenly(upTo(count), MOST_RECALLED);
    expect(taken.length).toBe(Math.min(count, MOST_RECALLED));
    expect([...taken]).toEqual([...new Set(taken)].sort((a, b) => a - b));
    if (count > 0) expect(taken[0]).toBe(0);
  }
});
