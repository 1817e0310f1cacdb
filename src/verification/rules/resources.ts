import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { ADLCP, isScorm12 } from '../edition.ts';
import { MANIFEST, type Resource, reachedFrom, scormType, XML } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed, walk } from '../xml-tree.ts';

/** Resources say what they are, are of use to somebody, and have plain bases (CAM 3.4.1.16). */
export const resources: ManifestRule = ({ root, items, resources: all }) => {
  const findings: Finding[] = [];
  const byIdentifier = new Map(all.map((resource) => [resource.identifier, resource]));
  const opened = new Set(
    items.flatMap((item) => byIdentifier.get(attribute(item, 'identifierref') ?? '') ?? []),
  );
  const used = new Set([...opened].flatMap((one) => [...reachedFrom(one, byIdentifier)]));
  // Where an item opens nothing, what it should have opened is not of no use.
  const isWhole =
    items.length > 0 &&
    items.every(
      (item) =>
        childrenNamed(item, 'item').length > 0 ||
        byIdentifier.has(attribute(item, 'identifierref') ?? ''),
    );
  for (const resource of all) {
    const { node, identifier } = resource;
    // Of what is opened another rule asks more.
    if (!isScorm12(root) && !opened.has(resource) && !isTyped(resource)) {
      findings.push(finding('V221', MANIFEST, { identifier }, node.line));
    }
    if (attribute(node, 'persistState', ADLCP.scorm2004) !== undefined) {
      findings.push(finding('V222', MANIFEST, { identifier }, node.line));
    }
    if (isWhole && !used.has(resource)) {
      findings.push(finding('V223', MANIFEST, { identifier }, node.line));
    }
  }
  for (const node of walk(root)) {
    const base = attribute(node, 'base', XML);
    if (base !== undefined && base !== '' && !/^[^/\\](?:[^\\]*[^\\/])?\/$/.test(base)) {
      findings.push(finding('V209', MANIFEST, { base }, node.line));
    }
  }
  return findings;
};

function isTyped(resource: Resource): boolean {
  return ['sco', 'asset'].includes(scormType(resource) ?? '');
}
