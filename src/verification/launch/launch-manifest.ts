import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import type { Files } from '../rule.ts';
import type { XmlEngine, XmlNode } from '../xml-tree.ts';
import { CMI5_NAMESPACE, COURSE_STRUCTURE, courseStructure } from './course-structure.ts';
import { TINCAN, TINCAN_NAMESPACE, tincan } from './tincan.ts';
import { isWebSite } from './web-site.ts';

interface Format {
  readonly path: string;
  readonly root: string;
  readonly namespace: string;
  readonly rule: (root: XmlNode, files: Files) => readonly Finding[];
}

const FORMATS: readonly Format[] = [
  {
    path: COURSE_STRUCTURE,
    root: 'courseStructure',
    namespace: CMI5_NAMESPACE,
    rule: courseStructure,
  },
  { path: TINCAN, root: 'tincan', namespace: TINCAN_NAMESPACE, rule: tincan },
];

/**
 * The findings over the manifest of a package that is launched by parameters, none over a course
 * that is to be read without any; undefined where it has none at its root.
 */
export function launchManifest(files: Files, xml: XmlEngine): readonly Finding[] | undefined {
  const format = FORMATS.find(({ path }) => files.has(path));
  const bytes = format && files.get(format.path);
  if (!format || !bytes) return isWebSite(files) ? [] : undefined;
  const { path, root, namespace, rule } = format;
  const read = xml.read(path, bytes);
  if (!('name' in read)) {
    return read.map(({ message, line }) => finding('V103', path, { problem: message }, line));
  }
  if (read.name !== root || read.namespace !== namespace) {
    return [finding('V127', path, { found: `{${read.namespace}}${read.name}` }, read.line)];
  }
  return rule(read, files);
}
