/** A piece of a text: words, or marks that a translation keeps as they are. */
export type Piece =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'code'; readonly text: string };

/**
 * Marks of Markdown and of the format inside a text. What stands between the marks of a link, a
 * term, a blank or an emphasis is words; so are the title of an abbreviation and an image's
 * alternative text.
 */
const CODES = [
  '`+[^`]*`+', // code, with what is in it
  '\\\\[^\\s\\w]', // an escaped sign
  '<[a-z]+ title="|">', // around the words of a title
  '</?[a-zA-Z][^<>]*>', // an element or an address in angle brackets
  '<https?://[^<>\\s]*>',
  '\\[\\^[A-Za-z0-9-]+\\]', // a reference to a footnote
  ':(?:term|blank)\\[',
  '\\]\\{#[^{}]*\\}', // the end of a term
  '!\\[',
  '\\]\\((?:<[^<>]*>|[^()\\s]*)(?:\\s+"[^"]*")?\\)', // the end of a link
  '\\*{1,3}|_{2,}|~~',
  '\\[',
  '\\]',
].join('|');

/** The pieces of `text`; put together they are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: code, index } of text.matchAll(new RegExp(CODES, 'g'))) {
    if (index > at) pieces.push({ type: 'words', text: text.slice(at, index) });
    pieces.push({ type: 'code', text: code });
    at = index + code.length;
  }
  if (at < text.length) pieces.push({ type: 'words', text: text.slice(at) });
  return pieces;
}

/** Whether a text has words to translate: figures, signs and code alone are the same everywhere. */
export function hasWords(text: string): boolean {
  return piecesOf(text).some((piece) => piece.type === 'words' && /\p{L}/u.test(piece.text));
}

/** The marks of a text, in order. */
export function codesOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => (piece.type === 'code' ? [piece.text] : []));
}

/**
 * Numbers for the marks of `text`, given by `known`, the marks of its source: the same mark has the
 * number it has there, in the order in which they come. A mark that the source lacks has none.
 */
export function numbered(
  text: string,
  known: readonly string[],
): (Piece & { readonly id?: number })[] {
  const free = known.map((code, index) => ({ code, id: index + 1 }));
  return piecesOf(text).map((piece) => {
    if (piece.type === 'words') return piece;
    const at = free.findIndex(({ code }) => code === piece.text);
    const [own] = at === -1 ? [] : free.splice(at, 1);
    return own ? { ...piece, id: own.id } : piece;
  });
}
