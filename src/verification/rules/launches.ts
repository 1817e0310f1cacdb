import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { isScorm12 } from '../edition.ts';
import { MANIFEST, type Resource, reachedFrom } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed } from '../xml-tree.ts';

/**
 * Every leaf item opens a resource and no cluster does; the resource has a launch file among its
 * files or those of its dependencies, and says in the way that LMSs read what it is (CAM 3.4.1).
 */
export const launches: ManifestRule = ({ root, items, resources }) => {
  const findings: Finding[] = [];
  const byIdentifier = new Map(resources.map((resource) => [resource.identifier, resource]));
  const launched = new Set<Resource>();
  for (const item of items) {
    const reference = attribute(item, 'identifierref');
    const isLeaf = childrenNamed(item, 'item').length === 0;
    if (isLeaf !== (reference !== undefined)) {
      const identifier = attribute(item, 'identifier') ?? '';
      findings.push(finding('V114', MANIFEST, { identifier }, item.line));
    }
    const resource = reference === undefined ? undefined : byIdentifier.get(reference);
    if (resource) launched.add(resource);
  }
  const name = isScorm12(root) ? 'scormtype' : 'scormType';
  for (const resource of launched) {
    const { node, identifier, href } = resource;
    if (href === undefined) {
      findings.push(finding('V115', MANIFEST, { identifier }, node.line));
    }
    if (!isTyped(resource, name))
      findings.push(finding('V116', MANIFEST, { identifier }, node.line));
  }
  for (const resource of resources) {
    const { href } = resource;
    if (href && !files(resource, byIdentifier).has(href.written)) {
      findings.push(finding('V204', MANIFEST, { href: href.written }, href.line));
    }
  }
  return findings;
};

/** LMSs that do not read namespaces look for the literal prefix. */
function isTyped({ node }: Resource, name: string): boolean {
  const type = node.attributes.find((one) => one.prefix === 'adlcp' && one.name === name);
  return type?.value === 'sco' || type?.value === 'asset';
}

/** The hrefs of a resource's files and of all that it depends on. */
function files(resource: Resource, byIdentifier: ReadonlyMap<string, Resource>): Set<string> {
  const reached = [...reachedFrom(resource, byIdentifier)];
  return new Set(reached.flatMap((one) => one.files.map(({ written }) => written)));
}
