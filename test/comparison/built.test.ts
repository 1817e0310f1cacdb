import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/course/comparison.ts';
import { zipBytes } from '../../src/files/zip.ts';
import { compare } from '../../src/packages.ts';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import { PROFILES } from '../../src/targets/profiles.ts';
import { SPECIMEN } from '../support/packages.ts';
import { editionPackage } from '../verification/edition-package.ts';
import { entriesOf } from '../verification/good-package.ts';

/** Bytes of a package by its name without the version. */
type Packages = ReadonlyMap<string, Uint8Array>;

async function built(course: string): Promise<Packages> {
  const project = openProject(course);
  const { packages } = await build(
    project,
    choicesOf(project.course!, PROFILES, undefined),
    'source',
  );
  return new Map(
    packages.map(({ plan, bytes }) => [plan.name.replace(/-\d\.\d\.\d-/, '-'), bytes]),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'compare '));
const COURSE = join(folder, 'course');
let before: Packages;
let now: Packages;

const edit = (path: string, from: string | RegExp, to: string) => {
  const file = join(COURSE, path);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
};

beforeAll(async () => {
  before = await built(SPECIMEN);
  cpSync(SPECIMEN, COURSE, { recursive: true });
  edit('course.yaml', '1.0.0', '1.1.0');
  edit('en/unit-1/graded.md', 'Which are harms?', 'Which of these are harms?');
  edit('en/unit-1/graded.md', 'answer=false', 'answer=true');
  edit('es/unit-1/graded.md', 'answer=false', 'answer=true');
  edit('es/unit-1/graded.md', 'Auditoría e investigación', 'Auditoría');
  now = await built(COURSE);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const of = async (name: string): Promise<Comparison> => {
  const found = await compare(before.get(name)!, now.get(name)!);
  if ('problem' in found) throw new Error(JSON.stringify(found));
  return found;
};

/** What is only for reading has no records that one could lose. */
const RECORDED = PROFILES.filter(({ target }) => target !== 'web');

describe.each(RECORDED)('$name', ({ name, split }) => {
  const part = (activity: string) => (split === 'course' ? '' : `-${activity}`);

  test('what was edited is named, and nothing else', async () => {
    const { verdict, changes } = await of(`specimen-${name}${part('graded')}-en-es.zip`);
    expect(verdict).toBe('after-cohort');
    expect(
      changes
        .filter(({ code }) => code !== 'content-changed')
        .map(({ code, where }) => `${code} ${where}`),
    ).toEqual([
      'key-changed graded/binding',
      'question-reworded graded/harms',
      'question-reworded graded/pairs',
    ]);
  });

  test('a package is the same as itself', async () => {
    for (const [key, bytes] of before)
      if (key.startsWith(`specimen-${name}-`))
        expect(await compare(bytes, bytes)).toMatchObject({ verdict: 'replace-now', changes: [] });
  });
});

test('another profile is another package', async () => {
  const zip = (name: string) => before.get(`specimen-${name}-en-es.zip`)!;
  const codes = async (one: string, other: string) => {
    const found = await compare(zip(one), zip(other));
    return 'problem' in found ? found : found.changes.map(({ code }) => code);
  };
  expect(await codes('clikc-graded', 'moodle-graded')).toEqual(['other-format']);
  expect(await codes('clikc-graded', 'clikc-check')).toEqual(['other-organization']);
  expect(await codes('clikc-graded', 'generic-2004')).toEqual(['other-grain']);
  expect(await codes('moodle-graded', 'generic-12-graded')).toEqual([]);
});

test('anything else is refused, whatever it is', async () => {
  const ours = before.get('specimen-clikc-graded-en-es.zip')!;
  const text = new TextEncoder();
  const zip = (files: Readonly<Record<string, string>>) =>
    zipBytes(Object.entries(files).map(([path, one]) => ({ path, bytes: text.encode(one) })));
  const foreign = zipBytes(entriesOf(editionPackage('1.2')));
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [text.encode('no zip'), 'unreadable'],
    [zip({ 'a.txt': 'a' }), 'no-manifest'],
    [zip({ 'imsmanifest.xml': '<manifest' }), 'no-manifest'],
    [zip({ 'imsmanifest.xml': '<html xmlns=""/>' }), 'no-manifest'],
    [zip({ 'imsmanifest.xml': '<manifest/>' }), 'foreign'],
    [foreign, 'foreign'],
  ];
  for (const [bytes, problem] of cases) {
    expect(await compare(bytes, ours)).toEqual({ problem, which: 'before' });
    expect(await compare(ours, bytes)).toEqual({ problem, which: 'now' });
  }
});
