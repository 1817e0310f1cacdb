import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { check } from '../../src/check/check.ts';
import type { Course } from '../../src/course/course.ts';
import { identify } from '../../src/course/identify.ts';
import type { Place } from '../../src/course/place.ts';
import { plain, type Text } from '../../src/course/text.ts';
import { inlinesOf, textsOf } from '../../src/course/visit.ts';
import { describe } from '../../src/diagnostics/describe.ts';
import { localise } from '../../src/translation/localise.ts';
import { courseFiles, FRONT_MATTER, LESSON } from '../course/cases.ts';
import { LIMIT, runs } from './runs.ts';

const CONTENT = join(import.meta.dirname, '../../content/integrity/en/week-1');
const LESSONS = ['what-corruption-costs', 'where-we-stand', 'a-practice-i-am-proud-of'].map(
  (name) => readFileSync(join(CONTENT, `${name}.md`), 'utf8'),
);

/** Pieces that mean something to Markdown, to the directives or to YAML, and some that mean nothing. */
const PIECES = [
  'word',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '# ',
  '## ',
  '### ',
  '- ',
  '* ',
  '1. ',
  '> ',
  '>',
  '[ ] ',
  '[x] ',
  '[ x]',
  '[]',
  ' = ',
  '|',
  '|---|',
  '\n| a | b |\n|---|---|\n',
  ':::',
  '::::',
  ':::question',
  ':::question{#q scale=1-3}',
  ':::question{answer=true}',
  ':::figure',
  ':::profile{scales="a b"}',
  ':::takeaways',
  ':::discuss',
  ':::reveal',
  ':::steps',
  ':::case\n### a\n\nb',
  ':::content-note{skip=#b}',
  ':::download\n[a](../../media/a.pdf)',
  ':::video\n[a](b.mp4)\n[c](d.vtt)',
  '[^a]',
  '\n[^a]: ',
  '[^b]: a\n\n    b',
  '{#id}',
  '{',
  '}',
  '```',
  '~~~',
  '---',
  '===',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '![a](b.svg)',
  '[a](#b)',
  '[a]: b',
  '<b>',
  '<kbd>',
  '</kbd>',
  '<span lang="fr">',
  '</span>',
  '<br>',
  '<!--',
  '-->',
  ':term[a]{#b}',
  ':term[',
  ':blank[x]',
  '> [!NOTE]',
  '> [!WHY]',
  '\\',
  '&amp;',
  '&#0;',
  '\\|',
  '😀',
  'é',
  '海',
  '\u0000',
  '\ufeff',
  '\ud800',
  'http://a.b',
  'a@b.c',
  '<a@b.c>',
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(''));
const lines = fc
  .array(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join('')),
    {
      maxLength: 20,
    },
  )
  .map((all) => all.join('\n'));
/** A real lesson with a few cuts, doublings and strange pieces. */
const mutated = fc
  .tuple(
    fc.constantFrom(...LESSONS),
    fc.array(fc.tuple(fc.nat(30_000), fc.nat(40), fc.constantFrom('', ...PIECES)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([lesson, cuts]) =>
    cuts.reduce((text, [at, length, piece]) => {
      const from = at % text.length;
      return text.slice(0, from) + piece + text.slice(from + length);
    }, lesson),
  );
const anyLesson = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }).map((text) => FRONT_MATTER + text),
  pieces.map((text) => FRONT_MATTER + text),
  lines.map((text) => FRONT_MATTER + text),
  lines.map((text) => `---\n${text}\n---\n`),
  mutated,
);

function everyText(course: Course): Text[] {
  return Object.values(course.editions).flatMap(({ activities }) =>
    activities.flatMap((activity) =>
      activity.pages.flatMap((page) => [page.title, ...textsOf(page.blocks)]),
    ),
  );
}

test(
  'any text becomes a course or diagnostics whose places lie within it; nothing throws',
  () => {
    fc.assert(
      fc.property(anyLesson, anyLesson, (source, translation) => {
        const files = courseFiles(
          { [LESSON]: source, 'es/week-1/lesson.md': translation, 'en/glossary.md': translation },
          ['en', 'es'],
        );
        const { course, ids, diagnostics } = parse(files);
        if (!course) throw new Error('course.yaml of the tests is sound');
        const identified = identify(course, ids);
        const found = [
          ...diagnostics,
          ...check(identified.course),
          ...localise(identified.course, ['en', 'es'], 'source').diagnostics,
        ];
        const inside = ({ file, start, end }: Place) => {
          const length = files.texts.get(file)?.text.length ?? 0;
          if (start < 0 || start > end || end > length)
            throw new Error(`${file}: ${start} to ${end} of ${length}`);
        };
        for (const one of found) {
          inside(one.place);
          expect(describe(one, files.texts).message).not.toMatch(/^$|undefined/);
        }
        for (const text of everyText(course)) inside(text.place);
      }),
      runs(500),
    );
  },
  LIMIT,
);

/** What a reader sees is what was written, but for escapes, references and smart addresses. */
const faithful = anyLesson.filter(
  (text) => !text.includes('\0') && !/[\\&@\ud800-\udfff]|http|www/.test(text),
);

/** Whether the characters of `words` stand in `slice`, in their order. */
function holds(slice: string, words: string): boolean {
  let at = 0;
  for (const character of words.replace(/\s/g, '')) {
    at = slice.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

test(
  'the place of every text holds its words in their order',
  () => {
    fc.assert(
      fc.property(faithful, (source) => {
        const { course } = parse(courseFiles({ [LESSON]: source }));
        for (const text of course ? everyText(course) : []) {
          const slice = source.slice(text.place.start, text.place.end);
          // A blank is shown as a line; its words are asked for, not read.
          if (!holds(slice, plain(text).replaceAll('____', '')))
            throw new Error(JSON.stringify({ slice, words: plain(text) }));
          for (const inline of inlinesOf(text.inlines)) {
            if (!('place' in inline)) continue;
            const written = source.slice(inline.place.start, inline.place.end);
            if (!/^(?:\[|!\[|<|:term\[|:blank\[)/.test(written))
              throw new Error(JSON.stringify(written));
          }
        }
      }),
      runs(500),
    );
  },
  LIMIT,
);
