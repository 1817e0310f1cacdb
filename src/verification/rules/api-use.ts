import { finding } from '../codes.ts';
import { isScorm12 } from '../edition.ts';
import { MANIFEST, scormType } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';

const SCRIPTS = /\.(?:m?js|x?html?|swf|jsp|php|aspx?)$/i;
const API_2004 = /API_1484_11/;
/** A name of SCORM 1.2's API, or the piece of one that code puts together. */
const API_12 = /LMS(?:Initialize|Finish|SetValue|GetValue|Commit)|["'`]LMS["'`$]/;

/**
 * A package with SCOs has a script that looks for the platform's API of its version (RTE 3.3.1).
 * Names are looked for in all scripts: which of them a page loads can't be known from outside.
 */
export const apiUse: ManifestRule = ({ root, resources }, files) => {
  const sco = resources.find((one) => one.href && scormType(one) === 'sco');
  if (!sco) return [];
  const knows = { scorm2004: false, scorm12: false };
  for (const [path, bytes] of files) {
    if (!SCRIPTS.test(path)) continue;
    const text = new TextDecoder().decode(bytes);
    knows.scorm2004 ||= API_2004.test(text);
    knows.scorm12 ||= API_12.test(text);
    if (knows.scorm2004 && knows.scorm12) return [];
  }
  const old = isScorm12(root);
  if (old ? knows.scorm12 : knows.scorm2004) return [];
  const params = { identifier: sco.identifier };
  if (!knows.scorm12 && !knows.scorm2004) return [finding('V225', MANIFEST, params, sco.node.line)];
  return [finding('V226', MANIFEST, params, sco.node.line)];
};
