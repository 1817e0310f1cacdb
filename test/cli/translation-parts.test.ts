import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { courseFiles, writeTree } from '../course/cases.ts';
import { FRONT, SPANISH, updated } from '../translation/desk-of.ts';
import { run } from './run.ts';

const LESSON = 'week-1/lesson.md';
const SOURCE = `${FRONT}## Corruption {#part}\n\nIn 1993 there were 3 **rules** for all of us.\n\n\`npm ci\`\n`;
const TARGET = `${SPANISH}## Corruption {#part}\n\nEn 1994 había  3 **reglas** para todos.\n\n\`npm ci\`\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright parts '));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a course of one lesson; where it is not `recorded`, without translation.yaml. */
function given(files: Readonly<Record<string, string>>, recorded = true): void {
  const { texts } = courseFiles(recorded ? updated(files) : files, ['en', 'es']);
  writeTree(folder, new Map([...texts].map(([path, { text }]) => [path, text])));
}
const bilingual = { [`en/${LESSON}`]: SOURCE, [`es/${LESSON}`]: TARGET };
const untranslated = { [`en/${LESSON}`]: SOURCE, [`es/${LESSON}`]: SPANISH };
const desk = (...args: string[]) => run(['translation', ...args, '--course', folder]);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const states = (locale = 'es') =>
  JSON.parse(desk('status', locale, '--format', 'json').out)[0].files.find(
    ({ path }: { path: string }) => path === LESSON,
  ).states;

test.each([
  ['status', 'es'],
  ['update', 'es'],
  ['export', 'es'],
  ['slips', 'es'],
  ['add', 'pt'],
])('%s takes a locale as argument and as --locale, and not two', (name, locale) => {
  given(bilingual);
  expect(desk(name, locale, '--locale', 'fr').code).toBe(2);
  const asArgument = desk(name, locale);
  expect(asArgument.code).toBe(0);
  rmSync(folder, { recursive: true });
  given(bilingual);
  expect(desk(name, '--locale', locale)).toEqual(asArgument);
});

test('export and add ask for a locale, and name what they expect', () => {
  given(bilingual);
  for (const name of ['export', 'add']) {
    const { code, err } = desk(name);
    expect(code).toBe(2);
    expect(err).toContain('Expected a locale');
  }
});

test('parts of a translation: the files of the course alone, and a unit', () => {
  given({ ...untranslated, 'es/course.md': '---\ntitle: Curso\n---\n' });
  const files = (...args: string[]) =>
    [...desk('export', 'es', ...args).out.matchAll(/original="(.*?)"/g)].map(([, path]) => path);
  expect(files('--file', 'course.md')).toEqual(['course.md']);
  expect(files('--file', `es/${LESSON}`)).toEqual([LESSON]);
  expect(files('--file', join(folder, 'en', LESSON))).toEqual([LESSON]);
  expect(files('--unit', 'week-1')).toEqual([LESSON]);
  const status = JSON.parse(desk('status', '--file', LESSON, '--format', 'json').out);
  expect(status[0].files.map(({ path }: { path: string }) => path)).toEqual([LESSON]);
  const out = join(folder, 'proof');
  expect(desk('proof', 'es', '--file', 'course.md', '--out', out).out).toBe(
    `written  ${join(out, 'es', 'course.html')}\n`,
  );
  for (const wrong of [
    ['--file', 'week-9/x.md'],
    ['--unit', 'week-1', '--file', LESSON],
  ])
    expect(desk('update', 'es', ...wrong).code).toBe(2);
});

test('an update of a file leaves the others as they are', () => {
  given(bilingual);
  const more = '\nA new text.\n';
  writeFileSync(join(folder, `en/${LESSON}`), SOURCE + more);
  writeFileSync(join(folder, 'en/course.md'), read('en/course.md') + more);
  expect(desk('update', 'es', '--file', LESSON).out).toBe(
    `written  es/translation.yaml\nwritten  es/${LESSON}\n`,
  );
  expect(desk('update', '--unit', 'week-1').out).toBe('Nothing to write.\n');
  expect(desk('update', 'es').out).toContain('written  es/course.md');
});

test('a word that is the same in both languages is what its state says when it comes back', () => {
  given(untranslated);
  desk('update', 'es');
  expect(states()).toMatchObject({ missing: 2, review: 0 });
  const file = join(folder, 'es.xlf');
  desk('export', 'es', '--out', file);
  const back = (state: string) =>
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        /(<source>Corruption<\/source>\s*<target state=").*?(">).*?(<\/target>)/,
        `$1${state}$2Corruption$3`,
      ),
    );
  back('new');
  expect(desk('import', file).out).toMatch(/untranslated: \d+\nNothing to write\./);
  back('translated');
  expect(desk('import', file, 'es').out).toMatch(/texts: 1\nuntranslated: \d+\n/);
  expect(states()).toMatchObject({ missing: 1, review: 1 });
  back('final');
  expect(desk('import', file).out).toContain('texts: 1');
  expect(states()).toMatchObject({ missing: 1, review: 0 });
  expect(desk('import', file, '--locale', 'fr').code).toBe(1);
});

test('accept takes such a word where the file is translated, and all of them only if asked', () => {
  given(untranslated);
  desk('update', 'es');
  const left = desk('accept', 'es', '--unit', 'week-1');
  expect(left.err).toContain('2 texts have their source’s words and stay missing');
  expect(states().missing).toBe(2);
  const lesson = read(`es/${LESSON}`).replace('In 1993 there were 3', 'En 1993 había 3');
  writeFileSync(join(folder, `es/${LESSON}`), lesson);
  expect(desk('accept', `es/${LESSON}`).out).toContain('accepted: 2');
  expect(states()).toMatchObject({ missing: 0, review: 0 });
});

test('--same accepts whatever has its source’s words', () => {
  given(untranslated);
  desk('update', 'es');
  expect(desk('accept', '--file', LESSON, '--locale', 'es', '--same').out).toContain('accepted: 2');
  expect(states()).toMatchObject({ missing: 0, final: 4 });
});

test('slips name what is doubtful with its place', () => {
  given(bilingual);
  const { out } = desk('slips', '--file', LESSON);
  expect(out.replaceAll(folder, '')).toBe(
    `/es/${LESSON}:6:1 part.paragraph-1: The numbers differ.\n/es/${LESSON}:6:1 part.paragraph-1: There is a doubled space.\n`,
  );
  const [first] = JSON.parse(desk('slips', 'es', '--format', 'json', '--lang', 'es').out);
  expect(first).toMatchObject({ line: 6, slip: 'numbers', message: 'Los números son distintos.' });
});

test('status says of what nothing is recorded, and which media have words of another language', () => {
  given(bilingual, false);
  writeTree(folder, new Map([['media/en/chart.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>']]));
  const before = desk('status').out;
  expect(before).toMatch(/Nothing is recorded yet of \d+ of \d+ files: .* translation update es\n/);
  expect(before).toContain('  media/es/chart.svg (en)\n');
  expect(desk('status', '--html').out).toContain('<li>media/es/chart.svg (en)</li>');
  desk('update', 'es');
  writeTree(folder, new Map([['media/es/chart.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>']]));
  expect(desk('status', 'es').out).not.toMatch(/recorded|chart/);
});

test('check names one text of a file that lacks many, in its own language; the rest on demand', () => {
  given(untranslated);
  desk('update', 'es');
  const check = (...args: string[]) => run(['check', folder, ...args]);
  const { err } = check('--lang', 'fr');
  expect(err.match(/CW507/g)).toHaveLength(2);
  expect(err).toMatch(
    /lesson\.md:4:4 .*CW507(?:.|\n)*?Una solicitud\.\n {2}1 autre texte de ce fichier n’est pas encore traduit/,
  );
  expect(check('--every').err.match(/CW507/g)).toHaveLength(4);
  expect(check('--format', 'github').out.match(/CW507 /g)).toHaveLength(2);
  const all = JSON.parse(check('--format', 'json').out);
  expect(all.filter(({ code }: { code: string }) => code === 'CW507')).toHaveLength(4);
});
