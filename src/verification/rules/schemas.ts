import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { mendedSchema } from '../known-schemas.ts';
import { MANIFEST } from '../manifest.ts';
import type { Files, ManifestRule } from '../rule.ts';
import { attribute, walk, type XmlNode } from '../xml-tree.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * Every namespace in use is in xsi:schemaLocation with an XSD at the package root, and the manifest
 * is valid to those XSDs: importers validate with what they find in the package.
 */
export const schemas: ManifestRule = ({ root }, files, xml) => {
  const locations = new Map<string, string>();
  const findings: Finding[] = [];
  for (const node of walk(root)) {
    const words = attribute(node, 'schemaLocation', XSI)?.split(/\s+/).filter(Boolean) ?? [];
    if (words.length % 2 === 1) findings.push(finding('V107', MANIFEST, {}, node.line));
    for (let at = 0; at + 1 < words.length; at += 2) {
      const [namespace = '', file = ''] = words.slice(at, at + 2);
      locations.set(namespace, file);
    }
  }
  for (const [namespace, line] of usedNamespaces(root)) {
    if (!locations.has(namespace)) findings.push(finding('V105', MANIFEST, { namespace }, line));
  }
  for (const [namespace, file] of locations) {
    if (!files.has(file)) findings.push(finding('V106', MANIFEST, { file, namespace }, root.line));
  }
  // With an XSD missing, validation would only repeat that in many words.
  const bytes = files.get(MANIFEST);
  if (findings.length > 0 || bytes === undefined) return findings;
  const { schemaProblems, problems } = xml.validate(MANIFEST, bytes, xsds(files), locations);
  return [
    ...schemaProblems.map(({ message, path, line }) =>
      finding('V108', path, { problem: message }, line),
    ),
    ...problems.map(({ message, line }) => finding('V109', MANIFEST, { problem: message }, line)),
  ];
};

/** Namespaces of elements and attributes, each with the line of its first use. */
function usedNamespaces(root: XmlNode): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const node of walk(root)) {
    for (const { namespace } of [node, ...node.attributes]) {
      if (namespace === '' || namespace === XSI || namespace === XML) continue;
      if (!used.has(namespace)) used.set(namespace, node.line);
    }
  }
  return used;
}

function xsds(files: Files): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files]
      .filter(([path]) => /\.(xsd|dtd)$/i.test(path))
      .map(([path, bytes]) => [path, mendedSchema(path, bytes)]),
  );
}
