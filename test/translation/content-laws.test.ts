import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { readCourse } from '../../src/files/read-course.ts';
import { translationCsv } from '../../src/translation/csv.ts';
import { readCsv } from '../../src/translation/csv-read.ts';
import { type Desk, openDesk } from '../../src/translation/desk.ts';
import { codesOf } from '../../src/translation/inline-codes.ts';
import { memoryPath, memoryYaml } from '../../src/translation/memory.ts';
import type { Pair } from '../../src/translation/pair.ts';
import type { ReadExchange } from '../../src/translation/returned.ts';
import { takeIn } from '../../src/translation/take-in.ts';
import { tmx } from '../../src/translation/tmx.ts';
import { readTmx } from '../../src/translation/tmx-read.ts';
import { unitsOf } from '../../src/translation/units.ts';
import { type Given, updatedMemory, updateFiles } from '../../src/translation/update.ts';
import { readXliff } from '../../src/translation/xliff-read.ts';
import { xliff12 } from '../../src/translation/xliff12.ts';
import { xliff20 } from '../../src/translation/xliff20.ts';
import { foreignTable, numeric, reescaped, reindented, windows } from './rewrite.ts';

const ROOT = join(import.meta.dirname, '../..');
type Texts = ReturnType<typeof readCourse>['texts'];
type GivenTexts = ReadonlyMap<string, ReadonlyMap<string, Given>>;

function deskOf(texts: Texts, locale: string): Desk {
  const { course } = parse({ texts, media: new Map() });
  const desk = course && openDesk(course, locale);
  if (!desk || !('files' in desk)) throw new Error('unreadable');
  return desk;
}

/** The files of a translation, and its memory, after an update with these words. */
function updated(desk: Desk, texts: Texts, given?: GivenTexts): Map<string, string> {
  const made = updateFiles(desk, texts, given);
  const files = new Map(made.map(({ file, text }) => [file, text]));
  return files.set(memoryPath(desk.locale), memoryYaml(updatedMemory(desk, made)));
}

/** Marks that a translation has otherwise than its source stay out: they can't be sent into nothing. */
function sameMarks({ source, target }: Pair): boolean {
  const sorted = (text: string) => codesOf(text).sort().join();
  return target !== undefined && sorted(source.text) === sorted(target.text);
}

/** Every translation taken out: the source's words hold the places. */
function emptied(desk: Desk): GivenTexts {
  const file = ({ pairs }: Desk['files'][number]) =>
    pairs
      .filter((pair) => !pair.source.neutral && sameMarks(pair))
      .map(({ id, source }): [string, Given] => [id, { text: source.text, state: 'missing' }]);
  return new Map(desk.files.map((one) => [one.path, new Map(file(one))]));
}

function hash(files: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex');
}

const CONTENT = ['content/integrity', 'content/handbook', 'test/courses/specimen'].flatMap(
  (path) => {
    const { texts } = readCourse(join(ROOT, path));
    const { course } = parse({ texts, media: new Map() });
    const locales = course?.facts.locales.slice(1) ?? [];
    return locales.map((locale) => ({ path, locale, texts }));
  },
);

/** Through another tool: every element anew, other blanks, signs as numbers. */
const through = (xml: string) => windows(numeric(reindented(reescaped(xml))));
const FORMATS: Readonly<Record<string, (desk: Desk) => ReadExchange>> = {
  'XLIFF 1.2': (desk) => readXliff(xliff12(desk, unitsOf(desk, { all: true }))),
  'XLIFF 2.0': (desk) => readXliff(xliff20(desk, unitsOf(desk, { all: true }))),
  'XLIFF 1.2 of another tool': (desk) =>
    readXliff(through(xliff12(desk, unitsOf(desk, { all: true })))),
  'XLIFF 2.0 of another tool': (desk) =>
    readXliff(through(xliff20(desk, unitsOf(desk, { all: true })))),
  CSV: (desk) => readCsv(translationCsv(desk, unitsOf(desk, { all: true }))),
  'CSV of another spreadsheet': (desk) => readCsv(foreignTable(desk, ';')),
};

describe.each(CONTENT)('$path in $locale', ({ locale, texts }) => {
  const desk = deskOf(texts, locale);
  const whole = hash(updated(desk, texts));
  const without = new Map(texts);
  for (const [path, text] of updated(desk, texts, emptied(desk))) without.set(path, { path, text });
  const empty = deskOf(without, locale);

  test('is not the same without its words', () => {
    expect(hash(updated(empty, without))).not.toBe(whole);
  });

  test.each(Object.entries(FORMATS))('comes back from %s with the same bytes', (_, exchange) => {
    const sent = exchange(desk);
    if ('refusal' in sent) throw new Error(sent.refusal);
    expect(takeIn(desk, sent.returned)).toMatchObject({ changed: 0, stale: 0, refusals: [] });
    const { given, refusals } = takeIn(empty, sent.returned);
    expect(refusals).toEqual([]);
    expect(hash(updated(empty, without, given))).toBe(whole);
  });
});

test.each(CONTENT)('the memory of $path in $locale is the same set', ({ locale, texts }) => {
  const desk = deskOf(texts, locale);
  const read = readTmx(numeric(tmx(desk, '1')), desk.sourceLocale, locale);
  if ('refusal' in read) throw new Error(read.refusal);
  const pairs = desk.files.flatMap(({ path, pairs: all }) =>
    all.flatMap(({ id, source, target, state }) =>
      state === 'final' && target && !source.neutral && /\p{L}/u.test(source.text)
        ? [`${source.text}\n${target.text}\n${path}#${id}`]
        : [],
    ),
  );
  expect(pairs.length).toBeGreaterThan(0);
  expect(new Set(read.pairs.map((one) => `${one.source}\n${one.target}\n${one.context}`))).toEqual(
    new Set(pairs),
  );
});
