import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import type { Course } from '../../src/course/course.ts';
import { identify } from '../../src/course/identify.ts';
import { idsYaml } from '../../src/course/ids-yaml.ts';
import { positionAt } from '../../src/course/place.ts';
import { walk } from '../../src/course/visit.ts';
import { type Desk, openDesk } from '../../src/translation/desk.ts';
import { memoryPath, memoryYaml } from '../../src/translation/memory.ts';
import { withStates } from '../../src/translation/states.ts';
import { updatedMemory, updateFiles } from '../../src/translation/update.ts';
import { courseFiles, LESSON } from '../course/cases.ts';
import { FRONT } from './desk-of.ts';

const ENGLISH = `${FRONT}## Part {#part}

Officers stop goods at the border. They write down what they found.

A declaration names the goods and their value.

Whoever disagrees may ask for a second look.

:::question{#when}
When was the Declaration adopted first?

- [x] In the year 1993
- [ ] In the year 2003
- [ ] It never was
:::
`;
const WORDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  es: [
    ['title: Lesson\nkind: lesson\nminutes: 5', 'title: Lección'],
    ['Part {', 'Parte {'],
    ['Officers stop goods at the border.', 'Los funcionarios paran mercancías en la frontera.'],
    ['They write down what they found.', 'Anotan lo que encontraron.'],
    [
      'A declaration names the goods and their value.',
      'Una declaración nombra mercancías y valor.',
    ],
    ['Whoever disagrees may ask for a second look.', 'Quien no esté de acuerdo puede recurrir.'],
    ['When was the Declaration adopted first?', '¿Cuándo se aprobó la Declaración?'],
    ['In the year 1993', 'En el año 1993'],
    ['In the year 2003', 'En el año 2003'],
    ['It never was', 'Nunca'],
  ],
  fr: [
    ['title: Lesson\nkind: lesson\nminutes: 5', 'title: Leçon'],
    ['Part {', 'Partie {'],
    ['Officers stop goods at the border.', 'Les agents arrêtent des marchandises.'],
    ['They write down what they found.', 'Ils notent ce qu’ils ont trouvé.'],
    ['A declaration names the goods and their value.', 'Une déclaration nomme biens et valeur.'],
    ['Whoever disagrees may ask for a second look.', 'Qui n’est pas d’accord peut réclamer.'],
    ['When was the Declaration adopted first?', 'Quand la Déclaration fut-elle adoptée ?'],
    ['In the year 1993', 'En 1993'],
    ['In the year 2003', 'En 2003'],
    ['It never was', 'Jamais'],
  ],
};
const LOCALES = ['es', 'fr'] as const;
type Files = Readonly<Record<string, string>>;

function courseOf(files: Files): Course {
  const parsed = parse(courseFiles(files, ['en', ...LOCALES]));
  if (!parsed.course) throw new Error(JSON.stringify(parsed.diagnostics));
  return identify(parsed.course, parsed.ids).course;
}

function deskOf(course: Course, locale: string): Desk {
  const desk = openDesk(course, locale);
  if (!('files' in desk)) throw new Error(JSON.stringify(desk.diagnostics));
  return desk;
}

/** As `translation update` and a build leave them. */
function settled(files: Files): Record<string, string> {
  const course = courseOf(files);
  const { course: parsed, ids } = parse(courseFiles(files, ['en', ...LOCALES]));
  const result: Record<string, string> = { ...files };
  if (parsed) result['ids.yaml'] = idsYaml(identify(parsed, ids).ids);
  for (const locale of LOCALES) {
    const desk = deskOf(course, locale);
    const made = updateFiles(desk, course.sources);
    for (const { file, text } of made) result[file] = text;
    result[memoryPath(locale)] = memoryYaml(updatedMemory(desk, made));
  }
  return result;
}

const BEFORE = settled({
  [LESSON]: ENGLISH,
  ...Object.fromEntries(
    LOCALES.map((locale) => [
      `${locale}/week-1/lesson.md`,
      (WORDS[locale] ?? []).reduce((text, [from, to]) => text.replace(from, to), ENGLISH),
    ]),
  ),
});

/** `state source` of what is not final. */
function open(course: Course, locale: string): string[] {
  const lesson = deskOf(course, locale).files.find(({ path }) => path === 'week-1/lesson.md');
  return (lesson?.pairs ?? [])
    .filter(({ state }) => state !== 'final')
    .map(({ state, source }) => `${state}: ${source.text}`);
}

/** `CW508 es/week-1/lesson.md:12 en/week-1/lesson.md:8` of each remark on the lesson. */
function remarks(course: Course, locale: string): string[] {
  return withStates(course, 'source').diagnostics.flatMap(({ code, place, params }) => {
    if (place.file !== `${locale}/week-1/lesson.md`) return [];
    const { line } = positionAt(course.sources.get(place.file)?.text ?? '', place.start);
    return [`${code} ${place.file}:${line} ${params.source}`];
  });
}

/** Number, id and key of each option by its words in English, and the number of the question. */
function answers(course: Course): Record<string, string> {
  const blocks = course.editions.en?.activities[0]?.pages.flatMap((page) => page.blocks) ?? [];
  return Object.fromEntries(
    [...walk(blocks)].flatMap((block) => {
      if (block.type !== 'question' || !('options' in block)) return [];
      return block.options.map(({ id, number, key, text, place }) => [
        course.sources.get(place.file)?.text.slice(text.place.start, text.place.end) ?? '',
        `${block.number}.${number} ${id}${key ? ' right' : ''}`,
      ]);
    }),
  );
}

const ANSWERS = {
  'In the year 1993': '1.1 a right',
  'In the year 2003': '1.2 b',
  'It never was': '1.3 c',
};
const P1 = 'Officers stop goods at the border. They write down what they found.';
const P2 = 'A declaration names the goods and their value.';
const P3 = 'Whoever disagrees may ask for a second look.';

interface Edit {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What is open then, in both translations. */
  readonly open: readonly string[];
  /** Answers that are not as before. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Where the source of what changed stands now: line of the English lesson. */
  readonly lines?: readonly number[];
}
const EDITS: readonly Edit[] = [
  {
    name: 'a paragraph is inserted',
    from: P2,
    to: `Something new.\n\n${P2}`,
    open: ['missing: Something new.'],
  },
  { name: 'a paragraph is deleted', from: `${P2}\n\n`, to: '', open: [] },
  { name: 'a paragraph moves', from: `${P2}\n\n${P3}`, to: `${P3}\n\n${P2}`, open: [] },
  { name: 'a paragraph is wrapped anew', from: P1, to: P1.replace(' They', '\nThey'), open: [] },
  {
    name: 'a paragraph is split',
    from: P1,
    to: P1.replace(' They', '\n\nThey'),
    open: [
      'missing: Officers stop goods at the border.',
      'outdated: They write down what they found.',
    ],
    lines: [10],
  },
  {
    name: 'two paragraphs become one',
    from: `${P2}\n\n${P3}`,
    to: `${P2} ${P3}`,
    open: [`outdated: ${P2} ${P3}`],
    lines: [10],
  },
  {
    name: 'a sentence changes',
    from: 'at the border.',
    to: 'at the frontier.',
    open: [`outdated: ${P1.replace('border', 'frontier')}`],
    lines: [8],
  },
  {
    name: 'an option changes',
    from: 'It never was',
    to: 'It never was at all',
    open: ['outdated: It never was at all'],
    answers: { 'It never was at all': '1.3 c' },
    lines: [19],
  },
  {
    name: 'the key changes',
    from: '- [x] In the year 1993\n- [ ] In the year 2003',
    to: '- [ ] In the year 1993\n- [x] In the year 2003',
    open: [],
    answers: {
      'In the year 1993': '1.1 a',
      'In the year 2003': '1.2 b right',
    },
  },
  { name: 'an id changes', from: '{#when}', to: '{#first-adopted}', open: [] },
];

test('nothing is open before', () => {
  expect(LOCALES.map((locale) => open(courseOf(BEFORE), locale))).toEqual([[], []]);
  expect(answers(courseOf(BEFORE))).toEqual(ANSWERS);
  expect(settled(BEFORE)).toEqual(BEFORE);
});

test.each(EDITS)('$name: those texts are open, nothing else moves', (edit) => {
  expect(ENGLISH).toContain(edit.from);
  const edited = { ...BEFORE, [LESSON]: ENGLISH.replace(edit.from, edit.to) };
  const course = courseOf(edited);
  const expected = Object.fromEntries(
    Object.entries({ ...ANSWERS, ...edit.answers }).filter(([text]) =>
      edited[LESSON].includes(`${text}\n`),
    ),
  );
  expect(answers(course)).toEqual(expected);
  const after = settled(edited);
  for (const locale of LOCALES) {
    expect(open(course, locale)).toEqual(edit.open);
    expect(open(courseOf(after), locale)).toEqual(edit.open);
    const said = remarks(course, locale);
    expect(
      said.filter((one) => one.startsWith('CW508')).map((one) => Number(one.split(':').at(-1))),
    ).toEqual(edit.lines ?? []);
    // Where there is something to see; what is missing in a file is a place only after an update.
    expect(remarks(courseOf(after), locale)).toHaveLength(edit.open.length);
  }
  expect(answers(courseOf(after))).toEqual(expected);
  expect(settled(after)).toEqual(after);
});

test('what is said names the line of both languages', () => {
  const edited = { ...BEFORE, [LESSON]: ENGLISH.replace('at the border', 'at the frontier') };
  expect(remarks(courseOf(edited), 'es')).toEqual([
    'CW508 es/week-1/lesson.md:6 en/week-1/lesson.md:8',
  ]);
  expect(remarks(courseOf(edited), 'fr')).toEqual([
    'CW508 fr/week-1/lesson.md:6 en/week-1/lesson.md:8',
  ]);
});
