import { isNode, isScalar, Lexer } from 'yaml';
import type { z } from 'zod';
import type { Place, SourceFile } from '../course/place.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** Data of a YAML text and the places of its keys and values. */
export interface YamlData<T> {
  readonly data: T;
  /** Place of the value at `path`, or of the nearest thing above it that is there. */
  place(path: readonly (string | number)[]): Place;
}

/**
 * Reads the YAML between `start` and `end` of `file` and checks it against `schema`.
 * `data` is undefined where anything is wrong; all of it is named at once.
 */
export function readYaml<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
  start = 0,
  end = file.text.length,
): { yaml?: YamlData<T>; diagnostics: Diagnostic[] } {
  if (file.unreadable) return { diagnostics: [] };
  const text = file.text.slice(start, end);
  // The reader goes down a level by a call.
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const at = { file: file.path, start: start + deep, end: start + deep + 1 };
    return { diagnostics: [diagnostic('CW212', at, { limit: MAX_DEPTH })] };
  }
  const parsed = parseYaml(text);
  const { document } = parsed;
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const from = start + conflict.index;
    const at = { file: file.path, start: from, end: from + conflict[0].length };
    return { diagnostics: [diagnostic('CW105', at, { reason: conflict[0] })] };
  }
  const place = (path: readonly (string | number)[]) =>
    placeOf(parsed, path, file.path, start, end);
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error) => {
      const [from, to] = error.pos;
      const reason = error.message.split('\n')[0] ?? '';
      const at = { file: file.path, start: start + from, end: start + Math.max(from, to) };
      return diagnostic('CW105', at, { reason });
    });
    return { diagnostics };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostics: [diagnostic('CW105', place([]), { reason })] };
  }
  const result = schema.safeParse(data);
  if (result.success) return { yaml: { data: result.data, place }, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) =>
    fromIssue(issue, data, schema, parsed, place),
  );
  return { diagnostics };
}

const MAX_DEPTH = 32;
/** The lexer's marks: a document, a flow that went wrong, a scalar follows. */
const SCALAR = '\x1F';
const MARKS = new Set(['\x02', '\x18', SCALAR]);
/** What git leaves where two people changed the same lines. */
const CONFLICT = /^<{7} .*$/m;

/**
 * Where `text` nests deeper than MAX_DEPTH: by brackets, by list marks in a row, or by indent (a
 * level takes at least one column, most take two). The lexer is asked bit by bit, for it fails on
 * what nests very deep.
 */
function tooDeep(text: string): number | undefined {
  let brackets = 0;
  let levels = 0;
  let offset = 0;
  let before = '\n';
  for (const lexeme of new Lexer().lex(text)) {
    const word = before === SCALAR ? '' : lexeme;
    if (word === '\n') levels = 0;
    else if (before === '\n' && /^ +$/.test(word)) levels = word.length / 2;
    else if (word === '[' || word === '{') brackets++;
    else if (word === ']' || word === '}') brackets = Math.max(0, brackets - 1);
    else if (word === '-' || word === '?') levels++;
    if (brackets > MAX_DEPTH || levels > MAX_DEPTH) return offset;
    // The marks that the lexer puts in are no characters of the text.
    if (!MARKS.has(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  return undefined;
}

type PlaceAt = (path: readonly (string | number)[]) => Place;

function fromIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  schema: z.ZodType,
  document: YamlDocument,
  place: PlaceAt,
): Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const key = path.length === 0 ? 'the file' : path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((unknown) =>
      diagnostic('CW106', keyPlace(document, [...path, unknown], place), {
        key: unknown,
        suggestion: suggest(unknown, known),
        known: known.join(', '),
      }),
    );
  }
  const got = valueAt(data, path);
  if (got === undefined && path.length > 0)
    return [diagnostic('CW108', place(path.slice(0, -1)), { key, expected: expectation(issue) })];
  const shown = typeof got === 'object' ? shapeOf(got) : JSON.stringify(got).slice(0, 80);
  return [diagnostic('CW107', place(path), { key, expected: expectation(issue), got: shown })];
}

function shapeOf(value: object | null): string {
  return value === null ? 'null' : Array.isArray(value) ? '[...]' : '{...}';
}

const SHAPES: Readonly<Record<string, string>> = {
  string: 'text ("...")',
  number: '0-9',
  int: '0-9',
  boolean: 'true | false',
  array: '[...]',
  object: '{...}',
  record: '{...}',
};

/** What was expected, as data-like words that need no translation. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return SHAPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.format === 'url' ? 'https://...' : issue.message;
    case 'too_small':
      return `>= ${issue.minimum}`;
    case 'too_big':
      return `<= ${issue.maximum}`;
    case 'invalid_key':
      return 'a key of the right form';
    default:
      return issue.message;
  }
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** The keys of the object schema at `path`; indexes of arrays and keys of records lead inwards. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  type Def = { type: string; shape?: Record<string, z.ZodType> } & Record<string, z.ZodType>;
  let current: z.ZodType | undefined = schema;
  const unwrap = (one: z.ZodType | undefined): Def | undefined => {
    let def = one?._zod.def as unknown as Def | undefined;
    while (def?.innerType) def = def.innerType._zod.def as unknown as Def;
    return def;
  };
  for (const part of path) {
    const def = unwrap(current);
    current = def?.shape?.[part] ?? def?.element ?? def?.valueType;
  }
  return Object.keys(unwrap(current)?.shape ?? {});
}

function placeOf(
  document: YamlDocument,
  path: readonly (string | number)[],
  file: string,
  start: number,
  end: number,
): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = document.node(path.slice(0, length));
    if (isNode(node) && node.range) {
      const [from, to] = node.range;
      const last = length === 0 ? Math.min(to, from + 1) : to;
      return { file, start: start + from, end: start + Math.max(from, last) };
    }
  }
  return { file, start, end: Math.min(end, start + 1) };
}

/** The place of the key itself. */
function keyPlace(parsed: YamlDocument, path: readonly (string | number)[], place: PlaceAt): Place {
  const pair = parsed.pair(path);
  const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
  if (!range) return place(path);
  const whole = place([]);
  const base = whole.start - (parsed.document.contents?.range?.[0] ?? 0);
  return { file: whole.file, start: base + range[0], end: base + range[1] };
}
