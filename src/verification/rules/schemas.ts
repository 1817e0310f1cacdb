import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { mendedSchema } from '../known-schemas.ts';
import { MANIFEST, XML } from '../manifest.ts';
import type { Files, ManifestRule } from '../rule.ts';
import { attribute, walk, type XmlEngine, type XmlNode } from '../xml-tree.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Every namespace in use is in xsi:schemaLocation with an XSD at the package root, and the manifest
 * is valid to those XSDs: importers validate with what they find in the package.
 */
export const schemas: ManifestRule = ({ root }, files, xml) =>
  schemaFindings(MANIFEST, root, files, xml);

/** The same of any document of the package, `root` of the file at `path`. */
export function schemaFindings(
  path: string,
  root: XmlNode,
  files: Files,
  xml: XmlEngine,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const node of walk(root)) {
    if (pairs(node).length % 2 === 1) findings.push(finding('V107', path, {}, node.line));
  }
  const locations = schemaLocations(root);
  for (const [namespace, line] of usedNamespaces(root)) {
    if (!locations.has(namespace)) findings.push(finding('V105', path, { namespace }, line));
  }
  for (const [namespace, file] of locations) {
    if (!files.has(file)) findings.push(finding('V106', path, { file, namespace }, root.line));
  }
  // With an XSD missing, validation would only repeat that in many words.
  const bytes = files.get(path);
  if (findings.length > 0 || bytes === undefined) return findings;
  const { schemaProblems, problems } = xml.validate(path, bytes, xsds(files), locations);
  return [
    ...schemaProblems.map(({ message, path: file, line }) =>
      finding('V108', file, { problem: message }, line),
    ),
    ...problems.map(({ message, line }) => finding('V109', path, { problem: message }, line)),
  ];
}

/** What the document says of where its schemas are: files by namespace, as written. */
export function schemaLocations(root: XmlNode): ReadonlyMap<string, string> {
  const locations = new Map<string, string>();
  for (const node of walk(root)) {
    const words = pairs(node);
    for (let at = 0; at + 1 < words.length; at += 2) {
      const [namespace = '', file = ''] = words.slice(at, at + 2);
      locations.set(namespace, file);
    }
  }
  return locations;
}

function pairs(node: XmlNode): readonly string[] {
  return attribute(node, 'schemaLocation', XSI)?.split(/\s+/).filter(Boolean) ?? [];
}

/** Namespaces of elements and attributes, each with the line of its first use. */
export function usedNamespaces(root: XmlNode): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const node of walk(root)) {
    for (const { namespace } of [node, ...node.attributes]) {
      if (namespace === '' || namespace === XSI || namespace === XML) continue;
      if (!used.has(namespace)) used.set(namespace, node.line);
    }
  }
  return used;
}

/** The schemas among the files, each in a form that works. */
export function xsds(files: Files): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files]
      .filter(([path]) => /\.(xsd|dtd)$/i.test(path))
      .map(([path, bytes]) => [path, mendedSchema(path, bytes)]),
  );
}
