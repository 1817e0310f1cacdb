import { expect, test } from 'vitest';
import type { Block, Recall } from '../../src/course/blocks.ts';
import type { Activity, Edition } from '../../src/course/course.ts';
import { render } from '../../src/rendering/render.ts';
import type { ActivityFile } from '../../src/tracking/activity-file.ts';
import { activity, edition, FACTS, PLACE, page, paragraph, QUESTIONS } from './editions.ts';
import { toolkit } from './toolkit.ts';

const RECALL: Recall = {
  type: 'recall',
  id: '',
  from: ['week-1'],
  draw: 2,
  prompt: [paragraph('What do you remember?')],
  place: PLACE,
};
const LINKS: Block = {
  ...QUESTIONS.trueFalse,
  id: 'links',
  number: 11,
  graded: true,
  attempts: 1,
  objective: 'know',
  prompt: [
    paragraph([
      { type: 'text', value: 'See ' },
      { type: 'link', href: '#first', children: [{ type: 'text', value: 'there' }], place: PLACE },
      { type: 'footnote', id: 'n', place: PLACE },
    ]),
  ],
};

/** One unit with questions and one with `recalls` after it, in English and Spanish. */
function rendered(recalls: readonly Recall[], without: readonly string[] = []) {
  const editions = ['en', 'es'].map((locale): Edition => {
    const pages = [
      page('first', 1, [QUESTIONS.single, QUESTIONS.rating, QUESTIONS.blank, LINKS]),
      page('second', 2, [QUESTIONS.written]),
    ];
    const earlier = activity(locale, pages);
    const own: Activity = {
      ...activity(locale, [page('p', 1, recalls), page('first', 2, [QUESTIONS.single])]),
      id: 'b',
      unit: 'week-2',
      number: 2,
    };
    const all = without.includes(locale) ? [own] : [earlier, own];
    return { ...edition(locale, []), activities: all };
  });
  const units = [...FACTS.units, { id: 'week-2', activities: ['b'] }];
  const course = render({
    facts: { ...FACTS, units },
    site: { forum: {}, support: {} },
    editions,
    media: new Map(),
    toolkit: toolkit(),
  });
  const own = course.units[1]!.activities[0]!;
  const read = (pattern: RegExp) =>
    new TextDecoder().decode(
      [...course.shared, ...own.entries].find(({ path }) => pattern.test(path))!.bytes,
    );
  const html = read(/b\/index\.html$/);
  const file = /<script type="application\/json" id="activity">(.*)<\/script>/.exec(html)![1]!;
  return { html, spanish: read(/b\/es\.html$/), read, ...(JSON.parse(file) as ActivityFile) };
}

test('the questions of the earlier unit with a key are there as practice, apart from its own', () => {
  const { model, html } = rendered([RECALL]);
  expect(model.questions.map(({ id }) => id)).toEqual(['one']);
  const [recall] = model.recalls!;
  expect(recall?.draw).toBe(2);
  expect(
    recall?.questions.map(({ id, number, graded, attempts, objective, ...one }) => [
      ...[id, number, graded, attempts, objective],
      ...[one.private, one.description],
    ]),
  ).toEqual([
    ['recall_1', -1, false, 0, undefined, true, ''],
    ['recall_2', -2, false, 0, undefined, true, ''],
    ['recall_3', -3, false, 0, undefined, true, ''],
  ]);
  expect([...html.matchAll(/data-question="([^"]+)"/g)].map(([, number]) => number)).toEqual([
    ...['-1', '-2', '-3'],
    '1',
  ]);
  expect(html).toContain('Week 1:</span> Title en</h3>');
  expect(html).toContain('What do you remember?');
  expect(html).toMatch(/id="question-recall_3"[\s\S]*?<span class="tag">Practice<\/span>/);
});

test('each id stands once, and nothing is a button before the script runs', () => {
  const { html } = rendered([RECALL, { ...RECALL, draw: 1 }]);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(html).toMatch(/<p class="actions" data-turn hidden>/);
});

test('links to pages and footnotes of the other lesson are mere words', () => {
  const { html } = rendered([RECALL]);
  const question = /id="question-recall_3"[\s\S]*?<fieldset/.exec(html)?.[0] ?? '';
  expect(question).toContain('<p>See there</p>');
});

test('two recalls count on, so that no number stands twice', () => {
  const { model } = rendered([RECALL, { ...RECALL, draw: 1 }]);
  const numbers = model.recalls?.map(({ questions }) => questions.map(({ number }) => number));
  // Twice as many as are drawn, where there are so many.
  expect(numbers).toEqual([
    [-1, -2, -3],
    [-4, -5],
  ]);
});

test('a blank accepts the words of every language, and each page has its own', () => {
  const { model, spanish } = rendered([RECALL]);
  const blank = model.recalls?.[0]?.questions[1];
  expect(blank?.kind === 'blank' && Object.keys(blank.blanks[0]?.accepted ?? {})).toEqual([
    'en',
    'es',
  ]);
  expect(spanish).toContain('Week 1:</span> Title es</h3>');
});

test('what one language lacks is asked in none', () => {
  const { model, html } = rendered([RECALL], ['es']);
  expect(model.recalls).toEqual([{ draw: 2, questions: [] }]);
  expect(html).not.toContain('data-recalled');
});

test('the piece of the player is there where something is asked again, and only there', () => {
  const pieces = (recalls: readonly Recall[]) => {
    const { html, read } = rendered(recalls);
    const player = read(new RegExp(/shared\/player-\w+\.js/.exec(html)![0]));
    return [...(player + read(/b\/later-/)).matchAll(/\/\* (\S+) \*\//g)].map(([, name]) => name);
  };
  // What it asks may be of kinds that the activity has none of.
  expect(pieces([RECALL])).toEqual(expect.arrayContaining(['later-recall', 'kind-blank']));
  expect(pieces([])).not.toContain('later-recall');
  expect(rendered([]).model.recalls).toBeUndefined();
});

test('statements have no words for what is asked again', () => {
  expect(rendered([RECALL]).read(/definitions-/)).not.toContain('recall');
});
