/** An element that was read, namespaces resolved. */
export interface XmlNode {
  /** Local name. */
  readonly name: string;
  /** Prefix as written; empty for the default namespace. */
  readonly prefix: string;
  /** Empty where there is none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Child elements. */
  readonly children: readonly XmlNode[];
  /** All text inside, white space as it stands. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly value: string;
}

/** What a parser or a validator complains about. */
export interface XmlProblem {
  readonly message: string;
  /** File that it is about, as it was named. */
  readonly path: string;
  /** From 1; 0 where it is not known. */
  readonly line: number;
}

/** The XML library, so that rules stay free of it and a run loads it once. */
export interface XmlEngine {
  /** The root of a well-formed document with its namespaces bound, else what is wrong. */
  read(path: string, bytes: Uint8Array): XmlNode | readonly XmlProblem[];
  /**
   * Validates a well-formed document against XSDs. `schemas` holds them and all that they include
   * or import, by file name; `locations` says which of them stands for which namespace.
   */
  validate(
    path: string,
    bytes: Uint8Array,
    schemas: ReadonlyMap<string, Uint8Array>,
    locations: ReadonlyMap<string, string>,
  ): Validity;
}

export interface Validity {
  /** Why the XSDs themselves are of no use; the document was not judged then. */
  readonly schemaProblems: readonly XmlProblem[];
  readonly problems: readonly XmlProblem[];
}

/** Value of an attribute by local name and namespace (empty: an attribute without prefix). */
export function attribute(node: XmlNode, name: string, namespace = ''): string | undefined {
  return node.attributes.find((one) => one.name === name && one.namespace === namespace)?.value;
}

/** Child elements of that local name in the node's own namespace. */
export function childrenNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((one) => one.name === name && one.namespace === node.namespace);
}

/** The node and all elements below it, in document order. */
export function* walk(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}
