import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { readCourse } from '../../src/files/read-course.ts';
import { casesOf, courseFiles, expectFile, LESSON, writeTree } from '../course/cases.ts';
import { dumper, toYaml } from '../course/dump.ts';

/** Each case is one lesson in bytes, read as from the disk, and the model that comes of it. */
test.each(casesOf('authoring'))('%s', (_, folder) => {
  const base = courseFiles({}).texts;
  const files = new Map<string, string | Uint8Array>([
    ...[...base].map(([path, { text }]): [string, string] => [path, text]),
    [LESSON, readFileSync(join(folder, 'input.md'))],
  ]);
  const root = mkdtempSync(join(tmpdir(), 'cw-authoring-'));
  try {
    writeTree(root, files);
    const { course, diagnostics } = parse(readCourse(root));
    expect(diagnostics).toEqual([]);
    const activity = course?.editions.en?.activities[0];
    const source = course?.sources.get(LESSON)?.text ?? '';
    expectFile(
      join(folder, 'expected.yaml'),
      toYaml(activity && dumper(source).activity(activity)),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
