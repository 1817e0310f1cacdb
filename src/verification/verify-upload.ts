import type { Finding } from '../course/finding.ts';
import type { PackageEntry } from '../course/package.ts';
import { type EditionSchemas, editionSchemas } from './edition-schemas.ts';
import { packageSizes } from './package-sizes.ts';
import { verifyPackage } from './verify-package.ts';
import type { XmlEngine } from './xml-tree.ts';

/**
 * All that is wrong or doubtful in a package as it would be uploaded: its files, what the schemas
 * of its edition say, and its size. `zipSize` in bytes.
 */
export function verifyUpload(
  zipSize: number,
  entries: readonly PackageEntry[],
  xml: XmlEngine,
  editions: EditionSchemas,
): readonly Finding[] {
  const found = verifyPackage(entries, xml);
  // What the package's own schemas refused need not be refused again.
  const isRefused = found.some(({ code }) => code === 'V109');
  return [
    ...found,
    ...(isRefused ? [] : editionSchemas(entries, xml, editions)),
    ...packageSizes(zipSize, entries),
  ];
}
