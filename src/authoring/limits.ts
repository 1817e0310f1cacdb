import { type Token, Tokenizer, type Tokens } from 'marked';
import type { Code } from '../diagnostics/codes.ts';

/** What is not read, and what is said of it. */
export interface Refusal {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A token of ours: a stretch that marked was not asked to read. */
export interface RefusedToken {
  readonly type: 'refused';
  readonly raw: string;
  readonly refusal: Refusal;
}

export function isRefused(token: Token): token is Token & RefusedToken {
  return token.type === 'refused';
}

/** A longer paragraph is named and read as mere words. */
const MAX_PARAGRAPH = 100_000;
/** So is one with more marks of one kind. */
const MAX_MARKS = 500;
/**
 * From each of these marked looks for a partner, or for the end of an address, up to the end of the
 * paragraph; and it goes down a call for each emphasis inside another.
 */
const MARKS: readonly RegExp[] = [/[*_]+/g, /~+/g, /!(?!\[)/g, /<[!?]/g, /\\`/g];

/** Why the inlines of a paragraph, heading or cell are not looked for; undefined where they are. */
export function refusalOf(source: string): Refusal | undefined {
  if (source.length > MAX_PARAGRAPH)
    return { code: 'CW104', params: { size: source.length, limit: MAX_PARAGRAPH } };
  // A mark takes a character at least.
  if (source.length <= MAX_MARKS) return undefined;
  for (const mark of MARKS) {
    const got = source.match(mark)?.length ?? 0;
    if (got > MAX_MARKS) return tooMuch('marks', got, MAX_MARKS);
  }
  return undefined;
}

/** CW219: more of something in one place than is read. */
export function tooMuch(what: string, got: number, limit: number): Refusal {
  return { code: 'CW219', params: { what, got, limit } };
}

/** Rows may lack this many cells in all before a table is more gaps than text. */
const MAX_CELLS = 2000;
/** No heading underlined by `===` has more lines. */
const MAX_HEADING_LINES = 20;

/** marked's reader of blocks, kept from what would take quadratic time or room. */
export class GuardedTokenizer extends Tokenizer {
  /** marked fills each row up to the width of the header: short rows below a wide one multiply. */
  override table(src: string): Tokens.Table | undefined {
    const [raw = '', , delimiters = '', rows = ''] = this.rules.block.table.exec(src) ?? [];
    if (raw === '') return undefined;
    const columns = delimiters.match(/-+/g)?.length ?? 0;
    const cells = columns * rows.trimEnd().split('\n').length;
    if (cells <= MAX_CELLS || cells <= 2 * raw.length) return super.table(src);
    const refusal = tooMuch('table cells', cells, Math.max(MAX_CELLS, 2 * raw.length));
    const refused: RefusedToken = { type: 'refused', raw: raw.trimEnd(), refusal };
    return refused as unknown as Tokens.Table;
  }

  /** Within a list marked asks at each line anew, and its pattern looks on to the paragraph's end. */
  override lheading(src: string): Tokens.Heading | undefined {
    let end = 0;
    for (let line = 0; line < MAX_HEADING_LINES; line++) {
      const newline = src.indexOf('\n', end);
      if (newline === -1) return super.lheading(src);
      end = newline + 1;
    }
    return super.lheading(src.slice(0, end));
  }
}
