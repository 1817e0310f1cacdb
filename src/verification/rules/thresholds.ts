import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { ADLCP } from '../edition.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { childrenNamed, walk } from '../xml-tree.ts';

const ATTRIBUTES = new Set(['completedByMeasure', 'minProgressMeasure', 'progressWeight']);

/**
 * Passing and completion in the form of the edition. In the 4th, the value of completionThreshold
 * gave way to attributes (CAM 3.4.1.10); in 1.2 the mastery score is a number of points of 100.
 */
export const thresholds: ManifestRule = ({ root }) => {
  const findings: Finding[] = [];
  const version = childrenNamed(root, 'metadata').flatMap((one) =>
    childrenNamed(one, 'schemaversion'),
  )[0]?.text;
  for (const { namespace, name, text, attributes, line } of walk(root)) {
    const found = text.trim();
    if (namespace === ADLCP.scorm2004 && name === 'completionThreshold' && found !== '') {
      const both = attributes.some((one) => ATTRIBUTES.has(one.name));
      if (both) findings.push(finding('V219', MANIFEST, { found }, line));
      else if (version === '2004 4th Edition') findings.push(finding('V218', MANIFEST, {}, line));
    }
    if (namespace === ADLCP.scorm12 && name === 'masteryscore' && !isPoints(found)) {
      findings.push(finding('V220', MANIFEST, { found }, line));
    }
  }
  return findings;
};

/** An empty one is no mastery score: platforms pass over it. */
function isPoints(text: string): boolean {
  return text === '' || (/^\d+(?:\.\d+)?$/.test(text) && Number(text) <= 100);
}
