import { describe, expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { check } from '../../src/check/check.ts';
import { ACTIVITY_KINDS } from '../../src/course/course.ts';
import { walk } from '../../src/course/visit.ts';
import { snippetLines } from '../../src/starter/editor-files.ts';
import { newActivity } from '../../src/starter/new-activity.ts';
import { newCourse } from '../../src/starter/new-course.ts';
import { unitTitle } from '../../src/starter/new-unit.ts';
import { SNIPPETS } from '../../src/starter/snippets.ts';
import type { StarterFile } from '../../src/starter/starter-file.ts';
import { localise } from '../../src/translation/localise.ts';
import { courseFiles, FRONT_MATTER, LESSON, parseBody } from '../course/cases.ts';

const SCHEMAS = { course: '{}', site: '{}' };
const start = (locales: readonly string[], title = 'A course') =>
  newCourse({ id: 'a-course', title, locales, schemas: SCHEMAS });

/** The course of these files, and all that would be said of it in every language. */
function read(files: readonly StarterFile[]) {
  const named = (wanted: RegExp) => files.filter(({ path }) => wanted.test(path));
  const { course, diagnostics } = parse({
    texts: new Map(named(/\.(?:md|yaml)$/).map(({ path, text }) => [path, { path, text }])),
    media: new Map(
      named(/^media\//).map(({ path, text }) => [path, { path, bytes: Buffer.from(text) }]),
    ),
  });
  if (!course) return { diagnostics };
  const translations = localise(course, course.facts.locales, 'error').diagnostics;
  return { course, diagnostics: [...diagnostics, ...check(course), ...translations] };
}

describe('a new course', () => {
  test.each([['en,es,fr'], ['es,en'], ['fr'], ['en,de,pt-BR'], ['es-MX,fr-CA']])(
    'in %s has nothing to remark but its address',
    (locales) => {
      const { diagnostics } = read(start(locales.split(',')));
      expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
        'CW603 course.yaml',
      ]);
    },
  );

  test('shows each easy kind of question once', () => {
    const { course } = read(start(['en']));
    const blocks = course?.editions.en?.activities.flatMap(({ pages }) =>
      pages.flatMap((page) => [...walk(page.blocks)]),
    );
    const kinds = blocks?.flatMap((block) => (block.type === 'question' ? [block.kind] : []));
    expect(kinds).toEqual(['single', 'multiple', 'true-false', 'matching', 'rating', 'written']);
  });

  test('marks what is to be translated, and nothing else', () => {
    const marked = start(['en', 'es', 'de'])
      .filter(({ text }) => text.includes('TRANSLATE'))
      .map(({ path }) => path);
    expect(marked).toEqual([
      'es/course.md', // its title alone
      'de/course.md',
      'de/glossary.md',
      'de/week-1/first-steps.md',
    ]);
  });

  test.each(['"', 'a: b # c', '- [x] *y*', '---', '{}', 'null', '漢字', "l'été"])(
    'can have the title %s',
    (title) => {
      const { course } = read(start(['en'], title));
      expect(course?.editions.en?.texts.title.inlines).toEqual([{ type: 'text', value: title }]);
    },
  );

  test('has five lines to read', () => {
    const readme = start(['es']).find(({ path }) => path === 'README.md');
    expect(readme?.text.split('\n').filter((line) => line !== '')).toHaveLength(5);
  });

  test('opens its preview on every system', () => {
    const files = new Map(start(['en']).map((file) => [file.path, file]));
    expect(files.get('start.command')?.executable).toBe(true);
    expect(files.get('start.command')?.text).not.toContain('\r');
    expect(files.get('start.cmd')?.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('writes JSON that editors can read', () => {
    for (const { path, text } of start(['en']))
      if (path.startsWith('.vscode/')) expect(() => JSON.parse(text), path).not.toThrow();
  });
});

describe('a new activity', () => {
  const locales = ['en', 'es', 'fr', 'de'];

  test.each(ACTIVITY_KINDS)('%s has nothing to remark in any language', (kind) => {
    const files = newActivity({ unit: 'week-1', id: 'fresh', title: 'Fresh', kind, locales });
    const facts = start(locales).map((file) =>
      file.path === 'course.yaml'
        ? { ...file, text: file.text.replace('[first-steps]', '[first-steps, fresh]') }
        : file,
    );
    const { course, diagnostics } = read([...facts, ...files]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['CW603']);
    expect(course?.editions.fr?.activities[1]?.facts.kind).toBe(kind);
  });

  test('takes a draft instead, which is to be translated', () => {
    const draft = ':::question{answer=true}\nA draft.\n:::';
    const [source, other] = newActivity({
      ...{ unit: 'week-1', id: 'fresh', title: 'Fresh', kind: 'lesson', draft },
      locales: ['en', 'es'],
    });
    expect(source?.text).toContain(`## Questions {#questions}\n\n${draft}\n`);
    expect(source?.text).not.toContain('TRANSLATE');
    expect(other?.text).toContain('<!-- TRANSLATE (es): the text below -->');
  });
});

test.each([
  ['week-12', undefined, 'es', false, 'Semana 12', 'nothing'],
  ['week-12', undefined, 'de', false, 'Week 12', 'title'],
  ['why-rules', undefined, 'en', true, 'Why rules', 'nothing'],
  ['why-rules', undefined, 'es', false, 'Why rules', 'title'],
  ['week-2', 'Given', 'en', true, 'Given', 'nothing'],
  ['week-2', 'Given', 'fr', false, 'Given', 'title'],
] as const)('unit %s, titled %s, in %s', (unit, given, locale, isSource, title, toTranslate) => {
  expect(unitTitle(unit, given, locale, isSource)).toEqual({ title, toTranslate });
});

describe('snippets', () => {
  const filled = (body: string) => body.replace(/‹([^›|]*)[^›]*›/g, '$1');

  test('there is one for each directive', () => {
    const { diagnostics } = parseBody(':::no-such-directive\n:::\n');
    const known = String(diagnostics[0]?.params.known).split(', ');
    const written = new Set(Object.values(SNIPPETS).map(({ directive }) => directive));
    expect(known.filter((name) => !written.has(name))).toEqual([]);
    expect(known).toContain('question');
  });

  test.each(Object.entries(SNIPPETS))('%s reads without an error', (_, { body, directive }) => {
    const text = filled(body);
    const needsQuestion = text.startsWith('> [!HINT]');
    const { course, diagnostics } = parse(
      courseFiles({
        [LESSON]: `${FRONT_MATTER}${needsQuestion ? `:::question\nWhat?\n\n${text}\n:::` : text}\n`,
      }),
    );
    expect(diagnostics).toEqual([]);
    const blocks = course?.editions.en?.activities[0]?.pages[0]?.blocks;
    expect(blocks?.length).toBeGreaterThan(0);
    if (directive !== undefined) expect(text).toContain(`:::${directive}`);
  });

  test('places to type are numbered in their order', () => {
    expect(snippetLines('‹a› b\n‹c|d› e')).toEqual([
      ['$', '{1:a} b'].join(''),
      ['$', '{2|c,d|} e'].join(''),
    ]);
    const prefixes = Object.values(SNIPPETS).map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
