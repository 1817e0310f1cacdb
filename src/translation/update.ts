import type { Desk } from './desk.ts';
import { folded, textHash } from './hash.ts';
import { hasWords } from './inline-codes.ts';
import type { Entry, FileMemory, Memory, Recorded } from './memory.ts';
import type { Pair, PairedFile } from './pair.ts';
import { splice } from './splice.ts';

/** What an update makes of a file: its text, and what is recorded of it. */
export interface UpdatedFile {
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly memory: FileMemory;
}

/** New words for a text of a file, and what they are worth. */
export interface Given {
  readonly text: string;
  readonly state: Recorded;
  /** What they were made from, where it is not today's source. */
  readonly source?: string;
}
/** By file below the locale, then by id. */
export type GivenTexts = ReadonlyMap<string, ReadonlyMap<string, Given>>;

/**
 * The files of a translation in the skeleton of the source, with `given` words, else those that
 * stand, else those of an equal text elsewhere, else the source's own, recorded as missing.
 * `sources` has the text of each file.
 */
export function updateFiles(
  desk: Desk,
  sources: ReadonlyMap<string, { readonly text: string }>,
  given: GivenTexts = new Map(),
): UpdatedFile[] {
  const known = knownTexts(desk);
  return desk.files.map((file) =>
    updateFile(file, sources.get(file.sourceFile)?.text ?? '', known, given.get(file.path)),
  );
}

/** The memory of a desk after its files were updated; what is recorded of other files stays. */
export function updatedMemory({ memory }: Desk, files: readonly UpdatedFile[]): Memory {
  const result = new Map(memory);
  for (const { path, memory: own } of files) result.set(path, own);
  return result;
}

function updateFile(
  file: PairedFile,
  source: string,
  known: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, Given> | undefined,
): UpdatedFile {
  const brought = new Set<string>();
  const all = file.pairs.map((pair) => {
    const done = given?.get(pair.id) ?? standing(pair) ?? remembered(pair, file, known, brought);
    const words = done ?? { text: pair.source.text, state: 'missing' as const };
    const from = given?.get(pair.id)?.source ?? pair.source.text;
    return { pair, ...words, from, fresh: given?.has(pair.id) === true };
  });
  return {
    path: file.path,
    file: file.targetFile,
    text: withoutFacts(
      splice(
        source,
        all.map(({ pair, text }) => ({ segment: pair.source, text })),
      ),
    ),
    memory: {
      entries: all.flatMap(({ pair, text, state, fresh, from }): Entry[] =>
        pair.source.neutral ? [] : [entryOf(pair, text, state, fresh, from)],
      ),
      obsolete: file.obsolete.filter(({ id }) => !brought.has(id)),
    },
  };
}

const TEXT_KEYS = /^(?:title|description|objectives|keywords|audience|notice|units):/;

/** Without what the source locale alone decides: a translation could only repeat it. */
function withoutFacts(text: string): string {
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---') || end === -1) return text;
  let keep = true;
  const lines = text
    .slice(0, end)
    .split('\n')
    .filter((line, index) => {
      if (/^[^\s#-]/.test(line)) keep = TEXT_KEYS.test(line);
      return index === 0 || keep;
    });
  return lines.join('\n') + text.slice(end);
}

/** What stands in the translation; undefined where it is missing. */
function standing({ target, state, entry }: Pair): Given | undefined {
  if (!target || state === 'missing') return undefined;
  // An outdated text keeps the worth it had for what it was made from.
  const worth = state === 'outdated' ? (entry?.state ?? 'review') : state;
  return { text: target.text, state: worth };
}

/** The translation of the same words elsewhere, or of what was away: a person looks at it once. */
function remembered(
  { source }: Pair,
  file: PairedFile,
  known: ReadonlyMap<string, string>,
  brought: Set<string>,
): Given | undefined {
  if (source.neutral || !hasWords(source.text)) return { text: source.text, state: 'final' };
  const words = folded(source.text);
  const back = file.obsolete.find((one) => folded(one.source) === words && !brought.has(one.id));
  if (back) brought.add(back.id);
  const text = back?.kept ?? known.get(words);
  return text === undefined ? undefined : { text, state: 'review' };
}

function entryOf(pair: Pair, text: string, state: Recorded, fresh: boolean, from: string): Entry {
  const { id, entry } = pair;
  const outdated = pair.state === 'outdated' && !fresh && entry;
  return outdated ? entry : { id, source: folded(from), target: textHash(text), state };
}

/** Source words that all their final translations render alike. */
export function knownTexts({ files }: Desk): Map<string, string> {
  const known = new Map<string, string | undefined>();
  for (const { source, target, state } of files.flatMap(({ pairs }) => pairs)) {
    if (!target || state !== 'final' || source.neutral) continue;
    const words = folded(source.text);
    const before = known.get(words);
    const same = !known.has(words) || before === target.text;
    known.set(words, same ? target.text : undefined);
  }
  return new Map(
    [...known].flatMap(([words, text]) => (text === undefined ? [] : [[words, text]])),
  );
}
