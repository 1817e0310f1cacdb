/**
 * CPU seconds of `coursewright build` over a bench course, children included, beside the floor of
 * the same run: Node's start, marked over the text, and deflate of the bytes. Needs a `sh` whose
 * `times` counts children. Run it with `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BENCH, writeBenchCourse } from './bench-course.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const RUNS = 7;

const MARKED = `
import { lexer, parser } from 'marked';
import { readdirSync, readFileSync } from 'node:fs';
for (const name of readdirSync(process.argv[1], { recursive: true }))
  if (name.endsWith('.md')) parser(lexer(readFileSync(process.argv[1] + '/' + name, 'utf8')));
`;
const DEFLATE = `
import { deflateRawSync } from 'node:zlib';
import AdmZip from 'adm-zip';
for (const entry of new AdmZip(process.argv[1]).getEntries()) deflateRawSync(entry.getData());
`;

const folder = mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  const course = join(folder, 'course');
  const out = join(folder, 'out');
  const bytes = writeBenchCourse(course);
  const build = [join(ROOT, 'dist/cli.js'), 'build', course, '--out', out];
  build.push('--for', 'generic-2004', '--quiet');
  cpuSeconds(build);
  const zip = join(out, readdirSync(out)[0] ?? '');
  const figures = [
    { name: 'build', args: build },
    { name: 'floor: node starts', args: ['-e', '0'] },
    { name: 'floor: marked', args: ['--input-type=module', '-e', MARKED, course] },
    { name: 'floor: deflate', args: ['--input-type=module', '-e', DEFLATE, zip] },
  ].map((figure) => ({ ...figure, seconds: [] as number[] }));
  // In turn, so that a drift of the machine's speed meets all of them.
  for (let run = 0; run < RUNS; run++)
    for (const { args, seconds } of figures) seconds.push(cpuSeconds(args));

  console.log(
    `${BENCH.activities} activities in ${BENCH.locales.join(' and ')}, ${bytes} bytes of Markdown, zip of ${statSync(zip).size} bytes; Node ${process.versions.node}`,
  );
  console.log(`CPU seconds, user and system, children included: median (min to max) of ${RUNS}`);
  for (const { name, seconds } of figures)
    console.log(
      `${name.padEnd(20)} ${median(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`,
    );
  const [whole = 0, start = 0, marked = 0, deflate = 0] = figures.map(({ seconds }) =>
    median(seconds),
  );
  const floor = marked + deflate - start;
  console.log(
    `floor in all         ${floor.toFixed(2)}; build / floor ${(whole / floor).toFixed(1)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** User and system seconds of one run of Node and its children. Throws where the run fails. */
function cpuSeconds(args: readonly string[]): number {
  const command = '"$@" > /dev/null || exit 1; times';
  const shell = spawnSync('sh', ['-c', command, 'sh', process.execPath, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (shell.status !== 0) throw new Error(shell.stderr);
  // The second line of `times` is the children's: 0m0.61s 0m0.08s
  const children = shell.stdout.trim().split('\n')[1] ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
