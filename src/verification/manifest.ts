import { attribute, childrenNamed, walk, type XmlNode } from './xml-tree.ts';

export const MANIFEST = 'imsmanifest.xml';

/** Content Packaging of SCORM 2004 and of SCORM 1.2. */
export const IMSCP = [
  'http://www.imsglobal.org/xsd/imscp_v1p1',
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
] as const;

export const XML = 'http://www.w3.org/XML/1998/namespace';

/** What rules ask of a manifest, whatever its edition. */
export interface Manifest {
  readonly root: XmlNode;
  readonly organizations: XmlNode | undefined;
  readonly items: readonly XmlNode[];
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly node: XmlNode;
  readonly identifier: string;
  readonly href: Href | undefined;
  readonly files: readonly Href[];
  /** Identifiers of resources. */
  readonly dependencies: readonly XmlNode[];
}

/** A reference to a file of the package. */
export interface Href {
  /** As written. */
  readonly written: string;
  /** From the package root: the chain of xml:base put before it, percent encoding undone. */
  readonly path: string;
  readonly line: number;
}

export function manifestOf(root: XmlNode): Manifest {
  const organizations = childrenNamed(root, 'organizations')[0];
  const resources = childrenNamed(root, 'resources')[0];
  return {
    root,
    organizations,
    items: [...(organizations ? walk(organizations) : [])].filter((node) => node.name === 'item'),
    resources: resources
      ? childrenNamed(resources, 'resource').map((node) =>
          resourceOf(node, base(root) + base(resources) + base(node)),
        )
      : [],
  };
}

function resourceOf(node: XmlNode, prefix: string): Resource {
  const href = (one: XmlNode): Href | undefined => {
    const written = attribute(one, 'href');
    if (written === undefined) return undefined;
    return { written, path: decoded(prefix + written), line: one.line };
  };
  return {
    node,
    identifier: attribute(node, 'identifier') ?? '',
    href: href(node),
    files: childrenNamed(node, 'file').flatMap((file) => href(file) ?? []),
    dependencies: childrenNamed(node, 'dependency'),
  };
}

/** `sco` or `asset` as written, under whatever prefix and case the attribute stands. */
export function scormType({ node }: Resource): string | undefined {
  return node.attributes.find(({ name }) => name.toLowerCase() === 'scormtype')?.value;
}

/** The resource and all that it depends on, directly or not. */
export function reachedFrom(
  resource: Resource,
  byIdentifier: ReadonlyMap<string, Resource>,
): ReadonlySet<Resource> {
  const reached = new Set([resource]);
  for (const one of reached) {
    for (const dependency of one.dependencies) {
      const next = byIdentifier.get(attribute(dependency, 'identifierref') ?? '');
      if (next) reached.add(next);
    }
  }
  return reached;
}

/** Files with metadata that the manifest names (adlcp:location). */
export function metadataFiles(root: XmlNode): readonly Href[] {
  const prefix = base(root);
  return [...walk(root)]
    .filter(({ name, prefix: own }) => name === 'location' && own !== '')
    .map(({ text, line }) => {
      const written = text.trim();
      return { written, path: decoded(prefix + written), line };
    });
}

function base(node: XmlNode): string {
  return attribute(node, 'base', XML) ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
