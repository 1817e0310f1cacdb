import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { MANIFEST, type Resource } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed } from '../xml-tree.ts';

/**
 * Every leaf item opens a resource and no cluster does; the resource has a launch file among its
 * files or those of its dependencies, and says in the way that LMSs read what it is (CAM 3.4.1).
 */
export const launches: ManifestRule = ({ items, resources }) => {
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
  for (const resource of launched) {
    const { node, identifier, href } = resource;
    if (href === undefined) {
      findings.push(finding('V115', MANIFEST, { identifier }, node.line));
    }
    if (!isTyped(resource)) findings.push(finding('V116', MANIFEST, { identifier }, node.line));
  }
  for (const resource of resources) {
    const { href } = resource;
    if (href && !files(resource, byIdentifier).has(href.written)) {
      findings.push(finding('V204', MANIFEST, { href: href.written }, href.line));
    }
  }
  return findings;
};

/** LMSs that do not read namespaces look for the literal prefix; 1.2 writes `scormtype`. */
function isTyped({ node }: Resource): boolean {
  const type = node.attributes.find(
    ({ name, prefix }) => prefix === 'adlcp' && name.toLowerCase() === 'scormtype',
  );
  return type?.value === 'sco' || type?.value === 'asset';
}

/** The hrefs of a resource's files and of all that it depends on. */
function files(resource: Resource, byIdentifier: ReadonlyMap<string, Resource>): Set<string> {
  const hrefs = new Set<string>();
  const reached = new Set([resource]);
  for (const one of reached) {
    for (const file of one.files) hrefs.add(file.written);
    for (const dependency of one.dependencies) {
      const next = byIdentifier.get(attribute(dependency, 'identifierref') ?? '');
      if (next) reached.add(next);
    }
  }
  return hrefs;
}
