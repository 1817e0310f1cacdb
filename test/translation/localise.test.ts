import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { parse } from '../../src/authoring/parse.ts';
import type { Edition } from '../../src/course/course.ts';
import { identify } from '../../src/course/identify.ts';
import { localise } from '../../src/translation/localise.ts';
import { casesOf, courseFiles, expectFile } from '../course/cases.ts';
import { dumper, toYaml } from '../course/dump.ts';

/** The files that a case may hold, and where they stand in its course. */
const FILES = {
  'en.md': 'en/week-1/lesson.md',
  'es.md': 'es/week-1/lesson.md',
  'en-course.md': 'en/course.md',
  'es-course.md': 'es/course.md',
  'en-glossary.md': 'en/glossary.md',
  'es-glossary.md': 'es/glossary.md',
};
const optionsSchema = z.strictObject({
  missing: z.enum(['error', 'source', 'skip']).default('source'),
});

/** The Spanish edition as localised; `(en)` before a text says that it fell back, with its `lang`. */
test.each(casesOf('localise'))('%s', (_, folder) => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const given = Object.entries(FILES).filter(([name]) => existsSync(join(folder, name)));
  const files = courseFiles(Object.fromEntries(given.map(([name, path]) => [path, read(name)])), [
    'en',
    'es',
  ]);
  const options = existsSync(join(folder, 'options.yaml')) ? read('options.yaml') : '{}';
  const { missing } = optionsSchema.parse(parseYaml(options));
  const parsed = parse(files);
  expect(parsed.diagnostics).toEqual([]);
  if (!parsed.course) throw new Error('unreadable');
  const { course } = identify(parsed.course, parsed.ids);
  const { editions, diagnostics } = localise(course, ['en', 'es'], missing);
  expect(editions[0]).toBe(course.editions.en);
  const textOf = (path: string) => course.sources.get(path)?.text ?? '';
  const remarks = diagnostics.map(({ code, severity, place, params }) => ({
    [`${severity} ${code}`]: `${place.file}:${dumper(textOf(place.file)).at(place)}`,
    ...params,
  }));
  const shown = { remarks, edition: editionOf(editions[1], textOf) };
  expectFile(join(folder, 'expected.yaml'), toYaml(shown));
});

function editionOf(edition: Edition | undefined, textOf: (path: string) => string): unknown {
  if (!edition) return undefined;
  const { texts, activities } = edition;
  const dump = (path: string) => dumper(textOf(path));
  const blocks = dump(texts.file).blocks;
  const title = { text: texts.title, place: texts.title.place };
  const paragraphs = blocks([{ type: 'paragraph', ...title }]);
  return {
    title: paragraphs[0],
    ...(texts.welcome.length > 0 ? { welcome: blocks(texts.welcome) } : {}),
    ...(texts.glossary.length > 0
      ? {
          glossary: texts.glossary.map((term) => ({
            id: term.id,
            name: blocks([{ type: 'paragraph', text: term.name, place: term.place }])[0],
            definition: blocks(term.definition),
          })),
        }
      : {}),
    activities: activities.map((activity) => dump(activity.file).activity(activity)),
  };
}
