import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import type { FileRule } from '../rule.ts';

/** Names that Windows keeps for devices, whatever stands behind a dot. */
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.[^/]*)?(?:\/|$)/i;
/** Windows cuts them off, so that two names become one. */
const TRAILING = /[. ](?:\/|$)/;
/** Windows opens no path of 260 characters; an LMS unpacks below a folder of its own. */
const LONGEST = 150;

/**
 * Names survive every unpacker, disk and LMS: ASCII without spaces, an extension, nothing that
 * Windows changes or refuses, and no two that are one on a disk that ignores case.
 */
export const fileNames: FileRule = (files) => {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const path of files.keys()) {
    if (RESERVED.test(path)) findings.push(finding('V304', path));
    if (path.length > LONGEST) {
      findings.push(finding('V305', path, { length: path.length, limit: LONGEST }));
    }
    if (TRAILING.test(path)) {
      findings.push(finding('V306', path));
      continue;
    }
    if (!/^[A-Za-z0-9._/-]+$/.test(path)) findings.push(finding('V301', path));
    if (!/[^/]\.[A-Za-z0-9]+$/.test(path)) findings.push(finding('V302', path));
    const folded = path.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) findings.push(finding('V303', path, { other }));
    else seen.set(folded, path);
  }
  return findings;
};
