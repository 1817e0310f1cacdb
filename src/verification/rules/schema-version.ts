import { finding } from '../codes.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { childrenNamed } from '../xml-tree.ts';

/** Letter by letter: with anything else, LMSs take the package for SCORM 1.2 (CAM 3.4.1). */
const KNOWN = new Set(['1.2', 'CAM 1.3', '2004 3rd Edition', '2004 4th Edition']);

export const schemaVersion: ManifestRule = ({ root }) => {
  const metadata = childrenNamed(root, 'metadata')[0];
  const versions = metadata ? childrenNamed(metadata, 'schemaversion') : [];
  const found = versions[0]?.text ?? '';
  if (KNOWN.has(found)) return [];
  return [finding('V110', MANIFEST, { found }, (versions[0] ?? metadata ?? root).line)];
};
