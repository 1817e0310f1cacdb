import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { profileNames } from '../../src/targets/profiles.ts';
import { SPECIMEN, specimenPackages } from '../support/packages.ts';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright-cli-'));
  cpSync(SPECIMEN, join(folder, 'content/specimen'), { recursive: true });
  // As before its first build.
  rmSync(join(course(), 'ids.yaml'), { force: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const course = () => join(folder, 'content/specimen');
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(course(), path), change(readFileSync(join(course(), path), 'utf8')));
const here = (...args: string[]) => run(args, { cwd: folder });

describe('build', { timeout: 60_000 }, () => {
  test('finds the only course, shows the stages, ends with a table', () => {
    const { code, out, err } = here('build');
    expect(code).toBe(0);
    for (const stage of [
      'load',
      'parse',
      'identify',
      'check',
      'localise',
      'render',
      'plan',
      'zip',
      'verify',
    ])
      expect(err).toMatch(new RegExp(`^  ${stage} `, 'm'));
    const rows = out.trim().split('\n');
    expect(rows[0]).toMatch(/^package +target +locales +activities +files +size +checks +SHA-256$/);
    expect(rows).toHaveLength(2 + specimenPackages());
    expect(readdirSync(join(folder, 'out'))).toHaveLength(specimenPackages() + 1);
    expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toContain('<h1 lang="en">');
    expect(err).toContain(`  report: ${join('out', 'report.html')}\n`);
  });

  test('gives ids once and leaves them alone after that', () => {
    expect(here('build').err).toContain('ids.yaml is brought up to date');
    const ids = readFileSync(join(course(), 'ids.yaml'), 'utf8');
    expect(here('build').err).not.toContain('ids.yaml is brought up to date');
    expect(readFileSync(join(course(), 'ids.yaml'), 'utf8')).toBe(ids);
    expect(here('check').err).not.toContain('CW601');
  });

  test('--for and --locales choose', () => {
    const { code } = here('build', '--for', 'generic-2004', '--locales', 'es');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'report.html',
      'specimen-1.0.0-generic-2004-es.zip',
    ]);
  });

  test('--for alone lists the profiles, with those of the course', () => {
    edit('course.yaml', (text) => `${text}profiles:\n  - { name: ours, extends: web }\n`);
    const { code, out, err } = here('build', '--for', '--quiet');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(names.slice(2)).toEqual([...profileNames(), 'ours']);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const help = here('build', '--help').out;
    for (const name of profileNames()) expect(help).toMatch(new RegExp(`^${name} `, 'm'));
  });

  test('a profile of the course is built by its choices, under its name', () => {
    const ours = '{ name: ours, extends: generic-2004, target: scorm2004-3rd, split: unit }';
    edit('course.yaml', (text) =>
      text.replace(/^packages:[\s\S]*$/m, `profiles:\n  - ${ours}\npackages:\n  - { for: ours }\n`),
    );
    const { code, out } = here('build', '--quiet', '--format', 'json');
    expect(code).toBe(0);
    // The remarks come first, as a list of their own.
    const rows = JSON.parse(out.split(/^(?=\[)/m).at(-1)!) as {
      package: string;
      target: string;
      losses: string[];
    }[];
    expect(rows.map((row) => `${row.package} ${row.target}`)).toEqual([
      'specimen-1.0.0-ours-unit-1-en-es.zip scorm2004-3rd',
      'specimen-1.0.0-ours-unit-2-en-es.zip scorm2004-3rd',
    ]);
    for (const { losses } of rows)
      expect(losses).toEqual(['one-title-language', 'welcome', 'course-progress']);
  });

  test('a package for a profile that is not there is refused at its line', () => {
    edit('course.yaml', (text) => text.replace('for: clikc', 'for: clik'));
    const { code, err } = here('build', '--quiet');
    expect(code).toBe(1);
    expect(err).toContain('error CW711 There is no delivery profile "clik". Did you mean "clikc"?');
  });

  test('--sco, --split and --navigation make one SCO with a menu', () => {
    const choices = ['--sco', 'package', '--split', 'unit', '--navigation', 'linear'];
    const { code } = here('build', '--for', 'clikc', ...choices);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'report.html',
      'specimen-1.0.0-clikc-unit-1-en-es.zip',
      'specimen-1.0.0-clikc-unit-2-en-es.zip',
    ]);
  });

  test('course.yaml may say the same, and an option wins over it', () => {
    edit('course.yaml', (text) =>
      text.replace('{ for: clikc,', '{ for: clikc, split: unit, sco: package,'),
    );
    const made = (out: string, ...args: string[]) => {
      expect(here('build', '--for', 'clikc', '--out', out, ...args).code).toBe(0);
      return readdirSync(join(folder, out)).filter((name) => name.endsWith('.zip'));
    };
    expect(made('units')).toHaveLength(2);
    expect(made('whole', '--split', 'course')).toEqual(['specimen-1.0.0-clikc-en-es.zip']);
  });

  test.each([
    [['--for', 'clik'], 'There is no delivery profile "clik". Did you mean "clikc"?'],
    [['--locales', 'fr'], 'The course has no edition "fr". There are: en, es'],
    [['--missing', 'sometimes'], 'Allowed choices are error, source, skip'],
    [['--for', 'clikc', '--split', 'course'], 'records of one SCO in a package'],
    [['--for', 'moodle', '--sco', 'package'], 'add --split unit or --split course'],
    [['--for', 'cmi5', '--sco', 'package'], 'scorm12        package   course | unit'],
    [['--for', 'generic-2004', '--navigation', 'linear'], 'add --sco package'],
    [['--navigation', 'random'], 'Allowed choices are free, linear, gated-units'],
    [['--target', 'scorm12'], "unknown option '--target'"],
  ])('%j is refused', (args, message) => {
    const { code, err } = here('build', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('a broken course: every problem at once, nothing written', () => {
    edit('en/unit-1/graded.md', (text) =>
      text
        .replace(':::takeaways', ':::takeaway')
        .replace('- [x] 2003', '- [ ] 2003')
        .replace('#appeal', '#apeal'),
    );
    edit('course.yaml', (text) => text.replace('passing: 0.6', 'passing: high'));
    edit('es/unit-1/practice.md', (text) => text.replace('steps.svg', 'step.svg'));
    const first = here('build');
    expect(first.code).toBe(1);
    expect(first.err).toContain('content/specimen/course.yaml:6:10 error CW107');
    edit('course.yaml', (text) => text.replace('passing: high', 'passing: 0.6'));
    const { code, err } = here('build');
    expect(code).toBe(1);
    expect(err).toContain(
      'error CW201 Unknown directive ":::takeaway". Did you mean ":::takeaways"?',
    );
    expect(err).toContain('error CW301 No answer is marked right.');
    expect(err).toContain('error CW403 The glossary has no term "apeal". Did you mean "appeal"?');
    expect(err).toContain('content/specimen/es/unit-1/practice.md:9:1 error CW401');
    expect(err).toContain('Did you mean media/steps.svg?');
    expect(err).toContain('^^^');
    expect(err).toContain('Nothing was built.');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(existsSync(join(course(), 'ids.yaml'))).toBe(false);
  });

  test('a missing translation: a warning and a marked fallback, or an error, as chosen', () => {
    rmSync(join(course(), 'es/unit-2/talk.md'));
    const source = here('build', '--for', 'generic-2004');
    expect(source.code).toBe(0);
    expect(source.err).toContain('content/specimen/es/unit-2/talk.md:1:1 warning CW501');
    const error = here('build', '--missing', 'error');
    expect(error.code).toBe(1);
    expect(error.err).toContain('content/specimen/es/unit-2/talk.md:1:1 error CW501');
  });
});

describe('check', { timeout: 60_000 }, () => {
  test('JSON and GitHub annotations carry the same', () => {
    edit('en/unit-1/graded.md', (text) => text.replace('#appeal', '#apeal'));
    const json = JSON.parse(here('check', '--format', 'json').out) as {
      code: string;
      line: number;
    }[];
    const one = json.find(({ code }) => code === 'CW403');
    expect(one).toMatchObject({ file: 'content/specimen/en/unit-1/graded.md', line: 16 });
    expect(here('check', '--format', 'github').out).toContain(
      '::error file=content/specimen/en/unit-1/graded.md,line=16,col=20,title=CW403',
    );
  });

  test('a folder without a course and several courses are said in words', () => {
    expect(here('check', 'content').err).toContain('content holds no course.yaml');
    mkdirSync(join(folder, 'content/other'));
    writeFileSync(join(folder, 'content/other/course.yaml'), 'id: other\n');
    const { code, err } = here('check');
    expect(code).toBe(2);
    expect(err).toMatch(
      /There are several courses here[\s\S]*content.other[\s\S]*content.specimen/,
    );
  });
});

describe('verify', { timeout: 60_000 }, () => {
  test('our packages have no findings; a cut one is named', () => {
    here('build', '--for', 'generic-2004', '--quiet');
    const zip = join('out', 'specimen-1.0.0-generic-2004-en-es.zip');
    expect(here('verify', zip)).toMatchObject({ code: 0, out: `${zip}: no findings\n` });
    writeFileSync(join(folder, 'cut.zip'), readFileSync(join(folder, zip)).subarray(0, 5000));
    const cut = here('verify', 'cut.zip');
    expect(cut.code).toBe(1);
    expect(cut.err).toContain('V001');
    expect(here('verify', 'none.zip')).toMatchObject({ code: 2 });
  });
});

test('help shows examples, and an unknown command is wrong usage', () => {
  expect(here('build', '--help')).toMatchObject({ code: 0 });
  expect(here('build', '--help').out).toContain('Examples:');
  expect(here('bild').code).toBe(2);
});
