import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIRECTIVE_NAMES } from '../../src/authoring/directive-lines.ts';
import { LABELS } from '../../src/authoring/markdown.ts';
import { QUESTION_KINDS } from '../../src/authoring/question.ts';
import type { AlertKind, Block } from '../../src/course/blocks.ts';
import { ELEMENT_NAMES } from '../../src/course/text.ts';
import { inlinesOf, textsOf, walk } from '../../src/course/visit.ts';
import { build, checkCourse, choicesOf, openProject } from '../../src/pipeline.ts';
import { findProfile } from '../../src/targets/profiles.ts';

const HANDBOOK = fileURLToPath(new URL('../../content/handbook', import.meta.url));

/** A new kind of alert does not compile until it stands here, and then in the handbook. */
const ALERTS: Readonly<Record<AlertKind, true>> = {
  note: true,
  tip: true,
  important: true,
  warning: true,
  caution: true,
};

const { course, diagnostics, ids } = checkCourse(HANDBOOK, 'error');

/** What the handbook uses in a language, by the names that the format gives it. */
function used(
  locale: string,
): Record<'blocks' | 'kinds' | 'alerts' | 'labels' | 'marks', string[]> {
  const pages = course!.editions[locale]!.activities.flatMap((activity) => activity.pages);
  const blocks = pages.flatMap((page) => [...walk(page.blocks)]);
  const questions = blocks.filter((block) => block.type === 'question');
  const labelled = blocks.flatMap((block): readonly [string, readonly Block[]][] => {
    if (block.type === 'figure') return [['DESCRIPTION', block.description]];
    if (block.type !== 'question') return [];
    const { hint, why, model, right, wrong } = block;
    return Object.entries({ hint, why, model, right, wrong }).map(([name, children]) => [
      name.toUpperCase(),
      children,
    ]);
  });
  return {
    blocks: blocks.map((block) => (block.type === 'container' ? block.name : block.type)),
    kinds: questions.map(({ kind }) => kind),
    alerts: blocks.flatMap((block) => (block.type === 'alert' ? [block.kind] : [])),
    labels: labelled.flatMap(([name, children]) => (children.length > 0 ? [name] : [])),
    marks: textsOf(pages.flatMap((page) => page.blocks))
      .flatMap((text) => [...inlinesOf(text.inlines)])
      .map((inline) => (inline.type === 'element' ? inline.name : inline.type)),
  };
}

test('nothing is wrong in it or missing in a translation, and its ids are written', () => {
  // CW603: its address is one for examples, as in any course that is handed on.
  expect(diagnostics.map(({ code }) => code)).toEqual(['CW603']);
  expect(ids.added).toBe(0);
});

describe.each(['en', 'es'])('shows in %s', (locale) => {
  test.each([
    ['blocks', DIRECTIVE_NAMES],
    ['blocks', ['heading', 'list', 'table', 'code', 'footnotes']],
    ['kinds', QUESTION_KINDS],
    ['alerts', Object.keys(ALERTS)],
    ['labels', LABELS],
    ['marks', ELEMENT_NAMES],
    ['marks', ['term', 'footnote', 'link', 'strong', 'emphasis', 'code', 'break', 'blank']],
  ] as const)('all %s: %j', (what, names) => {
    const all = used(locale)[what];
    expect(names.filter((name) => !all.includes(name))).toEqual([]);
  });
});

test.each(['clikc', 'generic-12'])('its packages for %s have no findings', async (name) => {
  const project = openProject(HANDBOOK);
  const choices = choicesOf(project.course!, [findProfile(name)!], ['en', 'es']);
  const { packages } = await build(project, choices, 'error');
  const activities = course!.facts.units.flatMap((unit) => unit.activities);
  expect(packages.flatMap(({ plan }) => plan.activities)).toEqual(activities);
  expect(packages.flatMap(({ findings }) => findings)).toEqual([]);
});
