import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.ts';

const HANDBOOK = join(import.meta.dirname, '../../content/handbook');
const LESSON = 'blocks/every-block-and-kind.md';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright translation '));
  cpSync(HANDBOOK, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const desk = (...args: string[]) => run(['translation', ...args, '--course', folder]);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const edit = (path: string, from: string, to: string) => {
  const text = read(path);
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
};
const counts = (locale = 'es') => {
  const all = JSON.parse(desk('status', '--locale', locale, '--format', 'json').out);
  return all[0].total.states;
};

test('a changed source is outdated until it is accepted, and check shows both places', () => {
  const before = read(`es/${LESSON}`);
  expect(desk('update').out).toBe('written  es/translation.yaml\n');
  expect(read(`es/${LESSON}`)).toBe(before);
  expect(desk('update').out).toBe('Nothing to write.\n');
  edit(`en/${LESSON}`, 'Most of a lesson', 'Most of any lesson');
  expect(counts()).toMatchObject({ outdated: 1, missing: 0, review: 0 });
  const { err, code } = run(['check', folder]);
  expect(code).toBe(0);
  expect(err).toMatch(
    /es\/blocks\/every-block-and-kind\.md:12:1 warning CW508 .*\(en\/blocks\/every-block-and-kind\.md:14\).*“Most of a lesson is running …”.*“Most of any lesson is running …”/,
  );
  expect(desk('accept', `es/${LESSON}#text.paragraph-1`).out).toContain('accepted: 1');
  expect(counts()).toMatchObject({ outdated: 0, missing: 0, review: 0 });
  expect(run(['check', folder]).err).not.toContain('CW508');
});

test('a new paragraph is missing, holds its place after an update, and is an error if asked', () => {
  desk('update');
  edit(`en/${LESSON}`, '## Boxes', 'One more.\n\n## Boxes');
  expect(counts()).toMatchObject({ missing: 1 });
  expect(desk('update').out).toContain(`written  es/${LESSON}`);
  expect(read(`es/${LESSON}`)).toContain('\n\nOne more.\n\n## ');
  expect(run(['check', folder]).err).toContain('warning CW507');
  expect(run(['check', folder, '--missing', 'error']).code).toBe(1);
  edit(`es/${LESSON}`, 'One more.', 'Uno más.');
  expect(counts()).toMatchObject({ missing: 0, review: 1 });
  expect(desk('accept', '--unit', 'blocks').out).toContain('accepted: 1');
  expect(counts()).toMatchObject({ missing: 0, review: 0 });
});

test('a language more begins with the words of the source, and builds', () => {
  const { out, code } = desk('add', 'fr');
  expect(code).toBe(0);
  expect(out).toContain('written  fr/translation.yaml');
  expect(counts('fr')).toMatchObject({ review: 0, outdated: 0 });
  // Code and figures alone are final by themselves.
  const { final, missing } = counts('fr');
  expect(missing).toBeGreaterThan(10 * final);
  const checked = run(['check', folder]);
  expect(checked.code).toBe(0);
  expect(checked.err).not.toMatch(/CW50[1-6]/);
  expect(desk('status', '--locale', 'fr', '--lang', 'fr', '--html').out).toContain('<h2>fr</h2>');
});

test('a language that the player lacks works at once, and is said', () => {
  expect(desk('add', 'de').code).toBe(0);
  const checked = run(['check', folder]);
  expect(checked.code).toBe(0);
  expect(checked.err).toContain('CW506 The player has no words for "de"');
  const words = desk('export', 'de', '--as', 'glossary');
  expect(words.code).toBe(0);
  const kit = join(folder, 'de.zip');
  expect(desk('export', 'de', '--kit', '--out', kit).err).toContain(`texts of 14 files in ${kit}`);
  expect(desk('import', kit).out).toContain('Nothing to write.');
});

test.each([
  [['add', 'es'], 2],
  [['add', 'no language'], 2],
  [['status', '--locale', 'en'], 2],
  [['accept'], 2],
  [['accept', 'es/course.md', '--unit', 'blocks'], 2],
  [['accept', `es/${LESSON}#nothing`], 2],
  [['accept', 'en/course.md'], 2],
  [['accept', '--unit', 'week-9'], 2],
])('%j is refused and nothing is written', (args, code) => {
  const before = read('course.yaml');
  const ran = desk(...args);
  expect(ran.code).toBe(code);
  expect(ran.err).not.toContain('defect');
  expect(read('course.yaml')).toBe(before);
});

test('what goes to a translator’s tool comes back whole or not at all', () => {
  desk('add', 'fr');
  const { missing } = counts('fr');
  const file = join(folder, 'fr.xlf');
  expect(desk('export', 'fr', '--unit', 'blocks', '--out', file).code).toBe(0);
  const xml = readFileSync(file, 'utf8');
  const sent = xml.split('<trans-unit').length - 1;
  expect(sent).toBeGreaterThan(200);
  expect(sent).toBeLessThan(missing);
  expect(desk('import', file).out).toContain('Nothing to write.');
  const translated = (text: string) =>
    text.replace(
      /<source>(.*?)<\/source>\s*<target state="new"><\/target>/gs,
      (_, source) => `<source>${source}</source><target state="final">Ça : ${source}</target>`,
    );
  const before = read(`fr/${LESSON}`);
  writeFileSync(file, translated(xml).replace('Ça : ', 'Ça : <ph id="77"/>'));
  const refused = desk('import', file);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('the mark 77 was invented');
  expect(read(`fr/${LESSON}`)).toBe(before);
  writeFileSync(file, translated(xml));
  const taken = desk('import', file);
  expect(taken.err).toBe('');
  expect(taken.out).toContain(`written  fr/${LESSON}`);
  expect(read(`fr/${LESSON}`)).toContain('Ça : Most of a lesson is running text');
  expect(counts('fr').missing).toBe(missing - sent);
  expect(desk('import', file).out).toContain('Nothing to write.');
  expect(run(['check', folder]).err).not.toMatch(/CW50[1-6]/);
});

test('words that would not be read as one text are refused by their id', () => {
  desk('update');
  const file = join(folder, 'es.xlf');
  desk('export', 'es', '--all', '--out', file);
  const xml = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    xml.replace(
      /(<trans-unit id="boxes.paragraph-1".*?<target state=")final(">)/s,
      '$1translated$2- a list\n# ',
    ),
  );
  const ran = desk('import', file);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('blocks/every-block-and-kind.md#boxes.paragraph-1');
});
