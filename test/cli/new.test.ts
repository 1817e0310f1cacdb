import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { courseSchema, siteSchema } from '../../src/course/schemas.ts';
import { readTree } from '../course/cases.ts';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright new à l’été-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (...args: string[]) => run(args, { cwd: folder });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(folder, path), change(read(path)));
const tree = () =>
  [...readTree(folder)].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]);
const COURSE = 'Curso de año nuevo';

describe('new course', { timeout: 60_000 }, () => {
  test('checks and builds at once, in an empty folder', () => {
    const made = here('new', 'course', COURSE);
    expect(made, made.err).toMatchObject({ code: 0 });
    expect(read(`${COURSE}/course.yaml`)).toContain('id: curso-de-ano-nuevo\n');
    expect(read(`${COURSE}/es/course.md`)).toContain('title: Curso de año nuevo\n');
    const checked = here('check', COURSE);
    expect(checked.code, checked.err).toBe(0);
    expect(checked.err).toContain('0 errors');
    const built = here('build', COURSE);
    expect(built.code, built.err).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual([
      'curso-de-ano-nuevo-0.1.0-clikc-first-steps-en-es.zip',
      'curso-de-ano-nuevo-0.1.0-generic-2004-en-es.zip',
    ]);
  });

  test('in a language that the player has no words for, builds and says so', () => {
    expect(here('new', 'course', 'c', '--locales', 'de,es', '--title', 'Zoll: "ja"').code).toBe(0);
    expect(read('c/de/course.md')).toContain('TRANSLATE (de)');
    expect(read('c/course.yaml')).toContain('locales: [de, es] }');
    const { code, err } = here('build', 'c');
    expect(code, err).toBe(0);
    expect(err).toContain('warning CW506 The player has no words for "de"');
  });

  test('overwrites nothing: one file in the way refuses all', () => {
    mkdirSync(join(folder, 'c/media'), { recursive: true });
    writeFileSync(join(folder, 'c/media/steps.svg'), 'mine');
    const before = tree();
    const { code, err } = here('new', 'course', 'c');
    expect(code).toBe(2);
    expect(err).toContain('Nothing was written');
    expect(err.trim().split('\n').slice(1)).toEqual([`  ${join('c', 'media/steps.svg')}`]);
    expect(tree()).toEqual(before);
  });

  test('a file where the folder should be is in the way too', () => {
    writeFileSync(join(folder, 'c'), 'mine');
    expect(here('new', 'course', 'c')).toMatchObject({ code: 2 });
    expect(read('c')).toBe('mine');
  });

  test('the same again is the same, byte for byte', () => {
    here('new', 'course', 'one/c');
    here('new', 'course', 'two/c');
    expect(readTree(join(folder, 'one'))).toEqual(readTree(join(folder, 'two')));
  });

  test('start.command opens the preview in its own folder', () => {
    here('new', 'course', COURSE);
    const script = join(folder, COURSE, 'start.command');
    if (process.platform !== 'win32') expect(statSync(script).mode & 0o111).toBe(0o111);
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'npx'), '#!/bin/sh\nls course.yaml\necho "$*"\n');
    chmodSync(join(bin, 'npx'), 0o755);
    const started = spawnSync('sh', [script], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    });
    expect(started.stdout).toBe('course.yaml\ncoursewright preview --open\n');
    const command = read(`${COURSE}/start.cmd`);
    expect(command).toContain('cd /d "%~dp0"\r\n');
    expect(command).toContain('call npx coursewright preview --open\r\n');
    const { code, out } = here('preview', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--open');
  });

  test.each([
    [['--locales', 'en,EN'], 'each once'],
    [['--locales', 'english'], 'language tags'],
    [['--locales', ''], 'language tags'],
    [['--title', ' '], '--title'],
  ])('%j is refused', (args, message) => {
    const { code, err } = here('new', 'course', 'c', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(tree()).toEqual([]);
  });
});

describe('in the editor', { timeout: 60_000 }, () => {
  test('the schemas are those of the tool, and every key is described', () => {
    here('new', 'course', 'c');
    for (const [name, schema] of Object.entries({ course: courseSchema, site: siteSchema })) {
      const written = JSON.parse(read(`c/.vscode/${name}.schema.json`)) as JsonSchema;
      expect(written).toEqual(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }));
      expect(undescribed(written, name)).toEqual([]);
    }
    const { 'yaml.schemas': bound } = JSON.parse(read('c/.vscode/settings.json'));
    for (const [path, file] of Object.entries<string>(bound)) {
      expect(read(join('c', path))).toContain('"$schema"');
      expect(read(join('c', file))).not.toBe('');
    }
  });

  test.each(['en', 'es', 'fr'])('the problem matchers read the diagnostics in %s', (lang) => {
    here('new', 'course', 'c');
    edit('c/en/week-1/first-steps.md', (text) => text.replace(':::takeaways', ':::takeaway'));
    const { tasks } = JSON.parse(read('c/.vscode/tasks.json')) as { tasks: Task[] };
    const check = tasks.find(({ label }) => label === 'check')!;
    expect(check.command).toBe('npx coursewright check');
    const cwd = join(folder, 'c');
    const options = { cwd, env: check.options.env };
    const told = JSON.parse(run(['check', '--lang', lang, '--format', 'json'], options).out);
    const lines = run(['check', '--lang', lang], options).err.split('\n');
    const matched = lines.flatMap((line) =>
      check.problemMatcher.flatMap(({ severity, pattern }) => {
        const match = new RegExp(pattern.regexp).exec(line);
        if (!match) return [];
        const part = (key: keyof typeof pattern) => match[Number(pattern[key])];
        return [
          [severity, part('file'), part('line'), part('column'), part('code'), part('message')],
        ];
      }),
    );
    const expected = (told as Told[]).map((one) => [
      one.severity,
      one.file,
      String(one.line),
      String(one.column),
      one.code,
      one.message,
    ]);
    expect(matched).toEqual(expected);
    const severities = new Set(expected.map(([severity]) => severity));
    expect([...severities].sort()).toEqual(['error', 'warning']);
  });
});

describe('new unit and new activity', { timeout: 60_000 }, () => {
  beforeEach(() => {
    here('new', 'course', 'content/c');
  });

  test('go to the end of the course, in every language, and check without errors', () => {
    edit('content/c/course.yaml', (text) =>
      `\uFEFF${text.replace('[first-steps]', '[ first-steps ] # mine')}`.replaceAll('\n', '\r\n'),
    );
    const before = read('content/c/course.yaml');
    expect(here('new', 'unit', 'week-2')).toMatchObject({ code: 0 });
    expect(here('new', 'activity', 'week-2/why-rules', '--kind', 'discussion').code).toBe(0);
    expect(read('content/c/course.yaml')).toBe(
      before.replace(
        '# mine\r\n',
        '# mine\r\n  - id: week-2\r\n    activities: [week-2-start, why-rules]\r\n',
      ),
    );
    expect(read('content/c/en/course.md')).toContain('  week-1: Week 1\n  week-2: Week 2\n---');
    expect(read('content/c/es/course.md')).toContain('  week-2: Semana 2\n');
    expect(read('content/c/es/week-2/why-rules.md')).toContain(':::discuss');
    const { code, err } = here('check');
    expect(code, err).toBe(0);
    expect(err).not.toMatch(/CW[1-5]\d\d/);
  });

  test('questions from a GIFT file become a draft, with a count of what was not understood', () => {
    const gift =
      '::Year:: When?{=2003 ~1993}\n\nHow many?{#10:0}\n\nThe {=cat} sat.\n\nWhy?{}\n\nBroken {=a\n';
    writeFileSync(join(folder, 'mis preguntas.gift'), gift);
    const kind = ['--kind', 'knowledge-check'];
    const args = ['new', 'activity', 'week-1/quiz', ...kind, '--from', 'mis preguntas.gift'];
    const { code, out } = here(...args);
    expect(code).toBe(0);
    expect(out).toContain(
      'mis preguntas.gift: 3 questions; 0 taken over with a remark, 2 not taken over',
    );
    for (const locale of ['en', 'es']) {
      const lesson = read(`content/c/${locale}/week-1/quiz.md`);
      expect(lesson).toContain(':::question{#year}\nWhen?\n\n- [x] 2003\n- [ ] 1993\n:::');
      expect(lesson).toContain(':::question{answer=10}\nHow many?\n:::');
      expect(lesson).toContain(':::question\nThe :blank[cat] sat.\n:::');
      expect(lesson).toContain('a knowledge check does not score.\n\n```gift\nWhy?{}\n```');
      expect(lesson).toContain('```gift\nBroken {=a\n```');
    }
    const checked = here('check');
    expect(checked.code, checked.err).toBe(0);
    expect(here('build').code).toBe(0);
    const json = here(...args.with(2, 'week-1/again'), '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      changed: [join('content/c', 'course.yaml')],
      gift: { questions: 3, remarked: 0, notUnderstood: 2 },
    });
  });

  test.each([
    [['unit', 'week-1'], 'has a unit "week-1" already'],
    [['unit', 'Week 2'], 'is not an id'],
    [['unit', '../week-2'], 'is not an id'],
    [['activity', 'week-9/x'], 'has no unit "week-9". Did you mean "week-1"?'],
    [['activity', 'x'], 'names no activity'],
    [['activity', 'week-1/../x'], 'names no activity'],
    [['activity', 'week-1/first-steps'], 'has an activity "first-steps" already'],
    [['activity', 'week-1/glossary'], 'a folder "glossary" of its own'],
    [['activity', 'week-1/x', '--kind', 'quiz'], 'Allowed choices are lesson'],
    [['activity', 'week-1/x', '--from', 'none.gift'], 'none.gift can’t be read'],
    [['activity', 'week-1/x', '--course', 'none'], 'none is not there'],
    [['lesson', 'week-1/x'], 'lesson'],
  ])('%j is wrong usage, and nothing is written', (args, message) => {
    const before = tree();
    const { code, err } = here('new', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(tree()).toEqual(before);
  });

  test('a lesson that stands there unlisted is in the way', () => {
    writeFileSync(join(folder, 'content/c/es/week-1/x.md'), 'mine');
    const before = tree();
    const { code, err } = here('new', 'activity', 'week-1/x');
    expect(code).toBe(2);
    expect(err).toContain(join('content/c', 'es/week-1/x.md'));
    expect(tree()).toEqual(before);
  });

  test.each([
    ['latin-1.gift', Buffer.from('¿Año?{T}', 'latin1'), 'is not UTF-8'],
    ['large.gift', Buffer.alloc(1_600_000, 'a'), 'at most 1500000'],
    ['empty.gift', Buffer.from('\n \n'), 'holds no questions'],
    ['essays.gift', Buffer.from('Why?{}'), 'that a knowledge check can score', 'knowledge-check'],
  ])('%s is refused', (name, bytes, message, kind = 'lesson') => {
    writeFileSync(join(folder, name), bytes);
    const before = tree();
    const { code, err } = here('new', 'activity', 'week-1/x', '--kind', kind, '--from', name);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(tree()).toEqual(before);
  });

  test('a course.yaml that can’t be used is told of, and nothing is written', () => {
    edit('content/c/course.yaml', (text) => text.replace('version: "0.1.0"', 'version: 1'));
    const before = tree();
    const { code, err } = here('new', 'unit', 'week-2');
    expect(code).toBe(1);
    expect(err).toContain('CW107');
    expect(tree()).toEqual(before);
  });
});

interface Told {
  severity: string;
  file: string;
  line: number;
  column: number;
  code: string;
  message: string;
}
interface Task {
  label: string;
  command: string;
  options: { env: Record<string, string> };
  problemMatcher: {
    severity: string;
    pattern: Record<'regexp' | 'file' | 'line' | 'column' | 'code' | 'message', string>;
  }[];
}
interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** Keys without a description, at any depth. */
function undescribed(schema: JsonSchema, path: string): string[] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => [
    ...(one.description === undefined ? [`${path}.${key}`] : []),
    ...undescribed(one, `${path}.${key}`),
  ]);
  return schema.items ? [...inner, ...undescribed(schema.items, `${path}[]`)] : inner;
}
