import { attribute, childrenNamed, walk, type XmlNode } from './xml-tree.ts';

export const MANIFEST = 'imsmanifest.xml';

/** Content Packaging of SCORM 2004 and of SCORM 1.2. */
export const IMSCP = [
  'http://www.imsglobal.org/xsd/imscp_v1p1',
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
] as const;

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

function base(node: XmlNode): string {
  return attribute(node, 'base', 'http://www.w3.org/XML/1998/namespace') ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
