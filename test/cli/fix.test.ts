import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECIMEN } from '../support/packages.ts';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright-fix-'));
  cpSync(SPECIMEN, join(folder, 'content/specimen'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, 'content/specimen', name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const edit = (name: string, change: (text: string) => string) => {
  const before = read(name);
  const after = change(before);
  if (after === before) throw new Error(`${name} is not as the test thinks`);
  writeFileSync(path(name), after);
};
const check = (...args: string[]) => run(['check', ...args], { cwd: folder });

const LESSON = 'en/unit-1/graded.md';
const PLACE = `content/specimen/${LESSON}`;
const withSlips = (text: string) =>
  text.replace(':::takeaways', ':::takeawys').replace('- [x] 2003', '- [ x] 2003');

describe('check --fix', { timeout: 60_000 }, () => {
  test('mends what has one mending, says where, and what is left', () => {
    const sound = read(LESSON);
    edit(LESSON, (text) => withSlips(text).replace('#appeal', '#apeal'));
    const { code, out, err } = check('--fix');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(
      new RegExp(`^${PLACE}:\\d+:\\d+ mended CW201 .*\\n  - :::takeawys\\n`, 'm'),
    );
    expect(err).toMatch(/\n {2}- - \[ x\] 2003\n {2}\+ - \[x\] 2003\n/);
    expect(err).toContain('error CW403 The glossary has no term "apeal". Did you mean "appeal"?');
    expect(err).toContain('2 slips mended\n1 error, 0 warnings\n');
    expect(read(LESSON)).toBe(sound.replace('#appeal', '#apeal'));
  });

  test('without --fix nothing is written, and the summary counts', () => {
    edit(LESSON, withSlips);
    const before = read(LESSON);
    const { code, err } = check();
    expect(code).toBe(1);
    expect(err).toContain('  mended by: coursewright check --fix\n');
    expect(err).toContain('2 errors, 1 warning\n');
    expect(read(LESSON)).toBe(before);
  });

  test('ids.yaml is brought up to date where no error is left, and only there', () => {
    rmSync(path('ids.yaml'));
    edit(LESSON, (text) => withSlips(text).replace('#appeal', '#apeal'));
    expect(check('--fix').code).toBe(1);
    expect(readdirSync(path('.'))).not.toContain('ids.yaml');
    edit(LESSON, (text) => text.replace('#apeal', '#appeal'));
    const { code, err } = check('--fix');
    expect(code).toBe(0);
    expect(err).toContain('content/specimen/ids.yaml:1:1 mended CW601');
    expect(err).toContain('ids.yaml is brought up to date: commit it with the lessons\n');
    expect(read('ids.yaml')).toBe(readFileSync(join(SPECIMEN, 'ids.yaml'), 'utf8'));
    expect(check('--fix')).toMatchObject({
      code: 0,
      err: '',
      out: 'content/specimen: no remarks\n',
    });
  });

  test('ids.yaml keeps its line breaks', () => {
    edit('ids.yaml', (text) => text.replace(/\n/g, '\r\n'));
    edit(LESSON, (text) => `${text}\n## One more page\n\nText.\n`);
    const es = LESSON.replace('en/', 'es/');
    edit(es, (text) => `${text}\n## Una página más\n\nTexto.\n`);
    expect(check('--fix').code).toBe(0);
    expect(read('ids.yaml')).toContain('One more page');
    expect(read('ids.yaml').replace(/\r\n/g, '')).not.toContain('\n');
  });

  test('JSON says what was mended, what is left, and what could be', () => {
    edit(LESSON, (text) => withSlips(text).replace('#appeal', '#apeal'));
    const before = JSON.parse(check('--format', 'json').out) as Record<string, unknown>[];
    expect(before.find(({ code }) => code === 'CW201')).toMatchObject({
      file: PLACE,
      docs: 'docs/diagnostics/CW201.md',
      fix: { replacement: 'takeaways' },
    });
    expect(before.find(({ code }) => code === 'CW403')).not.toHaveProperty('fix');
    const after = JSON.parse(check('--fix', '--format', 'json').out) as Record<string, unknown>[];
    expect(after.map(({ code, mended }) => [code, mended])).toEqual([
      ['CW214', true],
      ['CW201', true],
      ['CW403', undefined],
    ]);
    expect(after[1]).toMatchObject({ before: ':::takeawys', after: ':::takeaways' });
  });

  test('GitHub gets a notice for what was mended, and the page of each code', () => {
    edit(LESSON, (text) => withSlips(text).replace('#appeal', '#apeal'));
    expect(check('--format', 'github').out).toContain(
      '%0Amended by: coursewright check --fix%0Adocs/diagnostics/CW201.md\n',
    );
    const { out } = check('--fix', '--format', 'github');
    expect(out).toMatch(
      new RegExp(
        `^::notice file=${PLACE},line=\\d+,col=\\d+,title=mended CW201 .*::- :::takeawys%0A\\+ :::takeaways%0A`,
        'm',
      ),
    );
    expect(out).toMatch(/^::error .*CW403.*docs\/diagnostics\/CW403\.md$/m);
  });

  test('a file keeps its permissions', () => {
    edit(LESSON, withSlips);
    chmodSync(path(LESSON), 0o664);
    const { mode } = statSync(path(LESSON));
    check('--fix');
    expect(statSync(path(LESSON)).mode).toBe(mode);
    expect(readdirSync(path('en/unit-1')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('--lang', { timeout: 60_000 }, () => {
  test.each([
    [
      'es',
      'error CW201 Directiva desconocida: «:::takeawys». ¿Tal vez «:::takeaways»?',
      '2 errores, 1 aviso',
    ],
    [
      'fr',
      'erreur CW201 Directive inconnue\u00a0: «\u00a0:::takeawys\u00a0». Peut-être «\u00a0:::takeaways\u00a0»\u00a0?',
      '2 erreurs, 1 avertissement',
    ],
  ])('%s', (lang, message, summary) => {
    edit(LESSON, withSlips);
    const { err } = run(['check', '--lang', lang], { cwd: folder, env: { LANG: 'de_DE.UTF-8' } });
    expect(err).toContain(message);
    expect(err).toContain(`${summary}\n`);
  });

  test('is not taken from the system', () => {
    edit(LESSON, withSlips);
    const { err } = run(['check'], { cwd: folder, env: { LANG: 'es_ES.UTF-8', LC_ALL: 'es_ES' } });
    expect(err).toContain('Unknown directive');
  });

  test('help names the pages', () => {
    expect(check('--help').out).toContain('docs/diagnostics/CW201.md');
  });
});
