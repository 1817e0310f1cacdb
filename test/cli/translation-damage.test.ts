import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExitError } from '../../src/cli/exit.ts';
import { runExport, runImport } from '../../src/cli/translation-files.ts';
import { zipBytes } from '../../src/files/zip.ts';
import { courseFiles, readTree, writeTree } from '../course/cases.ts';
import { FRONT, SPANISH, updated } from '../translation/desk-of.ts';

const COMMON = { quiet: true, format: 'text', lang: 'en' } as const;
const SOURCE = `${FRONT}## Opening {#opening}

A **bold** [link](https://a.test/) and \`code\`.

Another paragraph.

:::question{#when}
When?

- [x] In 1993
- [ ] In 2003
:::
`;
const TARGET = SOURCE.replace(FRONT, SPANISH)
  .replace('Opening', 'Apertura')
  .replace('A **bold** [link]', 'Una [liga]')
  .replace(' and `code`', ' **audaz** y `code`')
  .replace('Another paragraph', 'Otro párrafo')
  .replace('When?', '¿Cuándo?')
  .replaceAll('In ', 'En ');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright damage '));
  const { texts } = courseFiles(
    updated({ 'en/week-1/lesson.md': SOURCE, 'es/week-1/lesson.md': TARGET }),
    ['en', 'es'],
  );
  writeTree(join(folder, 'course'), new Map([...texts].map(([path, { text }]) => [path, text])));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const course = () => join(folder, 'course');

/** An export of all texts, with one paragraph truly translated anew. */
function exported(as: 'xliff12' | 'xliff20' | 'csv'): string {
  const out = join(folder, as === 'csv' ? 'es.csv' : 'es.xlf');
  runExport('es', { ...COMMON, course: course(), all: true, kit: false, as, out });
  return readFileSync(out, 'utf8').replace('Otro párrafo', 'Un párrafo distinto');
}

/** Replaces what has to be there. */
function swap(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };
}

const imported = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name);
  writeFileSync(file, content);
  try {
    await runImport(file, { ...COMMON, course: course() });
    return '';
  } catch (error) {
    if (!(error instanceof ExitError)) throw error;
    return error.message;
  }
};

const BOLD = /<ph id="1">\*\*<\/ph>audaz<ph id="2">\*\*<\/ph>/;
const WORDS = 'Un párrafo distinto';
const P1 = 'week-1/lesson.md#opening.paragraph-1: ';
const P2 = 'week-1/lesson.md#opening.paragraph-2: ';

type Damage = readonly [name: string, (text: string) => string, said: string];
const XLIFF: readonly Damage[] = [
  ['a lost mark', swap(BOLD, '<ph id="1">**</ph>audaz'), `${P1}** (lost)`],
  ['a repeated mark', swap(BOLD, '$&<ph id="2">**</ph>'), `${P1}** (repeated)`],
  ['an invented mark', swap(BOLD, '$&<ph id="9"/>'), `${P1}the mark 9 was invented`],
  ['a typed mark', swap(WORDS, 'Un párrafo *distinto*'), `${P2}marks of its own`],
  [
    'the end of a link before its beginning',
    swap(
      /<ph id="3">\[<\/ph>liga<ph id="4">(.*?)<\/ph>/,
      '<ph id="4">$1</ph>liga<ph id="3">[</ph>',
    ),
    `${P1}its marks stand in a wrong order`,
  ],
  [
    'a text of no source',
    swap('id="opening.paragraph-2"', 'id="gone.paragraph-7"'),
    'week-1/lesson.md#gone.paragraph-7: the source has no such text',
  ],
  [
    'a file of no course',
    swap('original="week-1/lesson.md"', 'original="week-9/lesson.md"'),
    'week-9/lesson.md#opening.paragraph-1: the course has no such file',
  ],
  [
    'a text that comes twice',
    swap(/<trans-unit id="opening.paragraph-2"[\s\S]*?<\/trans-unit>/, '$&$&'),
    `${P2}it is there twice`,
  ],
  [
    'a text made empty and called final',
    swap(/(<target state="final">)Un párrafo distinto\./, '$1'),
    `${P2}it is empty, and called final`,
  ],
  [
    'two paragraphs in place of one',
    swap(WORDS, 'Un párrafo\n\n# distinto'),
    `${P2}it would not be read as one text`,
  ],
  [
    'a list in place of a paragraph',
    swap(WORDS, '- un\n- párrafo'),
    `${P2}it would not be read as one text`,
  ],
  [
    'an encoding that broke',
    swap(WORDS, 'Un p\uFFFDrrafo distinto'),
    `${P2}it has a broken sign (U+FFFD)`,
  ],
  [
    'a control character',
    swap(WORDS, 'Un p\u0085rrafo distinto'),
    `${P2}it has a broken sign (U+0085)`,
  ],
  [
    'a title that is too long',
    swap('>Lección<', `>${'Lección '.repeat(30)}<`),
    'week-1/lesson.md#title: it has 239 characters, and 200 are the most',
  ],
  [
    'no language',
    swap(/ target-language="es"/g, ''),
    'does not say which language it is translated to',
  ],
  [
    'a language that the course lacks',
    swap(/target-language="es"/g, 'target-language="de"'),
    'The course has no translation "de"',
  ],
  ['two languages', swap('target-language="es"', 'target-language="de"'), 'it has two languages'],
  ['a file that is cut', (text) => text.slice(0, -200), 'can’t be read as XLIFF: '],
  [
    'a document type',
    swap('<xliff', '<!DOCTYPE xliff SYSTEM "x.dtd"><xliff'),
    'it has a document type',
  ],
];

const CSV: readonly Damage[] = [
  ['a lost mark', swap('**audaz**', 'audaz'), `${P1}** (lost), ** (lost)`],
  ['a repeated mark', swap('`code`.,final', '`code` `code`.,final'), `${P1}marks of its own`],
  [
    'a formula that came to nothing',
    swap(WORDS, '#NAME?'),
    `${P2}a spreadsheet made #NAME?. of it`,
  ],
  [
    'a text of no source',
    swap('opening.paragraph-2', 'gone.paragraph-7'),
    'week-1/lesson.md#gone.paragraph-7: the source has no such text',
  ],
  [
    'a row without an id',
    swap('week-1/lesson.md,opening.paragraph-2', 'week-1/lesson.md,'),
    'names no file and text',
  ],
  ['quotes that do not close', swap(WORDS, `"${WORDS}`), 'do not close'],
  [
    'a comma that split a cell',
    swap(WORDS, 'Un párrafo, distinto'),
    'week-1/lesson.md#opening.paragraph-2) has the state “ distinto.”',
  ],
  [
    'a head without languages',
    swap('source en,target es', 'from,to'),
    'its first line lacks one of the columns',
  ],
];

test.each(XLIFF)(
  'XLIFF with %s is refused by name, and nothing is written',
  async (_, damage, said) => {
    const before = readTree(course());
    expect(await imported('es.xlf', damage(exported('xliff12')))).toContain(said);
    expect(readTree(course())).toEqual(before);
  },
);

test.each(CSV)(
  'a table with %s is refused by name, and nothing is written',
  async (_, damage, said) => {
    const before = readTree(course());
    expect(await imported('es.csv', damage(exported('csv')))).toContain(said);
    expect(readTree(course())).toEqual(before);
  },
);

test('what is refused above is taken without the damage', async () => {
  expect(await imported('es.xlf', exported('xliff12'))).toBe('');
  expect(readFileSync(join(course(), 'es/week-1/lesson.md'), 'utf8')).toBe(
    TARGET.replace('Otro párrafo', WORDS),
  );
});

const encode = (text: string) => new TextEncoder().encode(text);

test.each<readonly [name: string, make: () => Uint8Array, said: string]>([
  ['no XLIFF', () => zipBytes([{ path: 'a.txt', bytes: encode('a') }]), 'it holds no XLIFF'],
  [
    'XLIFF that is not UTF-8',
    () => zipBytes([{ path: 'target/es.xlf', bytes: Uint8Array.of(0xff, 0xfe) }]),
    'target/es.xlf is not UTF-8',
  ],
  [
    'one bad file beside a good one',
    () =>
      zipBytes([
        { path: 'source/a.xlf', bytes: encode(exported('xliff12')) },
        { path: 'source/b.xlf', bytes: encode('<xliff') },
      ]),
    'source/b.xlf: ',
  ],
  [
    'the same text in two files',
    () =>
      zipBytes([
        { path: 'source/a.xlf', bytes: encode(exported('xliff12')) },
        { path: 'source/b.xlf', bytes: encode(exported('xliff12')) },
      ]),
    `${P1}it is there twice`,
  ],
  [
    'a file cut in the middle',
    () => zipBytes([{ path: 'source/a.xlf', bytes: encode(exported('xliff12')) }]).slice(0, -30),
    'no zip that can be trusted',
  ],
])('a kit with %s is refused, and nothing is written', async (_, make, said) => {
  const kit = make();
  const before = readTree(course());
  expect(await imported('kit.zip', kit)).toContain(said);
  expect(readTree(course())).toEqual(before);
});
