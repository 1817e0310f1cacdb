import type { XmlDocument } from 'libxml2-wasm';
import type { XmlProblem } from './xml-tree.ts';

export type Libxml = typeof import('libxml2-wasm');

/**
 * What `use` makes of a parsed document, whose memory is given back at once. No external entity is
 * ever fetched, whatever the document asks for. Throws what the library throws.
 */
export function withDocument<Result>(
  library: Libxml,
  path: string,
  bytes: Uint8Array,
  use: (document: XmlDocument) => Result,
): Result {
  const { XML_PARSE_NO_XXE, XML_PARSE_NOENT } = library.ParseOption;
  const document = library.XmlDocument.fromBuffer(bytes, {
    url: path,
    // Entities of the document itself are put in place: validation fails on open references.
    option: XML_PARSE_NO_XXE | XML_PARSE_NOENT,
  });
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

/** What an error that the library threw says; anything else is thrown on. */
export function problemsOf(library: Libxml, error: unknown, path: string): readonly XmlProblem[] {
  if (!(error instanceof library.XmlError)) throw error;
  if (!(error instanceof library.XmlLibError)) return [{ message: error.message, path, line: 0 }];
  return error.details.map((detail) => ({
    message: detail.message.trim(),
    path: detail.file ?? path,
    line: detail.line,
  }));
}
