import type { Finding } from '../course/finding.ts';
import type { PackageEntry } from '../course/package.ts';
import { finding } from './codes.ts';
import { MANIFEST } from './manifest.ts';
import type { Files } from './rule.ts';
import { readManifest } from './rules/manifest-readable.ts';
import { schemaLocations, usedNamespaces, xsds } from './rules/schemas.ts';
import { childrenNamed, type XmlEngine } from './xml-tree.ts';

/** XSD files by name, of each edition by the name that a manifest gives it. */
export type EditionSchemas = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

/** An XSD's own namespace. The files of the editions write it on the schema element. */
const TARGET = /\btargetNamespace\s*=\s*"([^"]+)"/;

/**
 * Whether the manifest is valid to the XSDs of the edition that it names, when the package brings
 * others or none: some importers validate with their own. Nothing is said where the package's own
 * are those, where the manifest can't be read, or where it uses a namespace without any XSD.
 */
export function editionSchemas(
  entries: readonly PackageEntry[],
  xml: XmlEngine,
  editions: EditionSchemas,
): readonly Finding[] {
  const files: Files = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  const bytes = files.get(MANIFEST);
  const { root } = readManifest(files, xml);
  if (!root || !bytes) return [];
  const edition =
    childrenNamed(root, 'metadata').flatMap((one) => childrenNamed(one, 'schemaversion'))[0]
      ?.text ?? '';
  const official = editions.get(edition);
  if (!official || isIn(official, files)) return [];

  const locations = new Map([...schemaLocations(root)].filter(([, file]) => files.has(file)));
  for (const [file, schema] of official) {
    const namespace = TARGET.exec(new TextDecoder().decode(schema))?.[1];
    // The one that includes the others of its namespace comes before them, by its name.
    if (namespace !== undefined && !known(locations, namespace, official)) {
      locations.set(namespace, file);
    }
  }
  const used = [...usedNamespaces(root).keys()];
  if (used.some((namespace) => !locations.has(namespace))) return [];
  const schemas = new Map([...xsds(files), ...xsds(official)]);
  const { problems } = xml.validate(MANIFEST, bytes, schemas, locations);
  return problems.map(({ message, line }) =>
    finding('V206', MANIFEST, { edition, problem: message }, line),
  );
}

/** Whether the namespace already stands for a file of the edition. */
function known(
  locations: ReadonlyMap<string, string>,
  namespace: string,
  official: ReadonlyMap<string, Uint8Array>,
): boolean {
  return official.has(locations.get(namespace) ?? '');
}

/** Whether the package has each of the files as it is. */
function isIn(official: ReadonlyMap<string, Uint8Array>, files: Files): boolean {
  return [...official].every(([path, bytes]) => {
    const own = files.get(path);
    return own?.length === bytes.length && bytes.every((byte, at) => byte === own[at]);
  });
}
