import { Lexer, type Token, type Tokens, type TokensList } from 'marked';
import type { Alert, AlertKind, Block, ListItem } from '../course/blocks.ts';
import type { Place, SourceFile } from '../course/place.ts';
import type { Text } from '../course/text.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearMarker, refuseGluedHeadings, refuseNearMarker } from './block-slips.ts';
import { refusal } from './html-elements.ts';
import { type Reading, readText } from './inlines.ts';
import { GuardedTokenizer, isRefused, type Refusal, refusalOf } from './limits.ts';
import { type MappedText, mapInner, mapWhole, toSource } from './mapped-text.ts';

/** A quote that begins with `[!LABEL]`, where the label is not one of GFM's alerts. */
export interface Labelled {
  readonly type: 'labelled';
  readonly label: string;
  readonly children: readonly Block[];
  readonly place: Place;
}
export type RawBlock = Block | Labelled;

const ALERTS: Readonly<Record<string, AlertKind>> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'important',
  WARNING: 'warning',
  CAUTION: 'caution',
};
/** Labels with a meaning inside questions and figures. */
export const LABELS = ['HINT', 'WHY', 'MODEL', 'RIGHT', 'WRONG', 'DESCRIPTION'] as const;
const MARKER = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/;
/** Deepest nesting of quotes and lists that is read; deeper is named, not rendered. */
const MAX_DEPTH = 32;

/** Reads a stretch of Markdown by its start; `files`: links may lead to files of the course. */
export interface MarkdownReader {
  read(start: number, files?: boolean): RawBlock[];
}

/** Inline tokens that were not looked for, and why. */
interface BlockReading extends Reading {
  readonly refused: ReadonlyMap<readonly Token[], Refusal>;
}

/**
 * Reads the Markdown stretches (CommonMark and GFM) of one file into blocks with places. All
 * stretches are split into blocks before any inline is read, so that a link definition anywhere in
 * the file holds everywhere.
 */
export function createMarkdownReader(
  file: SourceFile,
  stretches: readonly { readonly start: number; readonly end: number }[],
  reading: Reading,
): MarkdownReader {
  const lexer = new Lexer({ gfm: true, tokenizer: new GuardedTokenizer() });
  const found = new Map<number, { text: string; tokens: TokensList }>();
  for (const { start, end } of stretches) {
    const text = file.text.slice(start, end);
    const tokens = Object.assign([], { links: lexer.tokens.links }) as TokensList;
    lexer.blockTokens(text, tokens);
    found.set(start, { text, tokens });
  }
  const refused = new Map<readonly Token[], Refusal>();
  for (const { src, tokens } of lexer.inlineQueue) {
    const refusal = refusalOf(src);
    if (refusal) refused.set(tokens, refusal);
    if (refusal) tokens.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return {
    read(start, files = false) {
      const stretch = found.get(start);
      if (!stretch) return [];
      const mapped = mapWhole(stretch.text, start);
      return readBlocks(stretch.tokens, mapped, 0, { ...reading, refused, files }, 0);
    },
  };
}

function readBlocks(
  tokens: readonly Token[],
  mapped: MappedText,
  start: number,
  reading: BlockReading,
  depth: number,
): RawBlock[] {
  const blocks: RawBlock[] = [];
  let at = start;
  for (const token of tokens) {
    // marked may drop blanks between tokens: find the token where it really stands.
    const found = mapped.text.indexOf(token.raw, at);
    if (found !== -1 && mapped.text.slice(at, found).trim() === '') at = found;
    const block = readBlock(token, mapped, at, reading, depth);
    if (block) blocks.push(block);
    at += token.raw.length;
  }
  return blocks;
}

function readBlock(
  token: Token,
  mapped: MappedText,
  at: number,
  reading: BlockReading,
  depth: number,
): RawBlock | undefined {
  const bare = token.raw.trimEnd();
  const place: Place = {
    file: reading.file,
    start: toSource(mapped, at),
    end: toSource(mapped, at + bare.length),
  };
  if (depth > MAX_DEPTH) {
    reading.diagnostics.push(diagnostic('CW212', place, { limit: MAX_DEPTH }));
    return undefined;
  }
  if (isRefused(token)) {
    const { code, params } = token.refusal;
    reading.diagnostics.push(diagnostic(code, place, params));
    return undefined;
  }
  const inline = (tokens: readonly Token[] | undefined): Text => {
    const refusal = tokens && reading.refused.get(tokens);
    if (refusal) reading.diagnostics.push(diagnostic(refusal.code, place, refusal.params));
    const [box, ...others] = tokens ?? [];
    const words = box?.type === 'checkbox' ? others : (tokens ?? []);
    const raw = words.map((child) => child.raw).join('');
    const found = token.type === 'heading' ? token.raw.lastIndexOf(raw) : token.raw.indexOf(raw);
    if (found !== -1) return readText(words, mapped, at + found, raw.length, reading);
    // marked takes the blanks off the beginning of a paragraph's lines.
    const inner = mapInner(mapped, at, at + token.raw.length, raw);
    return readText(words, inner, 0, raw.length, reading);
  };
  switch (token.type) {
    case 'paragraph':
      refuseGluedHeadings(bare, mapped, at, reading);
      return { type: 'paragraph', text: inline((token as Tokens.Paragraph).tokens), place };
    case 'text':
      return { type: 'paragraph', text: inline((token as Tokens.Paragraph).tokens), place };
    case 'heading': {
      const heading = token as Tokens.Heading;
      return { type: 'heading', depth: heading.depth, text: inline(heading.tokens), place };
    }
    case 'code': {
      const code = token as Tokens.Code;
      return { type: 'code', language: code.lang ?? '', value: code.text, place };
    }
    case 'hr':
      return { type: 'rule', place };
    case 'list':
      return readList(token as Tokens.List, mapped, at, place, reading, depth);
    case 'blockquote':
      return readQuote(token as Tokens.Blockquote, mapped, at, place, reading, depth);
    case 'table':
      return readTable(token as Tokens.Table, mapped, at, place, reading);
    case 'html':
      if (!/^\s*(?:<!--[\s\S]*?-->\s*)+$/.test(token.raw))
        reading.diagnostics.push(refusal(bare, place));
      return undefined;
    default:
      return undefined;
  }
}

function readList(
  list: Tokens.List,
  mapped: MappedText,
  at: number,
  place: Place,
  reading: BlockReading,
  depth: number,
): Block {
  let itemAt = at;
  const items: ListItem[] = list.items.map((item) => {
    // marked takes the box off the text and puts it into the first token again.
    const box = item.task ? `[${item.checked ? 'x' : ' '}] ` : '';
    const inner = box + item.text;
    const itemMap = mapInner(mapped, itemAt, itemAt + item.raw.length, inner);
    const start = toSource(mapped, itemAt);
    const end = toSource(mapped, itemAt + item.raw.trimEnd().length);
    itemAt += item.raw.length;
    return {
      ...(item.task ? { checked: item.checked === true } : {}),
      children: onlyBlocks(readBlocks(item.tokens, itemMap, 0, reading, depth + 1), reading),
      place: { file: place.file, start, end },
    };
  });
  const start = typeof list.start === 'number' ? list.start : 1;
  return { type: 'list', ordered: list.ordered, start, items, place };
}

function readQuote(
  quote: Tokens.Blockquote,
  mapped: MappedText,
  at: number,
  place: Place,
  reading: BlockReading,
  depth: number,
): RawBlock {
  const inner = quote.text;
  const innerMap = mapInner(mapped, at, at + quote.raw.length, inner);
  const children = readBlocks(quote.tokens, innerMap, 0, reading, depth + 1);
  const marker = markerOf(inner);
  if (!marker) return { type: 'quote', children: onlyBlocks(children, reading), place };
  const { label, length } = marker;
  if (!marker.right) refuseNearMarker(inner, innerMap, marker, reading);
  const restAt = toSource(innerMap, length);
  const written = inner.slice(0, length).trim().length;
  const rest = onlyBlocks(withoutMarker(children, written, restAt), reading);
  const kind = ALERTS[label];
  if (kind) return { type: 'alert', kind, children: rest, place } satisfies Alert;
  return { type: 'labelled', label, children: rest, place };
}

/** `[!LABEL]` at the beginning of a quote, right or nearly so, and how much of it that is. */
function markerOf(inner: string): { label: string; length: number; right: boolean } | undefined {
  const marker = MARKER.exec(inner);
  if (marker)
    return { label: (marker[1] ?? '').toUpperCase(), length: marker[0].length, right: true };
  const near = nearMarker(inner);
  const known = near && (ALERTS[near.label] || LABELS.some((label) => label === near.label));
  return near && known ? { ...near, right: false } : undefined;
}

/** Takes `[!LABEL]` off the first paragraph of a quote; what is left of it begins at `restAt`. */
function withoutMarker(blocks: readonly RawBlock[], length: number, restAt: number): RawBlock[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [...blocks];
  const [word, ...inlines] = first.text.inlines;
  if (word?.type !== 'text') return others;
  const value = word.value.slice(length).trimStart();
  const left = value === '' ? inlines : [{ type: 'text' as const, value }, ...inlines];
  if (left.length === 0) return others;
  const text = { inlines: left, place: { ...first.text.place, start: restAt } };
  return [{ ...first, text, place: { ...first.place, start: restAt } }, ...others];
}

function readTable(
  table: Tokens.Table,
  mapped: MappedText,
  at: number,
  place: Place,
  reading: BlockReading,
): Block {
  let cursor = at;
  const cell = ({ text, tokens }: Tokens.TableCell): Text => {
    // A pipe inside a cell is always an escaped one.
    const written = text.replaceAll('|', '\\|');
    const found = written === '' ? -1 : mapped.text.indexOf(written, cursor);
    const inside = found !== -1 && found < at + table.raw.length;
    const start = inside ? found : cursor;
    const length = inside ? written.length : 0;
    cursor = start + length;
    return readText(tokens, mapped, start, length, reading);
  };
  const header = table.header.map(cell);
  // The row of hyphens below the header is no place for a cell.
  const headerEnd = mapped.text.indexOf('\n', at);
  cursor = Math.max(cursor, mapped.text.indexOf('\n', headerEnd + 1));
  const rows = table.rows.map((row) => row.map(cell));
  return { type: 'table', align: table.align, header, rows, place };
}

/** Labelled quotes mean something only directly inside questions and figures. */
export function onlyBlocks(blocks: readonly RawBlock[], reading: Reading): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'labelled') {
      kept.push(block);
      continue;
    }
    const known = [...Object.keys(ALERTS), ...LABELS];
    reading.diagnostics.push(
      diagnostic('CW213', block.place, {
        name: block.label,
        suggestion: suggest(block.label, Object.keys(ALERTS)),
        known: known.join(', '),
      }),
    );
    kept.push({ type: 'quote', children: block.children, place: block.place });
  }
  return kept;
}
