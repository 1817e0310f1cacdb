/** What `npm run parse-time` measures: the reading of one lesson, bundled as the command ships it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import type { CourseFiles, Parsed } from '../src/authoring/parse.ts';
import type { MediaFile } from '../src/course/course.ts';
import type { SourceFile } from '../src/course/place.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LESSON = 'en/week-1/lesson.md';
/** The rest of the course. */
const COURSE: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  [
    'course.yaml',
    Buffer.from(
      'id: demo\niri: https://learning.customs.test/demo\nversion: "1"\nlocales: [en]\nunits:\n  - id: week-1\n    activities: [lesson]\n',
    ),
  ],
  ['en/course.md', Buffer.from('---\ntitle: Demo\ndescription: A course.\n---\n')],
];

/** Begins a lesson; alone it is an empty one. */
export const FRONT = '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\n';

/** Reads a course of one lesson. */
export type Read = (lesson: Uint8Array) => Reading;

/** What stays in memory of a course that was read. */
interface Reading {
  readonly files: CourseFiles;
  readonly parsed: Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** The reader of lessons, from a bundle like that of the command. */
export async function lessonReader(): Promise<Read> {
  const { parse, readText } = await bundled();
  return (lesson) => {
    const files = {
      texts: new Map<string, SourceFile>(),
      media: new Map<string, MediaFile>(),
      diagnostics: [] as Diagnostic[],
    };
    for (const [path, bytes] of [...COURSE, [LESSON, lesson] as const])
      readText(path, bytes, files);
    const parsed = parse(files);
    return { files, parsed, diagnostics: [...files.diagnostics, ...parsed.diagnostics] };
  };
}

/**
 * CPU milliseconds of one call, user and system, all threads: the mean of at least so many calls as
 * take at least so many milliseconds. What they answer is kept until the last has ended: so ten
 * small documents are as much to the garbage collector as one of ten times the size.
 */
export function cpuMilliseconds(call: () => unknown, calls = 1, least = 0): number {
  const kept: unknown[] = [];
  const before = process.cpuUsage();
  for (;;) {
    kept.push(call());
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    if (kept.length >= calls && spent >= least) return spent / kept.length;
  }
}

type Stages = Pick<typeof import('../src/authoring/parse.ts'), 'parse'> &
  Pick<typeof import('../src/files/read-course.ts'), 'readText'>;

async function bundled(): Promise<Stages> {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-parse-'));
  try {
    const outfile = join(folder, 'reader.js');
    await esbuild.build({
      absWorkingDir: ROOT,
      stdin: {
        contents: `export { parse } from './src/authoring/parse.ts';
export { readText } from './src/files/read-course.ts';`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      minifySyntax: true,
      minifyWhitespace: true,
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)) as Stages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
