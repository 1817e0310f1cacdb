import { finding } from '../codes.ts';
import { MANIFEST, metadataFiles } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';

/** Every file belongs to a resource, but for the manifest and the schemas at the root. */
export const unlistedFiles: ManifestRule = ({ root, resources }, files) => {
  const listed = new Set([
    ...resources.flatMap(({ href, files: own }) => [href, ...own].map((one) => one?.path)),
    ...metadataFiles(root).map(({ path }) => path),
  ]);
  return [...files.keys()]
    .filter((path) => !listed.has(path) && path !== MANIFEST && !/^[^/]+\.(xsd|dtd)$/i.test(path))
    .map((path) => finding('V203', path));
};
