import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import type { Files } from '../rule.ts';
import type { XmlNode } from '../xml-tree.ts';

/** What platforms add to the address (cmi5 8.1; launch by parameters). */
const TAKEN = ['endpoint', 'fetch', 'actor', 'registration', 'activityId', 'auth', 'activity_id'];

/** The address in `node` opens a file of the package, with no parameter that a platform adds. */
export function launchAddress(path: string, node: XmlNode, files: Files): readonly Finding[] {
  const href = node.text.trim();
  // A course may also stand on another server; what is there can't be known.
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return [];
  const [file = '', query = ''] = href.split('#')[0]?.split('?') ?? [];
  const names = [...new URLSearchParams(query).keys()].filter((name) => TAKEN.includes(name));
  return [
    ...(files.has(file) ? [] : [finding('V201', path, { href }, node.line)]),
    ...names.map((name) => finding('V124', path, { name, href }, node.line)),
  ];
}
