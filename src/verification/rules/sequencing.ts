import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { IMSSS } from '../edition.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed, walk, type XmlNode } from '../xml-tree.ts';

/** Post-condition actions that speak of a parent or a neighbour, which the course has not. */
const BELOW_ONLY = new Set(['exitParent', 'previous']);
/** What the standard has and lets platforms leave out (SN 3.3, 3.10; CAM 5.1.4). */
const TIME_CONDITIONS = new Set(['timeLimitExceeded', 'outsideAvailableTimeRange']);
const LIMITS = new Set(['attemptLimit', 'attemptAbsoluteDurationLimit']);

/** Sequencing that is shared finds what it refers to, and asks for nothing that is not done. */
export const sequencing: ManifestRule = ({ root, organizations }) => {
  const collections = [...walk(root)].filter(isNamed('sequencingCollection'));
  const shared = collections.flatMap((one) => childrenNamed(one, 'sequencing'));
  const identifiers = new Set(shared.map((node) => attribute(node, 'ID')));
  const own = [...walk(root)]
    .filter(isNamed('sequencing'))
    .filter((node) => !shared.includes(node));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const node of shared) {
    const identifier = attribute(node, 'ID') ?? '';
    if (identifier === '' || seen.has(identifier)) {
      findings.push(finding('V241', MANIFEST, { identifier }, node.line));
    }
    seen.add(identifier);
  }
  for (const node of own) {
    const misplaced = attribute(node, 'ID');
    if (misplaced !== undefined) {
      findings.push(finding('V241', MANIFEST, { identifier: misplaced }, node.line));
    }
    const identifier = attribute(node, 'IDRef');
    if (identifier !== undefined && !identifiers.has(identifier)) {
      findings.push(finding('V242', MANIFEST, { identifier }, node.line));
    }
  }
  const courses = organizations ? childrenNamed(organizations, 'organization') : [];
  for (const course of courses) {
    const nodes = course.children.filter(isNamed('sequencing')).flatMap((node) => [...walk(node)]);
    for (const action of postConditions(nodes)) {
      const name = attribute(action, 'action') ?? '';
      if (BELOW_ONLY.has(name)) {
        findings.push(finding('V244', MANIFEST, { action: name }, action.line));
      }
    }
  }
  return [...findings, ...[...shared, ...own].flatMap(unsupported)];
};

function postConditions(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return nodes
    .filter(isNamed('postConditionRule'))
    .flatMap((rule) => childrenNamed(rule, 'ruleAction'));
}

function unsupported(sequence: XmlNode): readonly Finding[] {
  return [...walk(sequence)].flatMap((node) => {
    const { name, line, attributes } = node;
    const condition = attribute(node, 'condition') ?? '';
    const what = [
      ...(name === 'auxiliaryResources' ? [name] : []),
      ...(TIME_CONDITIONS.has(condition) ? [condition] : []),
      ...(name === 'limitConditions'
        ? attributes.map((one) => one.name).filter((one) => !LIMITS.has(one))
        : []),
    ];
    return what.map((one) => finding('V250', MANIFEST, { what: one }, line));
  });
}

function isNamed(name: string): (node: XmlNode) => boolean {
  return (node) => node.namespace === IMSSS && node.name === name;
}
