import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { CourseFiles } from '../../src/authoring/parse.ts';
import { parse } from '../../src/authoring/parse.ts';
import type { Course } from '../../src/course/course.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const SPECS = join(import.meta.dirname, '../specs');

/** The folders of the cases of one stage: `[name, path]`, for `test.each`. */
export function casesOf(stage: string): [name: string, path: string][] {
  return readdirSync(join(SPECS, stage), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry): [string, string] => [entry.name, join(SPECS, stage, entry.name)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Holds `actual` against the file at `path`. `UPDATE_SPECS=1` writes the file instead, for a person
 * to read in the diff; CI, where nobody reads, refuses it.
 */
export function expectFile(path: string, actual: string): void {
  if (process.env.UPDATE_SPECS) {
    if (process.env.CI) throw new Error('UPDATE_SPECS must not be set in CI');
    if (!existsSync(path) || readFileSync(path, 'utf8') !== actual) writeFileSync(path, actual);
  }
  if (!existsSync(path))
    throw new Error(`${path} is missing: run with UPDATE_SPECS=1, then read it`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

/** Writes `files` (path to content) below `root`. */
export function writeTree(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Every file below `root`, by its path there with forward slashes. */
export function readTree(root: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path));
  }
  return files;
}

/** A course in memory: these files over a course.yaml for one lesson, a course.md and a glossary. */
export function courseFiles(
  files: Readonly<Record<string, string>>,
  locales: readonly string[] = ['en'],
): CourseFiles {
  const all: Record<string, string> = {
    'course.yaml': [
      'id: demo',
      'iri: https://learning.customs.test/demo',
      'version: "1"',
      `locales: [${locales.join(', ')}]`,
      'units:',
      '  - id: week-1',
      '    activities: [lesson]',
      '',
    ].join('\n'),
    'en/course.md': '---\ntitle: Demo\ndescription: A course for tests.\n---\n',
    ...files,
  };
  const texts = new Map(Object.entries(all).map(([path, text]) => [path, { path, text }]));
  return { texts, media: new Map() };
}

export const LESSON = 'en/week-1/lesson.md';
export const FRONT_MATTER = '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\n';

/** The course whose one lesson has this body, and what was said of it. */
export function parseBody(body: string): { course: Course; diagnostics: readonly Diagnostic[] } {
  const { course, diagnostics } = parse(courseFiles({ [LESSON]: FRONT_MATTER + body }));
  if (!course) throw new Error('the course of the tests must be readable');
  return { course, diagnostics };
}
