import { createHash } from 'node:crypto';
import type { XsdValidator } from 'libxml2-wasm';
import { type Libxml, problemsOf, withDocument } from './libxml.ts';
import type { Validity, XmlEngine, XmlProblem } from './xml-tree.ts';

/** Where libxml2 looks for the XSDs of a package: in memory, never on disk or in the network. */
const ROOT = 'package:/';
/** The schema that imports the others; no package has a file of this name. */
const ALL = '*.xsd';

type Schemas = ReadonlyMap<string, Uint8Array>;
type Compiled = XsdValidator | readonly XmlProblem[];

/** The sets of all editions stay below 200 kB; what is larger only costs time. */
const LARGEST = 4_000_000;

/** Packages of a run share their XSDs; a few sets are enough for any run. */
const KEPT = 4;

/**
 * Validation against XSDs that stand in memory. A set of XSDs is compiled once (20 to 30 ms) and
 * reused for every document that comes with the same bytes.
 */
export function createXsdValidation(library: Libxml): XmlEngine['validate'] {
  const compiled = new Map<string, Compiled>();
  let current: Schemas = new Map();
  library.xmlRegisterInputProvider({
    match: (name) => find(current, name) !== undefined,
    open: (name) => {
      const bytes = find(current, name);
      return bytes && library.openBuffer(bytes);
    },
    read: library.readBuffer,
    close: (handle) => {
      library.closeBuffer(handle);
      return true;
    },
  });

  function validatorFor(schemas: Schemas, locations: ReadonlyMap<string, string>): Compiled {
    const key = keyOf(schemas, locations);
    const known = compiled.get(key);
    if (known) return known;
    current = schemas;
    const fresh = compile(library, locations);
    current = new Map();
    for (const [oldest, validator] of compiled) {
      if (compiled.size < KEPT) break;
      compiled.delete(oldest);
      if ('validate' in validator) validator.dispose();
    }
    compiled.set(key, fresh);
    return fresh;
  }

  return (path, bytes, schemas, locations): Validity => {
    const size = [...schemas.values()].reduce((sum, one) => sum + one.length, 0);
    if (size > LARGEST) {
      const message = `They are larger than ${LARGEST / 1_000_000} MB.`;
      return { schemaProblems: [{ message, path: '', line: 0 }], problems: [] };
    }
    const validator = validatorFor(schemas, locations);
    if (!('validate' in validator)) return { schemaProblems: validator, problems: [] };
    try {
      withDocument(library, path, bytes, (document) => validator.validate(document));
      return { schemaProblems: [], problems: [] };
    } catch (error) {
      return { schemaProblems: [], problems: problemsOf(library, error, path) };
    }
  };
}

/** One schema that imports all the others, as xsi:schemaLocation in a document would have it. */
function compile(library: Libxml, locations: ReadonlyMap<string, string>): Compiled {
  const imports = [...locations].map(
    ([namespace, file]) =>
      `<xs:import namespace="${quoted(namespace)}" schemaLocation="${quoted(file)}"/>`,
  );
  const xs = 'http://www.w3.org/2001/XMLSchema';
  const source = `<xs:schema xmlns:xs="${xs}">${imports.join('')}</xs:schema>`;
  try {
    return withDocument(library, `${ROOT}${ALL}`, new TextEncoder().encode(source), (document) =>
      library.XsdValidator.fromDoc(document),
    );
  } catch (error) {
    return inTheirOwnFiles(problemsOf(library, error, ''));
  }
}

/** Without what only repeats, about the schema that we made, that one of the others has failed. */
function inTheirOwnFiles(problems: readonly XmlProblem[]): readonly XmlProblem[] {
  const named = problems.map(({ message, path, line }) => ({
    message: message.replaceAll(ROOT, ''),
    path: path.replace(ROOT, ''),
    line,
  }));
  const own = named.filter(({ path }) => path !== '' && path !== ALL);
  return own.length > 0 ? own : named.map((problem) => ({ ...problem, path: '' }));
}

function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/**
 * A file of the package; for an address elsewhere the file of the same name at the package root.
 * ADL's own imscp_v1p1.xsd imports xml.xsd from www.w3.org.
 */
function find(schemas: Schemas, name: string): Uint8Array | undefined {
  return name.startsWith(ROOT)
    ? schemas.get(name.slice(ROOT.length))
    : schemas.get(name.slice(name.lastIndexOf('/') + 1));
}

function keyOf(schemas: Schemas, locations: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of schemas) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.update(JSON.stringify([...locations])).digest('hex');
}
