import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { isScorm12 } from '../edition.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed, walk } from '../xml-tree.ts';

/** Identifiers are unique over the manifest, and what refers to one finds it (CAM 3.4.1). */
export const identifiers: ManifestRule = ({ root, organizations, items, resources }) => {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const node of walk(root)) {
    const identifier = node.namespace === root.namespace && attribute(node, 'identifier');
    if (typeof identifier !== 'string') continue;
    if (seen.has(identifier)) findings.push(finding('V111', MANIFEST, { identifier }, node.line));
    seen.add(identifier);
  }
  const known = new Set(resources.map((resource) => resource.identifier));
  for (const node of [...items, ...resources.flatMap((resource) => resource.dependencies)]) {
    const identifier = attribute(node, 'identifierref');
    if (identifier !== undefined && !known.has(identifier)) {
      findings.push(finding('V112', MANIFEST, { identifier }, node.line));
    }
  }
  if (organizations) {
    const written = attribute(organizations, 'default');
    const identifier = written ?? '';
    const all = childrenNamed(organizations, 'organization');
    // SCORM 1.2 takes the first one, and that there is none is another rule's.
    const isOptional = all.length === 0 || (isScorm12(root) && written === undefined);
    if (!isOptional && !all.some((one) => attribute(one, 'identifier') === identifier)) {
      findings.push(finding('V113', MANIFEST, { identifier }, organizations.line));
    }
  }
  return findings;
};
