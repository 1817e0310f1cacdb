import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as fast-xml-parser gives it with `preserveOrder`. */
export type Node = Readonly<Record<string, unknown>>;

const MAX_SIZE = 50_000_000;

/**
 * The elements of a file that a translator's tool wrote, or why it is not read. Document types are
 * refused, and with them every entity but the five of XML: nothing outside the file is read, and
 * nothing grows.
 */
export function xmlTree(xml: string): { readonly nodes: Node[] } | { readonly refusal: string } {
  if (xml.length > MAX_SIZE) return { refusal: 'it is larger than 50 MB' };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { refusal: 'it has a document type' };
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { refusal: `line ${valid.err.line}: ${valid.err.msg}` };
  try {
    const nodes: unknown = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      trimValues: false,
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: true,
      htmlEntities: true,
      processEntities: true,
    }).parse(xml);
    return { nodes: nodesIn(nodes) };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}

export function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

export function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

export function childrenOf(node: Node): Node[] {
  return nodesIn(node[nameOf(node)]);
}

export function inside(node: Node, name: string): Node[] {
  return childrenOf(node).filter((child) => nameOf(child) === name);
}

/** At any depth: tools wrap units in groups. */
export function deep(node: Node, name: string): Node[] {
  return childrenOf(node).flatMap((child) =>
    nameOf(child) === name ? [child] : deep(child, name),
  );
}

/** The value of an attribute; its prefix counts for nothing. */
export function attribute(node: Node, name: string): string | undefined {
  const values = node[':@'];
  const value =
    typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** All words in an element, those of inline elements too. */
export function wordsIn(node: Node): string {
  return childrenOf(node)
    .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : wordsIn(child)))
    .join('');
}
