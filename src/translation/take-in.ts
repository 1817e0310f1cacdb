import type { Desk } from './desk.ts';
import { folded } from './hash.ts';
import { codesOf, numbered } from './inline-codes.ts';
import { lengthLimit, lengthOf } from './length-limits.ts';
import { isNested } from './mark-order.ts';
import type { Recorded } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Pieces, Returned } from './returned.ts';
import { asWritten } from './splice.ts';
import type { Given } from './update.ts';

/** Translations that fit, or what is wrong: then none is taken. */
export interface TakenIn {
  /** By file below the locale, then by id. */
  readonly given: Map<string, Map<string, Given>>;
  /** `week-1/lesson.md#when.option-2: what is wrong`. */
  readonly refusals: readonly string[];
  /** `week-1/lesson.md#when.option-2` of each. */
  readonly refused: ReadonlySet<string>;
  /** How many texts are new or changed. */
  readonly changed: number;
  /** How many of them were made from a source that changed since. */
  readonly stale: number;
  /** How many came back without a translation, and have none yet. */
  readonly untranslated: number;
}

const FINAL = new Set(['final', 'signed-off', 'reviewed']);
/** States in which a text that is its source holds a place, whatever stands in the translation now. */
const UNTRANSLATED = new Set(['', 'new', 'initial', 'needs-translation']);
/** What spreadsheets write where they could not work out a formula. */
const CELL_ERROR = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|¿NOMBRE\?|NOM\?)/;
/** Signs that no text has: what a wrong encoding leaves behind, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const BROKEN = /[\uFFFD\uFFFE\uFFFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/**
 * Puts the marks of each source back into the returned texts. Lost, repeated and invented marks are
 * refused, as are texts that are not known. A text without words is not translated yet, and neither
 * is one that holds its source's words and is called new: some tools fill in what they lack.
 */
export function takeIn(desk: Desk, returned: readonly Returned[]): TakenIn {
  const given = new Map<string, Map<string, Given>>();
  const refusals: string[] = [];
  const refused = new Set<string>();
  let changed = 0;
  let stale = 0;
  let untranslated = 0;
  const pairs = new Map(
    desk.files.flatMap(({ path, pairs: all }) => all.map((one) => [`${path}#${one.id}`, one])),
  );
  const known = new Set(desk.files.map(({ path }) => path));
  const seen = new Set<string>();
  for (const one of returned) {
    const name = `${one.file}#${one.id}`;
    const pair = pairs.get(name);
    const refuse = (why: string) => {
      refusals.push(`${name}: ${why}`);
      refused.add(name);
    };
    if (seen.has(name)) refuse('it is there twice');
    else if (!known.has(one.file)) refuse('the course has no such file');
    else if (!pair) refuse('the source has no such text');
    seen.add(name);
    if (!pair) continue;
    const isFinal = FINAL.has(one.state);
    if (one.pieces.every((piece) => typeof piece === 'string' && piece.trim() === '')) {
      if (isFinal && pair.state !== 'missing') refuse('it is empty, and called final');
      if (pair.state === 'missing') untranslated++;
      continue;
    }
    const was = staleSource(one, pair);
    const since = was === undefined ? '' : '; its source has changed since the export';
    const put = withCodes(one, pair, (why) => refuse(why + since));
    if (put === undefined) continue;
    const text = asWritten(put, pair.source.kind);
    const state: Recorded = isFinal ? 'final' : 'review';
    if (UNTRANSLATED.has(one.state) && folded(put) === folded(pair.source.text)) {
      if (pair.state === 'missing') untranslated++;
      continue;
    }
    // What comes back as it was sent says nothing new.
    const same = pair.target?.text === text || pair.target?.text === put;
    const isRecorded = pair.state !== 'missing';
    if (same && isRecorded && (pair.state === state || !isFinal || was !== undefined)) continue;
    const problem = same ? undefined : problemOf(text, pair);
    if (problem !== undefined) {
      refuse(problem);
      continue;
    }
    if (was !== undefined) stale++;
    changed++;
    const file = given.get(one.file) ?? new Map<string, Given>();
    const words = same ? (pair.target?.text ?? text) : text;
    file.set(one.id, { text: words, state, ...(was === undefined ? {} : { source: was }) });
    given.set(one.file, file);
  }
  return { given, refusals, refused, changed, stale, untranslated };
}

/** Why a translation can't stand whatever its marks. */
function problemOf(text: string, { id, source }: Pair): string | undefined {
  const sign = BROKEN.exec(text)?.[0];
  if (sign !== undefined && !source.text.includes(sign)) {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `it has a broken sign (U+${code}): was it saved in another encoding than UTF-8?`;
  }
  if (CELL_ERROR.test(text) && !CELL_ERROR.test(source.text))
    return `a spreadsheet made ${text} of it`;
  if (!isNested(text) && isNested(source.text)) return 'its marks stand in a wrong order';
  const most = lengthLimit(id);
  const length = lengthOf(text);
  if (most !== undefined && length > most && lengthOf(source.text) <= most)
    return `it has ${length} characters, and ${most} are the most`;
  return undefined;
}

/**
 * The source that was translated, where it is not that of today; its marks are those of today, by
 * their numbers. Undefined where nothing is known of it, or it is the same.
 */
function staleSource({ source }: Returned, pair: Pair): string | undefined {
  if (!source || source.length === 0) return undefined;
  const codes = codesOf(pair.source.text);
  const flat = (pieces: Pieces) =>
    folded(
      pieces.map((one) => (typeof one === 'string' ? one : (codes[one.code - 1] ?? ''))).join(''),
    );
  const was = flat(source);
  return was === flat([pair.source.text]) ? undefined : was;
}

function withCodes(
  one: Returned,
  { source, target }: Pair,
  refuse: (why: string) => unknown,
): string | undefined {
  const codes = codesOf(source.text);
  const pieces = one.typed ? typedPieces(one.pieces, codes) : one.pieces;
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
  // Who has no marks to put in types them: what is read is the same.
  if (sameMarks(text, source.text)) return text;
  // A translation that stands may have left a mark out, or has code of its own, on purpose.
  if (target && sameMarks(text, target.text)) return text;
  const wrong = codes.flatMap((code, index) => {
    const times = used.get(index + 1) ?? 0;
    return times === 1 ? [] : [`${code} (${times === 0 ? 'lost' : 'repeated'})`];
  });
  const invented = codesOf(text).length > codes.length ? ['marks of its own'] : [];
  if (wrong.length + invented.length === 0) return text;
  refuse([...wrong, ...invented].join(', '));
  return undefined;
}

function sameMarks(one: string, other: string): boolean {
  const sorted = (text: string) => codesOf(text).sort().join(' ');
  return sorted(one) === sorted(other);
}

/** The marks of a text in which they are typed, by their numbers. */
function typedPieces(pieces: Pieces, codes: readonly string[]): Pieces {
  const text = pieces.filter((piece) => typeof piece === 'string').join('');
  return numbered(text, codes).map((piece) =>
    piece.id === undefined ? piece.text : { code: piece.id },
  );
}
