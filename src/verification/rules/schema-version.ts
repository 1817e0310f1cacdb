import { finding } from '../codes.ts';
import { isScorm12 } from '../edition.ts';
import { IMSCP, MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { childrenNamed } from '../xml-tree.ts';

/** Letter by letter: with anything else, LMSs take the package for SCORM 1.2 (CAM 3.4.1). */
const KNOWN = new Set(['1.2', 'CAM 1.3', '2004 3rd Edition', '2004 4th Edition']);

/** A known version also has to be that of the namespace: LMSs do not look at both. */
export const schemaVersion: ManifestRule = ({ root }) => {
  const metadata = childrenNamed(root, 'metadata')[0];
  const versions = metadata ? childrenNamed(metadata, 'schemaversion') : [];
  const found = versions[0]?.text ?? '';
  const { line } = versions[0] ?? metadata ?? root;
  if (found === '' && isScorm12(root)) return [finding('V207', MANIFEST, {}, line)];
  if (!KNOWN.has(found)) return [finding('V110', MANIFEST, { found }, line)];
  const { namespace } = root;
  const fits = (found === '1.2') === (namespace === IMSCP[1]);
  return fits ? [] : [finding('V117', MANIFEST, { found, namespace }, line)];
};
