import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { type Href, MANIFEST } from '../manifest.ts';
import type { Files, ManifestRule } from '../rule.ts';

/** Every file that the manifest names is in the package, under exactly that name. */
export const listedFiles: ManifestRule = ({ resources }, files) => {
  const byFoldedName = new Map([...files.keys()].map((path) => [path.toLowerCase(), path]));
  const hrefs = resources.flatMap((resource) => [
    // The launch file is among the files, or another rule says so.
    ...(resource.files.length === 0 && resource.href ? [resource.href] : []),
    ...resource.files,
  ]);
  return hrefs.flatMap((href) => judge(href, files, byFoldedName));
};

function judge(
  { written, path, line }: Href,
  files: Files,
  byFoldedName: ReadonlyMap<string, string>,
): Finding[] {
  if (files.has(path)) return [];
  const params = { href: written };
  if (!isPlain(path)) return [finding('V205', MANIFEST, params, line)];
  const actual = byFoldedName.get(path.toLowerCase());
  if (actual !== undefined) return [finding('V202', MANIFEST, { ...params, actual }, line)];
  return [finding('V201', MANIFEST, params, line)];
}

/** Query and fragment belong in an item's `parameters`; nothing may point out of the package. */
function isPlain(path: string): boolean {
  return !/^\/|^[a-z][a-z0-9+.-]*:|[\\?#]|(^|\/)\.\.?(\/|$)/i.test(path);
}
