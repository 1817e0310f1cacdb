import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The rooms below src/, each with the rooms that it may import from; a room may import from itself. */
const SHARED = ['course', 'tracking', 'messages', 'diagnostics', 'version'];
const STAGES = [
  'authoring',
  'check',
  'translation',
  'rendering',
  'targets',
  'verification',
  'starter',
  'report',
  'comparison',
  'files',
];
const RULES: Readonly<Record<string, readonly string[]>> = {
  index: ['pipeline', 'packages', 'guides', 'proof', ...STAGES, ...SHARED],
  cli: [
    'pipeline',
    'packages',
    'guides',
    'preview',
    'proof',
    'token-service',
    ...STAGES,
    ...SHARED,
  ],
  preview: ['pipeline', ...STAGES, ...SHARED],
  proof: ['pipeline', 'preview', ...STAGES, ...SHARED],
  pipeline: [...STAGES, ...SHARED],
  packages: ['pipeline', ...STAGES, ...SHARED],
  guides: ['pipeline', ...STAGES, ...SHARED],
  'token-service': [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, SHARED])),
  runtime: ['tracking', 'messages'],
  diagnostics: ['course', 'messages'],
  course: [],
  messages: [],
  tracking: [],
  version: [],
};

/** Who may touch disk, processes or the platform; the others are pure and run anywhere. */
const NODE_ROOMS = ['files', 'cli', 'preview', 'proof', 'pipeline', 'token-service', 'version'];
const NODE_EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/rendering/media.ts -> node:crypto': 'a hash in the names of files: no state, no platform',
  'src/translation/hash.ts -> node:crypto': 'hashes of texts: no state, no platform',
  'src/verification/xsd.ts -> node:crypto':
    'a hash that knows a schema again: no state, no platform',
};

/** What each pure room may have from npm; rooms that are not named may have anything. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  course: ['zod', 'fastest-levenshtein', 'fast-xml-parser'],
  tracking: [],
  runtime: ['@xapi/xapi'],
  check: [],
  translation: ['yaml', 'zod', 'fast-xml-parser'],
  starter: ['yaml'],
  comparison: ['zod'],
  'token-service': ['zod'],
};

interface Import {
  readonly from: string;
  /** A path from the root for our own files, else the name of a package. */
  readonly to: string;
}

function sourceFiles(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => posix.join('src', entry.parentPath.slice(join(ROOT, 'src').length), entry.name))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Every import, type import, re-export and `import()` of a file. */
function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(
    from,
    readFileSync(join(ROOT, from), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: string) => {
    const own = specifier.startsWith('.');
    found.push({
      from,
      to: own ? posix.join(posix.dirname(from), specifier) : specifier,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text);
    if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      add(node.moduleSpecifier.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) add(literal.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The room of a path below src/: its folder, or its own name where it stands in no folder. */
function roomOf(path: string): string {
  const [, first = ''] = path.split('/');
  return first.replace(/\.ts$/, '');
}

function shown({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

const FILES = sourceFiles();
const IMPORTS = FILES.flatMap(importsOf);
const OWN = IMPORTS.filter(({ to }) => to.startsWith('src/'));

test('the graph that is looked at is the real one', () => {
  expect(FILES).toContain('src/pipeline.ts');
  expect(OWN.map(shown)).toContain('src/pipeline.ts -> src/authoring/parse.ts');
  expect(OWN.map(shown)).toContain('src/pipeline.ts -> src/targets/targets.ts');
});

test('every room has a rule', () => {
  const rooms = [...new Set(FILES.map(roomOf))];
  expect(rooms.filter((room) => RULES[room] === undefined)).toEqual([]);
});

test('imports run one way, type imports too', () => {
  const broken = OWN.filter(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    return own !== other && !RULES[own]?.includes(other);
  }).map(shown);
  expect(broken).toEqual([]);
});

test('no exception outlives its reason', () => {
  const all = new Set(IMPORTS.map(shown));
  expect(Object.keys(NODE_EXCEPTIONS).filter((one) => !all.has(one))).toEqual([]);
});

test('only files, cli, preview, proof, pipeline and token-service touch the platform', () => {
  const broken = IMPORTS.filter(
    ({ from, to }) => to.startsWith('node:') && !NODE_ROOMS.includes(roomOf(from)),
  )
    .map(shown)
    .filter((one) => NODE_EXCEPTIONS[one] === undefined);
  expect(broken).toEqual([]);
});

test('the pure rooms have no packages but those listed', () => {
  const broken = IMPORTS.filter(({ from, to }) => {
    const allowed = PACKAGES[roomOf(from)];
    if (!allowed || to.startsWith('src/') || to.startsWith('node:') || to.startsWith('..'))
      return false;
    return !allowed.some((name) => to === name || to.startsWith(`${name}/`));
  });
  expect(broken.map(shown)).toEqual([]);
});

test('nothing in src imports from outside it', () => {
  expect(
    IMPORTS.filter(({ to }) => /^(?:build|test|templates|content|\.\.)\b/.test(to)).map(shown),
  ).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of OWN) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      circles.push([...path.slice(at), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...path, file]);
    done.add(file);
  };
  for (const file of FILES) walk(file, []);
  expect(circles).toEqual([]);
});
