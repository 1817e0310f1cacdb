import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import type { FileRule } from '../rule.ts';

/**
 * Names survive every unpacker, disk and LMS: ASCII without spaces, an extension, and no two that
 * are one on a disk that ignores case.
 */
export const fileNames: FileRule = (files) => {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const path of files.keys()) {
    if (!/^[A-Za-z0-9._/-]+$/.test(path)) findings.push(finding('V301', path));
    if (!/[^/]\.[A-Za-z0-9]+$/.test(path)) findings.push(finding('V302', path));
    const folded = path.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) findings.push(finding('V303', path, { other }));
    else seen.set(folded, path);
  }
  return findings;
};
