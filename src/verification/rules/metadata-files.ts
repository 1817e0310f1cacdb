import { finding } from '../codes.ts';
import { MANIFEST, metadataFiles } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { schemaFindings } from './schemas.ts';

/** Metadata in files of their own are there, well-formed and valid to XSDs in the package. */
export const metadata: ManifestRule = ({ root }, files, xml) => {
  const seen = new Set<string>();
  return metadataFiles(root).flatMap(({ written, path, line }) => {
    // One file may describe several parts of the course.
    if (seen.has(path)) return [];
    seen.add(path);
    const bytes = files.get(path);
    if (bytes === undefined) return [finding('V201', MANIFEST, { href: written }, line)];
    const read = xml.read(path, bytes);
    if ('name' in read) return schemaFindings(path, read, files, xml);
    return read.map((one) => finding('V208', path, { problem: one.message }, one.line));
  });
};
