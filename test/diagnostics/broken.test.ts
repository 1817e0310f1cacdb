import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { reportDiagnostics } from '../../src/cli/reporter.ts';
import { CODES } from '../../src/diagnostics/codes.ts';
import { checkCourse } from '../../src/pipeline.ts';
import { casesOf, expectFile } from '../course/cases.ts';
import { layCaseCourse } from './lay-course.ts';

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
    const { missing, unidentified } = layCaseCourse(folder, root);
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
