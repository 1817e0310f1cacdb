import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translationCsv } from '../../src/translation/csv.ts';
import { readCsv } from '../../src/translation/csv-read.ts';
import type { Desk } from '../../src/translation/desk.ts';
import { codesOf, numbered } from '../../src/translation/inline-codes.ts';
import { memoryYaml } from '../../src/translation/memory.ts';
import type { ReadExchange } from '../../src/translation/returned.ts';
import { takeIn } from '../../src/translation/take-in.ts';
import { tmx } from '../../src/translation/tmx.ts';
import { readTmx } from '../../src/translation/tmx-read.ts';
import { unitsOf } from '../../src/translation/units.ts';
import { type Given, updatedMemory, updateFiles } from '../../src/translation/update.ts';
import { readXliff } from '../../src/translation/xliff-read.ts';
import { xliff12 } from '../../src/translation/xliff12.ts';
import { xliff20 } from '../../src/translation/xliff20.ts';
import { courseOf, deskOf, FRONT } from './desk-of.ts';
import { foreignTable, numeric, reescaped, reindented, windows } from './rewrite.ts';

/** Words with all that XML, CSV, YAML and Markdown take for their own. */
const WORD = fc.constantFrom(
  ...['casa', 'niño', 'a & b', '1 < 2', '"dicho"', '“dicho”', "l'eau", 'a, b; c', '50 %', '#1'],
  ...['a: b', 'x\u00A0y', 'مرحبا', '😀', 'a &amp; b', 'a]]b', '=1+2', "'=1", '100\u202F€', '&#65;'],
);
const WORDS = fc.array(WORD, { minLength: 1, maxLength: 5 }).map((all) => `W ${all.join(' ')} w`);
/** What a translation may begin with, where a spreadsheet would see a formula. */
const START = fc.constantFrom('', '', '=', '@', "'=", "'", '+a', '-a');
const MARKS: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `**${words}**`,
  (words) => `[${words}](https://a.test/?a=1&b=2)`,
  (words) => `${words} \`code <x>\``,
  (words) => `<b>${words}</b>`,
  (words) => `<abbr title="${words.replace(/["“”<&]/g, '')}">HTML</abbr>`,
];
const TEXT = fc
  .array(fc.tuple(WORDS, fc.nat(MARKS.length - 1)), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(([words, mark]) => (MARKS[mark] ?? String)(words.replaceAll(']]', ''))).join(' '),
  );
const BLOCKS: readonly ((text: string, other: string) => string)[] = [
  (text) => text,
  (text, other) => `${text}\n${other}`,
  (text) => `### ${text}`,
  (text, other) => `- ${text}\n- ${other}`,
  (text, other) => `> ${text}\n>\n> ${other}`,
  (text, other) => `| ${text} | b |\n| --- | --- |\n| ${other} | c |`,
  (text, other) => `:::question\n${text}\n\n- [x] ${other}\n- [ ] Or ${other}\n:::`,
];
const LESSON = fc
  .array(fc.tuple(fc.nat(BLOCKS.length - 1), TEXT, TEXT), { minLength: 1, maxLength: 6 })
  .map((all) => all.map(([block, text, other]) => (BLOCKS[block] ?? String)(text, other)))
  .map((blocks) => `${FRONT}${blocks.join('\n\n')}\n`);

/** Every text of a course translated: the same marks, other words. */
function translated(desk: Desk, start: string): Map<string, Map<string, Given>> {
  return new Map(
    desk.files.map(({ path, pairs }) => [
      path,
      new Map(
        pairs.flatMap(({ id, source }): [string, Given][] => {
          if (source.neutral) return [];
          const text = numbered(source.text, codesOf(source.text))
            .map((piece) => (piece.type === 'code' ? piece.text : piece.text.replaceAll('W', 'Ñ')))
            .join('');
          return [[id, { text: `${start}${text}`, state: 'final' }]];
        }),
      ),
    ]),
  );
}

/** The files and the memory that a desk leaves with these words. */
function made(desk: Desk, files: Files, given: ReadonlyMap<string, ReadonlyMap<string, Given>>) {
  const all = updateFiles(desk, courseOf(files).sources, given);
  return {
    ...Object.fromEntries(all.map(({ file, text }) => [file, text])),
    'es/translation.yaml': memoryYaml(updatedMemory(desk, all)),
  };
}
type Files = Readonly<Record<string, string>>;

const FORMATS: readonly (readonly [
  name: string,
  write: (desk: Desk) => string,
  read: (text: string) => ReadExchange,
])[] = [
  ...(['same', 'reescaped', 'reindented', 'numeric', 'windows'] as const).flatMap((way) =>
    (['1.2', '2.0'] as const).map((version) => {
      const write = version === '1.2' ? xliff12 : xliff20;
      const rewrite = { same: String, reescaped, reindented, numeric, windows }[way];
      return [
        `XLIFF ${version}, ${way}`,
        (desk: Desk) => rewrite(write(desk, unitsOf(desk, { all: true }))),
        readXliff,
      ] as const;
    }),
  ),
  ['CSV', (desk) => translationCsv(desk, unitsOf(desk, { all: true })), readCsv],
  ['CSV between semicolons', (desk) => foreignTable(desk, ';'), readCsv],
  ['CSV between tabs', (desk) => windows(foreignTable(desk, '\t')), readCsv],
];

const CASE = fc.record({ lesson: LESSON, start: START });

test.each(FORMATS)(
  '%s: what comes back unchanged changes nothing; all of it makes the same bytes',
  (_, write, read) => {
    fc.assert(
      fc.property(CASE, ({ lesson, start }) => {
        const files = { 'en/week-1/lesson.md': lesson };
        const empty = deskOf(courseOf(files));
        const whole = made(empty, files, translated(empty, start));
        const desk = deskOf(courseOf({ ...files, ...whole }));
        const sent = read(write(desk));
        if ('refusal' in sent) throw new Error(sent.refusal);
        expect(sent.locale).toBe('es');
        expect(takeIn(desk, sent.returned)).toMatchObject({ changed: 0, refusals: [] });
        const taken = takeIn(empty, sent.returned);
        expect(taken).toMatchObject({ refusals: [], stale: 0 });
        expect(made(empty, files, taken.given)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  },
);

test('TMX keeps the same set of source, target and context', () => {
  fc.assert(
    fc.property(CASE, ({ lesson, start }) => {
      const files = { 'en/week-1/lesson.md': lesson };
      const empty = deskOf(courseOf(files));
      const desk = deskOf(courseOf({ ...files, ...made(empty, files, translated(empty, start)) }));
      const pairs = desk.files.flatMap(({ path, pairs: all }) =>
        all.flatMap(({ id, source, target, state }) =>
          state === 'final' && target && /\p{L}/u.test(source.text)
            ? [{ source: source.text, target: target.text, context: `${path}#${id}` }]
            : [],
        ),
      );
      for (const rewrite of [String, reescaped, reindented, numeric]) {
        const read = readTmx(rewrite(tmx(desk, '1')), 'en', 'es');
        if ('refusal' in read) throw new Error(read.refusal);
        expect(new Set(read.pairs.map((one) => JSON.stringify(one)))).toEqual(
          new Set(pairs.map((one) => JSON.stringify(one))),
        );
      }
    }),
    { numRuns: 30 },
  );
});

/** Pieces of the formats in any order: what a broken file is made of. */
const BROKEN = fc
  .array(
    fc.constantFrom(
      ...[
        'file,id,source en,target es\n',
        'file;id;source en;target es;state\n',
        '"',
        '""',
        ',',
        ';',
      ],
      ...[
        '\t',
        '\r',
        '\n',
        'a',
        "'=",
        '<xliff version="1.2">',
        '<file target-language="es">',
        '</',
      ],
      ...[
        '<tmx>',
        '<tu>',
        '<tuv xml:lang="es">',
        '<seg>',
        '&#0;',
        '&#x110000;',
        '&nbsp;',
        '<![CDATA[',
      ],
      ...[
        ']]>',
        '<!--',
        '<!DOCTYPE tmx SYSTEM "x">',
        '<?xml',
        '\u0000',
        '\uD800',
        '__proto__',
        '>',
      ],
    ),
  )
  .map((all) => all.join(''));

test('whatever a file holds, reading it refuses or gives texts, and never throws', () => {
  fc.assert(
    fc.property(BROKEN, (text) => {
      for (const read of [readXliff(text), readCsv(text), readTmx(text, 'en', 'es')])
        expect('refusal' in read || 'returned' in read || 'pairs' in read).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
