/**
 * CPU time of reading lessons. First over Markdown that nobody wrote for this tool, every file below
 * node_modules, beside the limit of 50 ms for 100 kB; then over made documents at 1, 10 and 100
 * times the size, where time must grow with size. Ends with 1 where either fails. Run it with `npm run parse-time`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { growth } from './parse-growth.ts';
import { cpuMilliseconds, FRONT, lessonReader, type Read } from './parse-reader.ts';

const MODULES = join(dirname(fileURLToPath(import.meta.url)), '../node_modules');
/** CPU milliseconds for 100 kB. */
const LIMIT = 50;
/** A smaller file counts as this many bytes: what a course costs beside its lesson is no file's. */
const LEAST = 20_000;
const PASSES = 7;

const read = await lessonReader();
const slow = corpus(read);
console.log();
const fast = growth(read);
process.exitCode = slow || fast ? 1 : 0;

/** Whether any file is over the limit. */
function corpus(read: Read): boolean {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => {
      const bytes = readFileSync(join(MODULES, path));
      const lesson = Buffer.concat([Buffer.from(FRONT), bytes]);
      return { path, bytes: bytes.length, lesson, best: Infinity };
    });
  // The first pass warms the engine up; of the others the best counts, as noise only adds.
  for (let pass = 0; pass <= PASSES; pass++)
    for (const file of files) {
      const time = cpuMilliseconds(() => read(file.lesson));
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
