import { expect, test } from 'vitest';
import type { Scenario } from '../../src/course/blocks.ts';
import { scenarioGraph } from '../../src/course/scenario-graph.ts';

const PLACE = { file: 'a.md', start: 0, end: 0 };
const text = { inlines: [], place: PLACE };

/** `start: wait note` is a step with two choices; `note!` is an outcome. */
function scenario(...lines: readonly string[]): Scenario {
  const steps = lines.map((line) => {
    const [name = '', targets = ''] = line.split(':');
    const ways = targets.split(' ').filter(Boolean);
    return {
      id: name.replace('!', ''),
      number: 0,
      title: text,
      blocks: [],
      choices: ways.map((to, at) => ({
        id: `${at}`,
        number: 0,
        text,
        to,
        consequence: [],
        place: PLACE,
      })),
      ...(name.endsWith('!') ? { outcome: 'good' as const } : {}),
      place: PLACE,
    };
  });
  const facts = { noReturn: false, weight: 1, attempts: 0, graded: false, private: false };
  return { type: 'scenario', id: 'x', number: 1, prompt: [], steps, ...facts, place: PLACE };
}

interface Wrong {
  readonly unreachable?: readonly string[];
  readonly deadEnds?: readonly string[];
  readonly endless?: readonly string[];
}
const CASES: readonly [string, readonly string[], Wrong][] = [
  ['a way to an end', ['a: b', 'b!'], {}],
  ['steps that merge', ['a: b c', 'b: d', 'c: d', 'd!'], {}],
  ['a circle with a way out', ['a: b', 'b: a c', 'c!'], {}],
  ['an end that is the start', ['a!'], {}],
  ['nothing', [], {}],
  ['a step that nothing leads to', ['a: b', 'b!', 'c: b'], { unreachable: ['c'] }],
  [
    'an island of two',
    ['a: b', 'b!', 'c: d', 'd: c'],
    { unreachable: ['c', 'd'], endless: ['c', 'd'] },
  ],
  ['a dead end', ['a: b c', 'b!', 'c'], { deadEnds: ['c'] }],
  ['a choice that leads to no step', ['a: nowhere'], { deadEnds: ['a'] }],
  ['a circle without a way out', ['a: b', 'b: a'], { endless: ['a', 'b'] }],
  ['a trap beside a way', ['a: b c', 'b: b', 'c!'], { endless: ['b'] }],
];

test.each(CASES)('%s', (_, lines, wrong) => {
  const { unreachable, deadEnds, endless } = scenarioGraph(scenario(...lines));
  expect({ unreachable, deadEnds, endless }).toEqual({
    unreachable: [],
    deadEnds: [],
    endless: [],
    ...wrong,
  });
});

test('nodes and edges are as written; of twins the first counts', () => {
  const { nodes, edges } = scenarioGraph(scenario('a: b a x', 'b!', 'b: a'));
  expect(nodes).toEqual(['a', 'b']);
  expect(edges).toEqual([
    { from: 'a', to: 'b', choice: '0' },
    { from: 'a', to: 'a', choice: '1' },
  ]);
});

test('ten thousand steps take no time to speak of', () => {
  const count = 10_000;
  const lines = Array.from({ length: count }, (_, at) => `s${at}: s${at + 1} s0`);
  const { unreachable, deadEnds } = scenarioGraph(scenario(...lines, `s${count}!`));
  expect([unreachable, deadEnds]).toEqual([[], []]);
});
