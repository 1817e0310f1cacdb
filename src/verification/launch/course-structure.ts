import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import type { Files } from '../rule.ts';
import { attribute, childrenNamed, walk, type XmlNode } from '../xml-tree.ts';
import { launchAddress } from './launch-address.ts';

export const COURSE_STRUCTURE = 'cmi5.xml';
export const CMI5_NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** Values of the attributes that have a closed list or a range (cmi5 13.1.4). */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  moveOn: /^(NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed)$/,
  launchMethod: /^(OwnWindow|AnyWindow)$/,
  masteryScore: /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/,
};

/** A course structure that importers take and that counts what learners do (cmi5 13.1). */
export function courseStructure(root: XmlNode, files: Files): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (code: Parameters<typeof finding>[0], node: XmlNode, params: Finding['params']) =>
    findings.push(finding(code, COURSE_STRUCTURE, params, node.line));
  const nodes = [...walk(root)].filter(({ namespace }) => namespace === root.namespace);
  const named = (name: string) => nodes.filter((node) => node.name === name);
  const where = (node: XmlNode) => `${node.name} ${attribute(node, 'id') ?? ''}`.trim();

  if (childrenNamed(root, 'course').length === 0) {
    add('V121', root, { what: 'course', where: root.name });
  }
  if (named('au').length === 0) add('V121', root, { what: 'au', where: root.name });
  const seen = new Set<string>();
  const described = [
    ...named('course'),
    ...named('block'),
    ...named('au'),
    ...named('objective').filter((node) => attribute(node, 'idref') === undefined),
  ];
  for (const node of described) {
    const identifier = attribute(node, 'id');
    if (!identifier) add('V121', node, { what: 'id', where: node.name });
    else if (seen.has(identifier)) add('V111', node, { identifier });
    else seen.add(identifier);
    for (const what of ['title', 'description']) {
      const strings = childrenNamed(node, what).flatMap((text) =>
        childrenNamed(text, 'langstring'),
      );
      if (!strings.some(({ text }) => text.trim() !== '')) {
        add('V121', node, { what, where: where(node) });
      }
    }
  }
  for (const au of named('au')) {
    for (const [name, allowed] of Object.entries(ALLOWED)) {
      const found = attribute(au, name);
      if (found !== undefined && !allowed.test(found)) {
        add('V122', au, { attribute: name, found });
      }
    }
    if (attribute(au, 'moveOn') === undefined) {
      add('V123', au, { identifier: attribute(au, 'id') ?? '' });
    }
    const url = childrenNamed(au, 'url')[0];
    if (!url?.text.trim()) add('V121', au, { what: 'url', where: where(au) });
    else findings.push(...launchAddress(COURSE_STRUCTURE, url, files));
  }
  for (const node of named('objective')) {
    const identifier = attribute(node, 'idref');
    if (identifier !== undefined && !seen.has(identifier)) add('V125', node, { identifier });
  }
  return findings;
}
