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
  expect(counts('fr')).toMatchObject({ final: 0, review: 0, outdated: 0 });
  const checked = run(['check', folder]);
  expect(checked.code).toBe(0);
  expect(checked.err).not.toMatch(/CW50[1-6]/);
  expect(desk('status', '--locale', 'fr', '--lang', 'fr', '--html').out).toContain('<h2>fr</h2>');
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
