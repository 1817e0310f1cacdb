import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One translation as a tool returned it: words, and marks by the number they had. */
export interface Returned {
  readonly file: string;
  readonly id: string;
  readonly pieces: readonly (string | { readonly code: number })[];
  readonly state: string;
}
/** What was in the file, or why it is not read. */
export type ReadXliff =
  | { readonly locale: string; readonly returned: readonly Returned[] }
  | { readonly refusal: string };

/** A tree as fast-xml-parser gives it with `preserveOrder`. */
type Node = Readonly<Record<string, unknown>>;

const MAX_SIZE = 50_000_000;

/**
 * The translations in an XLIFF 1.2 or 2.0 file, from whatever tool. Document types are refused,
 * and with them every entity but the five of XML: nothing outside the file is read, and nothing
 * grows. Segments that a tool split are joined.
 */
export function readXliff(xml: string): ReadXliff {
  if (xml.length > MAX_SIZE) return { refusal: 'it is larger than 50 MB' };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { refusal: 'it has a document type' };
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { refusal: `line ${valid.err.line}: ${valid.err.msg}` };
  let nodes: unknown;
  try {
    nodes = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      trimValues: false,
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: true,
      htmlEntities: false,
      processEntities: true,
    }).parse(xml);
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
  const root = childrenOf(nodes).find((node) => nameOf(node) === 'xliff');
  if (!root) return { refusal: 'it has no element xliff' };
  const files = inside(root, 'file');
  const version = attribute(root, 'version') ?? '';
  const locale = version.startsWith('2')
    ? attribute(root, 'trgLang')
    : files[0] && attribute(files[0], 'target-language');
  const returned = files.flatMap((file) => {
    const path = attribute(file, 'original') ?? '';
    return version.startsWith('2')
      ? deep(file, 'unit').map((unit) => fromUnit(unit, path))
      : deep(file, 'trans-unit').flatMap((unit) => fromTransUnit(unit, path));
  });
  return { locale: locale ?? '', returned };
}

function fromTransUnit(unit: Node, file: string): Returned[] {
  const [target] = inside(unit, 'target');
  if (!target) return [];
  const state = attribute(target, 'state') ?? '';
  return [{ file, id: attribute(unit, 'id') ?? '', pieces: piecesIn(target), state }];
}

function fromUnit(unit: Node, file: string): Returned {
  const parts = childrenOf(unit[nameOf(unit)]).filter((node) =>
    ['segment', 'ignorable'].includes(nameOf(node)),
  );
  const pieces = parts.flatMap((part) => {
    const isIgnorable = nameOf(part) === 'ignorable';
    const [own] = [...inside(part, 'target'), ...(isIgnorable ? inside(part, 'source') : [])];
    return own ? piecesIn(own) : [];
  });
  const states = parts.flatMap((part) => attribute(part, 'state') ?? []);
  const state = states.find((one) => one !== 'final') ?? states[0] ?? '';
  return { file, id: attribute(unit, 'id') ?? '', pieces, state };
}

/** Words and marks; what a tool put around them (`mrk`, `g`, `seg-source`) is looked through. */
function piecesIn(node: Node): Returned['pieces'] {
  return childrenOf(node[nameOf(node)]).flatMap((child): Returned['pieces'] => {
    if (typeof child['#text'] === 'string') return [child['#text']];
    if (['ph', 'x', 'bpt', 'ept', 'it', 'bx', 'ex'].includes(nameOf(child)))
      return [{ code: Number(attribute(child, 'id') ?? Number.NaN) }];
    return piecesIn(child);
  });
}

function childrenOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function inside(node: Node, name: string): Node[] {
  return childrenOf(node[nameOf(node)]).filter((child) => nameOf(child) === name);
}

/** At any depth: tools wrap units in groups. */
function deep(node: Node, name: string): Node[] {
  return childrenOf(node[nameOf(node)]).flatMap((child) =>
    nameOf(child) === name ? [child] : deep(child, name),
  );
}

function attribute(node: Node, name: string): string | undefined {
  const values = node[':@'];
  const value =
    typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
