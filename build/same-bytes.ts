/**
 * Prints the SHA-256 of every package of a course for all delivery profiles, and whether other
 * Nodes, time zones, locales and folders make the same. Run it with `npm run same-bytes`; `-- FOLDER`
 * takes another course than the specimen. Other Nodes are had with `npx`, which may fetch them; one
 * that can't be had is named and left out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { profileNames } from '../src/targets/profiles.ts';
import { packageHashes, SURROUNDINGS } from './package-hashes.ts';

const SPECIMEN = fileURLToPath(new URL('../test/courses/specimen', import.meta.url));
/** The releases that the tool is for. */
const RELEASES = ['20', '22', '24'];

interface Node {
  readonly version: string;
  readonly command: readonly string[];
}

/** The Node of `release`: the running one, or its program as `npx` has it. */
function findNode(release: string): Node | undefined {
  const running = process.versions.node;
  if (running.startsWith(`${release}.`)) return { version: running, command: [process.execPath] };
  const ask = 'process.stdout.write(process.versions.node + " " + process.execPath)';
  const asked = spawnSync('npx', ['-y', `node@${release}`, '-e', ask], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [version = '', ...path] = asked.stdout?.split(' ') ?? [];
  if (asked.status !== 0 || !version.startsWith(`${release}.`)) return undefined;
  return { version, command: [path.join(' ')] };
}

const [course = SPECIMEN] = process.argv.slice(2);
const [first, ...others] = SURROUNDINGS;
if (!first) throw new Error('no surroundings');
const expected = packageHashes(course, profileNames(), first);
console.log(`Node ${process.versions.node}`);
for (const [name, hash] of Object.entries(expected)) console.log(`${hash}  ${name}`);

let isSame = true;
const compare = (what: string, found: Readonly<Record<string, string>>) => {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const differ = names.filter((name) => expected[name] !== found[name]);
  isSame &&= differ.length === 0;
  console.log(
    `${what}: ${differ.length === 0 ? 'the same' : `not the same: ${differ.join(', ')}`}`,
  );
};

for (const one of others)
  compare(
    `TZ=${one.env.TZ} LC_ALL=${one.env.LC_ALL}, in ‘${one.folder}’`,
    packageHashes(course, profileNames(), one),
  );
for (const release of RELEASES) {
  const node = findNode(release);
  if (!node) console.log(`Node ${release}: not to be had here`);
  else if (node.version !== process.versions.node)
    compare(
      `Node ${node.version}`,
      packageHashes(course, profileNames(), { ...first, node: node.command }),
    );
}
if (!isSame) process.exitCode = 1;
