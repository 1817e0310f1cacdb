import { expect, test } from 'vitest';
import type { Block } from '../../src/course/blocks.ts';
import type { Edition } from '../../src/course/course.ts';
import { render } from '../../src/rendering/render.ts';
import { edition, FACTS, PLACE, page, paragraph, QUESTIONS, text } from './editions.ts';
import { toolkit } from './toolkit.ts';

const STEPS: Block = { type: 'container', name: 'steps', children: [], place: PLACE };
const SURE = page('p', 1, [paragraph('Text.')]);

/** Names of the style sheets in what the last activity of `given` loads. */
function stylesOf(given: Edition): readonly string[] {
  const kit = toolkit();
  const names = ['steps', 'case', 'check', 'confidence'];
  const styles = new Map([
    ...kit.styles,
    ...names.map((name) => [`kind-${name}`, `/*${name}*/`] as const),
  ]);
  const course = render({
    facts: {
      ...FACTS,
      locales: ['en'],
      units: given.activities.map(({ id, unit }) => ({ id: unit, activities: [id] })),
    },
    site: { forum: {}, support: {} },
    editions: [given],
    media: new Map(),
    toolkit: { ...kit, styles },
  });
  const own = course.units.at(-1)?.activities[0]?.entries ?? [];
  const read = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const html = read(own.find(({ path }) => path.endsWith('index.html'))?.bytes);
  const href = /<link rel="stylesheet" href="\.\.\/([^"]+)"/.exec(html)?.[1];
  const css = read(course.shared.find(({ path }) => path === href)?.bytes);
  expect(css).toContain('p{}');
  return [...css.matchAll(/\/\*(.+?)\*\//g)].map(([, name]) => name!);
}

function withTerm(definition: readonly Block[], used: boolean): Edition {
  const name = text('Appeal');
  const link = paragraph([
    { type: 'term', term: 'appeal', children: name.inlines, place: PLACE } as const,
  ]);
  const whole = edition('en', [page('p', 1, used ? [link] : [])]);
  const glossary = [{ id: 'appeal', name, definition, place: PLACE }];
  return { ...whole, texts: { ...whole.texts, glossary } };
}

test.each([
  ['a page without', edition('en', [SURE]), []],
  ['its own steps', edition('en', [page('p', 1, [STEPS])]), ['steps']],
  [
    'steps in a hint',
    edition('en', [page('p', 1, [{ ...QUESTIONS.single, hint: [STEPS] }])]),
    ['steps'],
  ],
  ['steps in a definition that it shows', withTerm([STEPS], true), ['steps']],
  ['steps in a definition that it does not show', withTerm([STEPS], false), []],
])('the style sheet of %s', (_, given, kinds) => {
  expect(stylesOf(given)).toEqual(kinds);
});

test('a lesson that asks how sure one is looks like a check that does', () => {
  const whole = edition('en', [SURE]);
  const activities = whole.activities.map((one) => ({
    ...one,
    facts: { ...one.facts, confidence: true as const },
  }));
  expect(stylesOf({ ...whole, activities })).toEqual(['confidence']);
});

test('what a recall asks again brings its rules along', () => {
  const asked = page('p', 1, [{ ...QUESTIONS.single, why: [STEPS] }]);
  const recall: Block = {
    ...{ type: 'recall', id: 'again', from: ['week-1'], draw: 1 },
    ...{ prompt: [], place: PLACE },
  };
  const whole = edition('en', [asked]);
  const later = whole.activities.map((one) => ({
    ...one,
    ...{ id: 'b', unit: 'week-2', number: 2, pages: [page('p', 1, [recall])] },
  }));
  expect(stylesOf({ ...whole, activities: [...whole.activities, ...later] })).toEqual(['steps']);
});
