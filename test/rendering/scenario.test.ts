import { expect, test } from 'vitest';
import type { Block, Scenario } from '../../src/course/blocks.ts';
import { activityModel } from '../../src/rendering/model.ts';
import { render } from '../../src/rendering/render.ts';
import { scenarioHtml } from '../../src/rendering/scenario.ts';
import { activity, edition, FACTS, PLACE, page, paragraph, scope, text } from './editions.ts';
import { toolkit } from './toolkit.ts';

const choice = (id: string, number: number, words: string, to: string, consequence?: string) => ({
  id,
  number,
  text: text(words),
  to,
  consequence: consequence === undefined ? [] : [paragraph(consequence)],
  place: PLACE,
});
const SCENARIO: Scenario = {
  type: 'scenario',
  id: 'story',
  number: 9,
  prompt: [],
  steps: [
    {
      id: 'start',
      number: 1,
      title: text('Monday <1>'),
      blocks: [paragraph('What now?')],
      choices: [choice('a', 1, 'Wait', 'wait', 'Time goes by.'), choice('b', 2, 'Ask', 'ask')],
      place: PLACE,
    },
    { ...end('wait', 2), outcome: 'fair' },
    { ...end('ask', 3), outcome: 'good', score: 0.9 },
    { ...end('gone', 4), outcome: 'poor' },
  ],
  noReturn: true,
  weight: 2,
  attempts: 1,
  graded: true,
  private: false,
  place: PLACE,
};
function end(id: string, number: number) {
  return { id, number, title: text(`The end: ${id}`), blocks: [], choices: [], place: PLACE };
}

test('without a script a scenario is sections with links between them', () => {
  const html = scenarioHtml(SCENARIO, scope());
  const ids = [...html.matchAll(/<section class="step" id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['q9-start', 'q9-wait', 'q9-ask', 'q9-gone']);
  const links = [...html.matchAll(/<a href="#([^"]+)">([^<]*)</g)].map(([, to, words]) => [
    to,
    words,
  ]);
  expect(links).toEqual([
    ['q9-wait', 'Wait'],
    ['q9-ask', 'Ask'],
  ]);
  expect(html).toMatch(/<details><summary>What comes of it<\/summary>[\s\S]*Time goes by\./);
  expect(html).toContain('Monday &lt;1&gt;');
  expect(html).toMatch(/verdict is-good[^>]*>.*A good outcome\./);
  expect(html).not.toMatch(/<button|\shidden/);
});

test('whatever its steps are named, each id stands once', () => {
  const steps = ['start', 'start-title', 'consequence'].map((id, at) => end(id, at + 1));
  const html = scenarioHtml({ ...SCENARIO, steps }, scope());
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the model has numbers, targets and what each outcome is worth', () => {
  const model = activityModel(FACTS, activity('en', [page('p', 1, [SCENARIO])]), ['en']);
  expect(model.questions).toEqual([
    {
      kind: 'scenario',
      id: 'story',
      number: 9,
      page: 1,
      description: 'Monday <1> What now?',
      private: false,
      graded: true,
      weight: 2,
      attempts: 1,
      noReturn: true,
      steps: [
        {
          id: 'start',
          number: 1,
          choices: [
            { id: 'a', number: 1, to: 2 },
            { id: 'b', number: 2, to: 3 },
          ],
        },
        { id: 'wait', number: 2, choices: [], outcome: 'fair', score: 0.5 },
        { id: 'ask', number: 3, choices: [], outcome: 'good', score: 0.9 },
        { id: 'gone', number: 4, choices: [], outcome: 'poor', score: 0 },
      ],
    },
  ]);
});

const rendered = (block: Block) =>
  render({
    facts: FACTS,
    site: { forum: {}, support: {} },
    editions: ['en', 'es'].map((locale) => edition(locale, [page('p', 1, [block])])),
    media: new Map(),
    toolkit: toolkit(),
  });

test.each([
  [false, ['later', 'later-scenario'], true],
  [true, ['later', 'later-private', 'later-scenario'], false],
])('private %s: pieces of the player and words for statements', (own, wanted, told) => {
  const course = rendered({ ...SCENARIO, private: own });
  const entries = [...course.shared, ...course.units[0]!.activities[0]!.entries];
  const read = (pattern: RegExp) =>
    new TextDecoder().decode(entries.find(({ path }) => pattern.test(path))!.bytes);
  const pieces = [...read(/a\/later-.*\.js$/).matchAll(/\/\* (\S+) \*\//g)];
  expect(pieces.map(([, name]) => name)).toEqual(wanted);
  expect(read(/definitions-/).includes('"start":{"en":"Monday <1>","es":"Monday <1>"}')).toBe(told);
  expect(read(/a\/index\.html$/).includes('private-box')).toBe(own);
});
