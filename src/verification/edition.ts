import { IMSCP } from './manifest.ts';
import type { XmlNode } from './xml-tree.ts';

/** Namespaces of ADL's elements: SCORM 2004 and SCORM 1.2. */
export const ADLCP = {
  scorm2004: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  scorm12: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
} as const;
export const ADLSEQ = 'http://www.adlnet.org/xsd/adlseq_v1p3';
export const ADLNAV = 'http://www.adlnet.org/xsd/adlnav_v1p3';
export const IMSSS = 'http://www.imsglobal.org/xsd/imsss';

/** Whether the manifest is written in SCORM 1.2's namespace, whatever version it claims. */
export function isScorm12(root: XmlNode): boolean {
  return root.namespace === IMSCP[1];
}

/** ADL's namespace in manifests of this edition. */
export function adlcp(root: XmlNode): string {
  return isScorm12(root) ? ADLCP.scorm12 : ADLCP.scorm2004;
}
