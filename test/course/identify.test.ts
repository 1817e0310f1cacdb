import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { slug } from '../../src/course/assign.ts';
import { identify } from '../../src/course/identify.ts';
import { idsYaml } from '../../src/course/ids-yaml.ts';
import { ID_PATTERN, type IdEntry, type Ids } from '../../src/course/schemas.ts';
import { casesOf, courseFiles, expectFile, LESSON } from './cases.ts';
import { toYaml } from './dump.ts';

/** One edit after another, with a build after each: the versions of the lesson in their order. */
const STEPS = ['before.md', 'after.md', 'later.md'];

/** `ids` as a build leaves them after `lesson`. */
function build(lesson: string, ids: string | undefined): { text: string; ids: Ids; added: number } {
  const files = courseFiles({
    [LESSON]: lesson,
    ...(ids === undefined ? {} : { 'ids.yaml': ids }),
  });
  const parsed = parse(files);
  expect(parsed.diagnostics).toEqual([]);
  if (!parsed.course) throw new Error('unreadable');
  const identified = identify(parsed.course, parsed.ids);
  return { text: idsYaml(identified.ids), ids: identified.ids, added: identified.added };
}

test.each(casesOf('identify'))('%s', (_, folder) => {
  let ids: string | undefined;
  const steps = STEPS.filter((name) => existsSync(join(folder, name))).map((name) => {
    const lesson = readFileSync(join(folder, name), 'utf8');
    const built = build(lesson, ids);
    ids = built.text;
    expect(build(lesson, ids)).toEqual({ ...built, added: 0 });
    const [activity] = built.ids.activities;
    return {
      [name]: `${built.added} new`,
      pages: activity?.pages.map(line),
      questions: activity?.questions.map(({ steps = [], options = [], ...question }) =>
        [...steps, ...options].length > 0
          ? {
              [line(question)]: [
                ...steps.map((step) => `step ${line(step)}`),
                ...options.map(line),
              ],
            }
          : line(question),
      ),
    };
  });
  expectFile(join(folder, 'expected.yaml'), toYaml(steps));
});

function line({ id, n, text, retired }: IdEntry): string {
  return `${n} ${id}${retired ? ' (retired)' : ''}: ${text}`;
}

test.each([
  ['What it costs', 'what-it-costs'],
  ['Ética y Ñandú', 'etica-y-nandu'],
  ['1993, revised in 2003', 'revised-in-2003'],
  ['海关廉政', 'page'],
  ['', 'page'],
  ['---', 'page'],
  [`${'Donaudampfschifffahrt'.repeat(4)}`, 'donaudampfschifffahrtdonaudampfschifffah'],
  ['A title of very many words that goes on and on', 'a-title-of-very-many-words-that-goes-on'],
])('the id of a page with the title %j', (title, id) => {
  expect(slug(title, 'page')).toBe(id);
  expect(id).toMatch(ID_PATTERN);
});
