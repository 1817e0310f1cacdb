import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { reportDiagnostics } from '../../src/cli/reporter.ts';
import { CODES } from '../../src/diagnostics/codes.ts';
import { checkCourse } from '../../src/pipeline.ts';
import { casesOf, courseFiles, expectFile, LESSON, readTree, writeTree } from '../course/cases.ts';

/** `make.yaml` of a case: what files in a repository can't or should not be. */
const makeSchema = z.strictObject({
  missing: z.enum(['error', 'source', 'skip']).default('source'),
  /** Whether the case is about ids that are not given yet; else that remark is left out. */
  unidentified: z.boolean().default(false),
  delete: z.array(z.string()).default([]),
  /** Path to the target of a symbolic link. */
  links: z.record(z.string(), z.string()).default({}),
  /** Path to a text that stands `times` times between `before` and `after`. */
  repeat: z
    .record(
      z.string(),
      z.strictObject({
        before: z.string().default(''),
        text: z.string(),
        times: z.number(),
        after: z.string().default(''),
      }),
    )
    .default({}),
  base64: z.record(z.string(), z.string()).default({}),
});

const GLOSSARY = '---\ntitle: Glossary\n---\n## Appeal {#appeal}\n\nA request.\n';
const CHART = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>';

/** The course of the case: input.md as its one lesson, or the tree below course/, over a sound one. */
function layCourse(folder: string, root: string): z.infer<typeof makeSchema> {
  const at = (name: string) => join(folder, name);
  const make = makeSchema.parse(
    existsSync(at('make.yaml')) ? parseYaml(readFileSync(at('make.yaml'), 'utf8')) : {},
  );
  const files = new Map<string, string | Uint8Array>(
    [...courseFiles({ 'en/glossary.md': GLOSSARY }).texts].map(([path, { text }]) => [path, text]),
  );
  files.set(LESSON, '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\nText.\n');
  files.set('media/chart.svg', CHART);
  if (existsSync(at('input.md'))) files.set(LESSON, readFileSync(at('input.md')));
  if (existsSync(at('course')))
    for (const [path, bytes] of readTree(at('course'))) files.set(path, bytes);
  for (const [path, { before, text, times, after }] of Object.entries(make.repeat))
    files.set(path, before + text.repeat(times) + after);
  for (const [path, bytes] of Object.entries(make.base64))
    files.set(path, Buffer.from(bytes, 'base64'));
  for (const path of make.delete) files.delete(path);
  writeTree(root, files);
  for (const [path, target] of Object.entries(make.links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
  return make;
}

const raised = new Set<string>();

/** What the terminal shows of the course, without colour. */
function report(folder: string): string {
  const root = mkdtempSync(join(tmpdir(), 'cw-broken-'));
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const { missing, unidentified } = layCourse(folder, root);
    const { diagnostics, sources } = checkCourse(root, missing);
    const shown = diagnostics.filter(({ code }) => unidentified || code !== 'CW601');
    for (const { code } of shown) raised.add(code);
    reportDiagnostics(shown, sources, '.', { format: 'text', lang: 'en', quiet: false });
  } finally {
    spy.mockRestore();
    rmSync(root, { recursive: true });
  }
  return stripVTControlCharacters(written.join(''));
}

describe('broken courses', () => {
  afterAll(() => raised.clear());

  test.each(casesOf('broken'))('%s', (_, folder) => {
    const text = report(folder);
    expect(text).not.toBe('');
    expectFile(join(folder, 'expected.txt'), text);
  });

  test('every code is raised by a case', () => {
    expect(Object.keys(CODES).filter((code) => !raised.has(code))).toEqual([]);
  });
});
