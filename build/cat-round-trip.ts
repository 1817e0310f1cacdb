/**
 * Sends the handbook through the translators' tools of this machine and takes it in again:
 * `npx tsx build/tool.ts && npx tsx build/cat-round-trip.ts`. Debian has both tools
 * (`apt-get install omegat translate-toolkit`); one that is not there is passed over, and said.
 *
 * Each tool gets a new language (fr, all missing) and an old one (es, all final but one text whose
 * source changed), once left as it is and once with every text translated anew.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readZip } from '../src/files/read-zip.ts';
import { zipBytes } from '../src/files/zip.ts';

const ROOT = join(import.meta.dirname, '..');
const LESSON = 'en/blocks/every-block-and-kind.md';
const OMEGAT = process.env.OMEGAT_JAR ?? '/usr/share/omegat/OmegaT.jar';

/** A command's words, also where it fails: what it refuses is a result here. */
function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`;
  }
}
const coursewright = (course: string, ...args: string[]) =>
  run(process.execPath, [join(ROOT, 'dist/cli.js'), 'translation', ...args, '--course', course]);

async function unpacked(zip: string, into: string): Promise<void> {
  const { entries } = await readZip(readFileSync(zip));
  for (const { path, bytes } of entries) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
}

function packed(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return zipBytes(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(folder.length + 1).replaceAll('\\', '/'),
        bytes: readFileSync(path),
      })),
  );
}

/** What a tool makes of an unpacked kit: a file to import, and what it says of its work. */
type Tool = (kit: string, locale: string, translates: boolean) => { file: string; said: string };

const omegat: Tool = (kit, locale, translates) => {
  const java = (...args: string[]) =>
    run('java', ['-Djava.awt.headless=true', '-jar', OMEGAT, kit, ...args]);
  if (translates) {
    const memory = join(kit, 'pseudo.tmx');
    java(
      '--mode=console-createpseudotranslatetmx',
      `--pseudotranslatetmx=${memory}`,
      '--pseudotranslatetype=equal',
    );
    const target = new RegExp(`(<tuv lang="${locale}">\\s*<seg>)`, 'g');
    const saved = readFileSync(memory, 'utf8').replace(target, '$1Ñ ');
    writeFileSync(join(kit, 'omegat/project_save.tmx'), saved);
  }
  java('--mode=console-translate');
  const stats = readFileSync(join(kit, 'omegat/project_stats.txt'), 'utf8');
  const file = `${kit}.zip`;
  writeFileSync(file, packed(kit));
  return { file, said: `${/Total:\s+(\d+)/.exec(stats)?.[1] ?? '?'} segments` };
};

/** Its debugging tool writes each text in look-alike letters, and keeps marks. */
const translateToolkit: Tool = (kit, locale, translates) => {
  const source = join(kit, 'source', `${locale}.xlf`);
  const file = join(kit, `${locale}.xlf`);
  if (translates) run('podebug', ['--rewrite=unicode', source, file]);
  // Into the tool's own model and out again.
  else run('pretranslate', [source, file]);
  const units = readFileSync(file, 'utf8').match(/<trans-unit/g)?.length ?? 0;
  return { file, said: `${units} units` };
};

const has = (command: string) => run('sh', ['-c', `command -v ${command}`]).trim() !== '';
const TOOLS: readonly (readonly [name: string, isThere: boolean, tool: Tool])[] = [
  ['OmegaT', has('java') && existsSync(OMEGAT), omegat],
  ['Translate Toolkit', has('podebug') && has('pretranslate'), translateToolkit],
];

const folder = mkdtempSync(join(tmpdir(), 'cat-round-trip-'));
try {
  for (const [name, isThere, tool] of TOOLS) {
    if (!isThere) process.stdout.write(`${name}: not on this machine\n`);
    for (const locale of isThere ? ['fr', 'es'] : [])
      for (const translates of [false, true]) {
        const work = mkdtempSync(join(folder, 'run-'));
        const course = join(work, 'course');
        cpSync(join(ROOT, 'content/handbook'), course, { recursive: true });
        if (existsSync(join(course, locale))) {
          coursewright(course, 'update', '--locale', locale);
          const text = readFileSync(join(course, LESSON), 'utf8');
          writeFileSync(join(course, LESSON), text.replace('Most of a', 'Most of any'));
        } else coursewright(course, 'add', locale);
        const kit = join(work, 'kit');
        const zip = join(work, 'sent.zip');
        coursewright(course, 'export', locale, '--kit', '--all', '--out', zip);
        await unpacked(zip, kit);
        const { file, said } = tool(kit, locale, translates);
        const result = coursewright(course, 'import', file).trim().split('\n');
        const shown = result.filter((line) => !line.startsWith('written')).join('\n  ');
        const what = translates ? 'translated' : 'as it is';
        process.stdout.write(`${name}, ${locale}, ${what} (${said}):\n  ${shown}\n`);
      }
  }
} finally {
  rmSync(folder, { recursive: true });
}
