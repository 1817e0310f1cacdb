import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseFiles } from '../../src/authoring/parse.ts';
import type { SourceFile } from '../../src/course/place.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readText } from '../../src/files/read-course.ts';
import { courseFiles, FRONT_MATTER, LESSON } from './cases.ts';

const MODULES = join(import.meta.dirname, '../../node_modules');
const MARK = '\ufeff';

/** Every Markdown file that came with the dependencies, by its path below node_modules. */
export function foreignFiles(): string[] {
  return readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The bytes of a lesson whose body is the file's; a byte order mark stands before the front matter. */
export function foreignLesson(path: string): Uint8Array {
  const body = readFileSync(join(MODULES, path));
  const mark = body.subarray(0, 3).equals(Buffer.from(MARK)) ? 3 : 0;
  return Buffer.concat([body.subarray(0, mark), Buffer.from(FRONT_MATTER), body.subarray(mark)]);
}

export interface ReadLesson {
  readonly files: CourseFiles;
  /** What reading the bytes said. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A course with the lesson of these bytes, read as from the disk. */
export function courseWith(lesson: Uint8Array): ReadLesson {
  const read = { texts: new Map<string, SourceFile>(), diagnostics: [] as Diagnostic[] };
  readText(LESSON, lesson, read);
  const { texts, media } = courseFiles({});
  return {
    files: { texts: new Map([...texts, ...read.texts]), media },
    diagnostics: read.diagnostics,
  };
}
