import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { IMSCP, MANIFEST } from '../manifest.ts';
import type { Files } from '../rule.ts';
import type { XmlEngine, XmlNode } from '../xml-tree.ts';

export interface ManifestReading {
  /** Only where the rules over manifests make sense. */
  readonly root?: XmlNode;
  readonly findings: readonly Finding[];
}

/** The manifest stands at the package root, is well-formed and is one (CAM 3.4.1). */
export function readManifest(files: Files, xml: XmlEngine): ManifestReading {
  const bytes = files.get(MANIFEST);
  if (bytes === undefined) return { findings: [missing(files)] };
  const read = xml.read(MANIFEST, bytes);
  if (!('name' in read)) {
    return {
      findings: read.map(({ message, line }) =>
        finding('V103', MANIFEST, { problem: message }, line),
      ),
    };
  }
  if (read.name !== 'manifest' || !IMSCP.some((namespace) => namespace === read.namespace)) {
    const found = `{${read.namespace}}${read.name}`;
    return { findings: [finding('V104', MANIFEST, { found }, read.line)] };
  }
  return { root: read, findings: [] };
}

/** Manifests by which platforms know a package, of whatever standard. */
const MANIFESTS = [MANIFEST, 'cmi5.xml', 'tincan.xml'];

function missing(files: Files): Finding {
  for (const file of MANIFESTS) {
    const elsewhere = [...files.keys()].find(
      (path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === file,
    );
    if (elsewhere === undefined || elsewhere === file) continue;
    const folder = elsewhere.slice(0, elsewhere.lastIndexOf('/') + 1);
    return finding('V102', elsewhere, { file, folder });
  }
  return finding('V101', MANIFEST);
}
