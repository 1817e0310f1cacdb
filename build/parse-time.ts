/**
 * CPU time of reading lessons. First over Markdown that nobody wrote for this tool, every file below
 * node_modules, beside the limit of 50 ms for 100 kB; then over made documents at 1, 10 and 100
 * times the size, where time must grow with size. Ends with 1 where either fails. The tool's source
 * is bundled as it ships. Run it with `npm run parse-time`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import type { MediaFile } from '../src/course/course.ts';
import type { SourceFile } from '../src/course/place.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { BODIES, MARKS, type Make } from './parse-documents.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FRONT = Buffer.from('---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\n');
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
/** Milliseconds for 100 kB. */
const LIMIT = 50;
/** A smaller file counts as this many bytes: what a course costs beside its lesson is no file's. */
const LEAST = 20_000;
const PASSES = 7;
/** Ten times the size may take this many times the time: allocation and caches grow too. */
const MAX_GROWTH = 15;
/** Less is noise. */
const SHORT = 50;

const { parse, readText } = await bundled();
const failed = [corpus(), growth()].includes(true);
process.exitCode = failed ? 1 : 0;

/** The two functions from a bundle like that of the command. */
async function bundled(): Promise<Reader> {
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
    return (await import(pathToFileURL(outfile).href)) as Reader;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Reader = Pick<typeof import('../src/authoring/parse.ts'), 'parse'> &
  Pick<typeof import('../src/files/read-course.ts'), 'readText'>;

/** Reads a course of one lesson; answers the codes of what is said of it. */
function read(lesson: Uint8Array): ReadonlySet<string> {
  const course = {
    texts: new Map<string, SourceFile>(),
    media: new Map<string, MediaFile>(),
    diagnostics: [] as Diagnostic[],
  };
  for (const [path, bytes] of [...COURSE, [LESSON, lesson] as const]) readText(path, bytes, course);
  return new Set([...course.diagnostics, ...parse(course).diagnostics].map(({ code }) => code));
}

/** CPU milliseconds of one call, the mean of as many as take some time. */
function milliseconds(call: () => unknown, calls: number): number {
  const before = process.cpuUsage();
  for (let done = 0; done < calls; done++) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}

/** Whether any file is over the limit. */
function corpus(): boolean {
  const modules = join(ROOT, 'node_modules');
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => {
      const bytes = readFileSync(join(modules, path));
      return { path, bytes: bytes.length, lesson: Buffer.concat([FRONT, bytes]), best: Infinity };
    });
  // The first pass warms the engine up; of the others the best counts, as noise only adds.
  for (let pass = 0; pass <= PASSES; pass++)
    for (const file of files) {
      const time = milliseconds(() => read(file.lesson), 1);
      if (pass > 0) file.best = Math.min(file.best, time);
    }
  const rates = files
    .map(({ path, bytes, best }) => ({ path, rate: (best / Math.max(bytes, LEAST)) * 100_000 }))
    .sort((a, b) => b.rate - a.rate);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${files.length} Markdown files below node_modules, ${bytes} bytes; Node ${process.versions.node}`,
  );
  console.log(
    `CPU ms for 100 kB, best of ${PASSES}; files below ${LEAST / 1000} kB count as ${LEAST / 1000} kB`,
  );
  console.log(`limit  ${LIMIT.toFixed(1)}`);
  console.log(`median ${rates[Math.floor(rates.length / 2)]?.rate.toFixed(1)}`);
  for (const { path, rate } of rates.slice(0, 3)) console.log(`worst  ${rate.toFixed(1)} ${path}`);
  const over = rates.filter(({ rate }) => rate > LIMIT);
  for (const { path } of over) console.log(`OVER THE LIMIT: ${path}`);
  return over.length > 0;
}

/** Whether the time of any document grows faster than its size. */
function growth(): boolean {
  const documents = [
    ...Object.entries(BODIES).map(([name, make]) => ({ name, make, size: 18_000 })),
    ...MARKS.map((mark) => ({ name: JSON.stringify(mark), make: repeated(mark), size: 900 })),
  ];
  const floor = Math.min(...[1, 2, 3].map(() => milliseconds(() => read(FRONT), 50)));
  console.log(`\n${documents.length} made documents at 1, 10 and 100 times the size`);
  console.log(`CPU ms, best of some, without the ${floor.toFixed(2)} ms of an empty lesson;`);
  console.log(`growth is by ten times the bytes, of what takes ${SHORT} ms and more at the end`);
  const head = ['', 'kB', '1x', '10x', '100x', '10x/1x', '100x/10x', 'ms/100kB', 'said'];
  const rows = documents.map(({ name, make, size }) => growthOf(name, make, size, floor));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  for (const { cells, fast } of [{ cells: head, fast: false }, ...rows]) {
    const line = cells.map((cell, column) =>
      column === 0 || column === cells.length - 1
        ? cell.padEnd(widths[column] ?? 0)
        : cell.padStart(widths[column] ?? 0),
    );
    console.log(`${line.join('  ').trimEnd()}${fast ? '  NOT LINEAR' : ''}`);
  }
  const fast = rows.filter((row) => row.fast).length;
  console.log(fast === 0 ? 'all grow with their size' : `${fast} are not linear`);
  return fast > 0;
}

function repeated(mark: string): Make {
  return (size) => `a ${mark.repeat(Math.ceil(size / mark.length))}`;
}

function growthOf(
  name: string,
  make: Make,
  size: number,
  floor: number,
): { cells: string[]; fast: boolean } {
  const measured = [1, 10, 100].map((times) => {
    const body = make(size * times);
    const lesson = Buffer.from(body.startsWith('---\n') ? body : FRONT.toString() + body);
    const said = read(lesson);
    // Small ones are read often, so that each takes about as long; the best counts.
    const runs = size < 10_000 ? 5 : 2;
    const all = Array.from({ length: runs }, () => milliseconds(() => read(lesson), 100 / times));
    return { bytes: lesson.length, time: Math.max(0, Math.min(...all) - floor), said };
  });
  const [small, middle, large] = measured;
  if (!small || !middle || !large) throw new Error('three sizes');
  const grown = (from: typeof small, to: typeof small) =>
    (to.time / Math.max(from.time, 0.01) / (to.bytes / from.bytes)) * 10;
  const cells = [
    name,
    String(Math.round(large.bytes / 1000)),
    ...measured.map(({ time }) => time.toFixed(1)),
    grown(small, middle).toFixed(1),
    grown(middle, large).toFixed(1),
    ((large.time / large.bytes) * 100_000).toFixed(0),
    [...large.said].sort().join(' '),
  ];
  return { cells, fast: large.time >= SHORT && grown(middle, large) > MAX_GROWTH };
}
