import type { Desk } from './desk.ts';
import { codesOf } from './inline-codes.ts';
import type { Recorded } from './memory.ts';
import type { Pair } from './pair.ts';
import { asWritten } from './splice.ts';
import type { Given } from './update.ts';
import type { Returned } from './xliff-read.ts';

/** Translations that fit, or what is wrong: then none is taken. */
export interface TakenIn {
  /** By file below the locale, then by id. */
  readonly given: Map<string, Map<string, Given>>;
  /** `week-1/lesson.md#when.option-2: what is wrong`. */
  readonly refusals: readonly string[];
  /** How many texts are new or changed. */
  readonly changed: number;
}

const FINAL = new Set(['final', 'signed-off', 'reviewed']);

/**
 * Puts the marks of each source back into the returned texts. Lost, repeated and invented marks are
 * refused, as are texts that are not known. A text without words is not translated yet.
 */
export function takeIn(desk: Desk, returned: readonly Returned[]): TakenIn {
  const given = new Map<string, Map<string, Given>>();
  const refusals: string[] = [];
  let changed = 0;
  const pairs = new Map(
    desk.files.flatMap(({ path, pairs: all }) => all.map((one) => [`${path}#${one.id}`, one])),
  );
  const seen = new Set<string>();
  for (const one of returned) {
    const name = `${one.file}#${one.id}`;
    const pair = pairs.get(name);
    const refuse = (why: string) => refusals.push(`${name}: ${why}`);
    if (seen.has(name)) refuse('it is there twice');
    else if (!pair) refuse('the source has no such text');
    seen.add(name);
    if (!pair || one.pieces.every((piece) => typeof piece === 'string' && piece.trim() === ''))
      continue;
    const put = withCodes(one, pair, refuse);
    if (put === undefined) continue;
    const text = asWritten(put, pair.source.kind);
    const state: Recorded = FINAL.has(one.state) ? 'final' : 'review';
    // What comes back as it was sent says nothing new.
    const same = pair.target?.text === text || pair.target?.text === put;
    if (same && (pair.state === state || !FINAL.has(one.state))) continue;
    changed++;
    const file = given.get(one.file) ?? new Map<string, Given>();
    file.set(one.id, { text: same ? (pair.target?.text ?? text) : text, state });
    given.set(one.file, file);
  }
  return { given, refusals, changed };
}

function withCodes(
  { pieces }: Returned,
  { source, target }: Pair,
  refuse: (why: string) => unknown,
): string | undefined {
  const codes = codesOf(source.text);
  const used = new Map<number, number>();
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const code = codes[piece.code - 1];
    if (code === undefined) {
      refuse(`the mark ${piece.code} was invented`);
      return undefined;
    }
    used.set(piece.code, (used.get(piece.code) ?? 0) + 1);
    text += code;
  }
  // A translation that stands may have left a mark out on purpose.
  if (text === target?.text) return text;
  const wrong = codes.flatMap((code, index) => {
    const times = used.get(index + 1) ?? 0;
    return times === 1 ? [] : [`${code} (${times === 0 ? 'lost' : 'repeated'})`];
  });
  const invented = codesOf(text).length > codes.length ? ['marks of its own'] : [];
  if (wrong.length + invented.length === 0) return text;
  refuse([...wrong, ...invented].join(', '));
  return undefined;
}
