import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { SourceFile } from '../course/place.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** What is recorded: `missing` stands for a source text that holds the place of its translation. */
export const RECORDED = ['missing', 'review', 'final'] as const;
export type Recorded = (typeof RECORDED)[number];

/** One text as it was when it was translated. */
export interface Entry {
  /** Permanent within its file: `one-box.option-2`. */
  readonly id: string;
  /** The source as it was translated. */
  readonly source: string;
  /** Hash of the translation. */
  readonly target: string;
  readonly state: Recorded;
}
/** A translation whose source is gone; it comes back with its source. */
export interface Obsolete {
  readonly id: string;
  readonly source: string;
  readonly kept: string;
}
export interface FileMemory {
  /** In the order of the source. */
  readonly entries: readonly Entry[];
  readonly obsolete: readonly Obsolete[];
}
/** What `<locale>/translation.yaml` says, by path below the locale. */
export type Memory = ReadonlyMap<string, FileMemory>;

export const EMPTY_FILE: FileMemory = { entries: [], obsolete: [] };

export function memoryPath(locale: string): string {
  return `${locale}/translation.yaml`;
}

const HEAD = `# What each translation was made from: written by coursewright, committed with the course.
# A source text that changed since then makes its translation outdated.
`;

/** The text of translation.yaml: files by code point, texts in the order of their source. */
export function memoryYaml(memory: Memory): string {
  const lines = [`${HEAD}files:${memory.size === 0 ? ' {}' : ''}`];
  for (const path of [...memory.keys()].sort()) {
    const { entries, obsolete } = memory.get(path) ?? EMPTY_FILE;
    lines.push(`  ${JSON.stringify(path)}:${entries.length + obsolete.length === 0 ? ' []' : ''}`);
    for (const { id, source, target, state } of entries)
      lines.push(
        `    - id: ${JSON.stringify(id)}`,
        `      source: ${JSON.stringify(source)}`,
        `      target: "${target}"`,
        `      state: ${state}`,
      );
    for (const { id, source, kept } of obsolete)
      lines.push(
        `    - id: ${JSON.stringify(id)}`,
        `      source: ${JSON.stringify(source)}`,
        `      obsolete: ${JSON.stringify(kept)}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

const recordSchema = z.union([
  z.strictObject({
    id: z.string().min(1),
    source: z.string(),
    target: z.string(),
    state: z.enum(RECORDED),
  }),
  z.strictObject({ id: z.string().min(1), source: z.string(), obsolete: z.string() }),
]);
const memorySchema = z.strictObject({ files: z.record(z.string(), z.array(recordSchema)) });

/** Reads translation.yaml; without the file, empty. Undefined where it can't be read, which is said. */
export function readMemory(
  file: SourceFile | undefined,
  diagnostics: Diagnostic[],
): Memory | undefined {
  if (!file) return new Map();
  if (file.unreadable) return undefined;
  const data = readOwn(file.text) ?? readAny(file, diagnostics);
  if (!data) return undefined;
  return new Map(
    Object.entries(data.files).map(([path, records]) => [
      path,
      {
        entries: records.flatMap((one) => ('state' in one ? [one] : [])),
        obsolete: records.flatMap((one) =>
          'state' in one ? [] : [{ id: one.id, source: one.source, kept: one.obsolete }],
        ),
      },
    ]),
  );
}

function readAny(
  file: SourceFile,
  diagnostics: Diagnostic[],
): z.infer<typeof memorySchema> | undefined {
  const refuse = (start: number, reason: string) => {
    const at = Math.min(start, file.text.length);
    diagnostics.push(diagnostic('CW105', { file: file.path, start: at, end: at }, { reason }));
    return undefined;
  };
  const document = parseDocument(file.text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return refuse(error.pos[0], error.message.split('\n')[0] ?? '');
  try {
    const result = memorySchema.safeParse(document.toJS({ maxAliasCount: 0 }));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    return refuse(0, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  } catch (thrown) {
    return refuse(0, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Of a file as `memoryYaml` writes it, many times faster than YAML; undefined for any other. */
function readOwn(text: string): z.infer<typeof memorySchema> | undefined {
  if (!text.startsWith(`${HEAD}files:\n`)) return undefined;
  const files = new Map<string, Record<string, unknown>[]>();
  let records: Record<string, unknown>[] = [];
  try {
    for (const line of text.slice(HEAD.length).split('\n').slice(1)) {
      if (line === '') continue;
      const path = /^ {2}(".*"):( \[\])?$/.exec(line)?.[1];
      const [, dash, key, value = ''] = /^ {4}(- | {2})(\w+): (.*)$/.exec(line) ?? [];
      if (path !== undefined) {
        records = [];
        files.set(String(JSON.parse(path)), records);
        continue;
      }
      if (key === undefined) return undefined;
      if (dash === '- ') records.push({});
      const last = records.at(-1);
      if (!last || key in last) return undefined;
      last[key] = key === 'state' ? value : JSON.parse(value);
    }
  } catch {
    return undefined;
  }
  return memorySchema.safeParse({ files: Object.fromEntries(files) }).data;
}
