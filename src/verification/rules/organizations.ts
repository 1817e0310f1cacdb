import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed, walk } from '../xml-tree.ts';

/**
 * There is something to open, and what platforms show of it has a title; the manifest says that it
 * is SCORM's, and holds no other manifest (CAM 3.4.1).
 */
export const organizations: ManifestRule = ({ root, organizations: all, items }) => {
  const findings: Finding[] = [];
  const inner = [...walk(root)].find((node) => node !== root && node.name === 'manifest');
  if (inner) findings.push(finding('V210', MANIFEST, {}, inner.line));

  const schema = childrenNamed(root, 'metadata').flatMap((one) => childrenNamed(one, 'schema'))[0];
  if (schema && schema.text !== 'ADL SCORM') {
    findings.push(finding('V211', MANIFEST, { found: schema.text }, schema.line));
  }
  if (items.length === 0) findings.push(finding('V212', MANIFEST, {}, (all ?? root).line));
  const titled = [...(all ? childrenNamed(all, 'organization') : []), ...items];
  for (const node of titled) {
    if (childrenNamed(node, 'title').length > 0) continue;
    const identifier = attribute(node, 'identifier') ?? '';
    findings.push(finding('V213', MANIFEST, { identifier }, node.line));
  }
  return findings;
};
