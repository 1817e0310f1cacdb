import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { ADLNAV, adlcp, IMSSS, isScorm12 } from '../edition.ts';
import { MANIFEST, type Resource, scormType } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, type XmlNode } from '../xml-tree.ts';

/** What only a SCO can read (CAM 3.4.1.8 to 3.4.1.10), and in 1.2 what only it is judged by. */
const FOR_SCOS = new Set(['dataFromLMS', 'timeLimitAction', 'datafromlms', 'timelimitaction']);
const FOR_SCOS_12 = new Set(['maxtimeallowed', 'masteryscore']);
/** What belongs to something that is opened. */
const FOR_OPENED = new Set(['data', 'presentation']);
/** `#fragment`, or pairs with a fragment behind them: what ADL's suite lets pass (CAM 3.4.1.7). */
const PART = String.raw`[\w.!*'()%~-]*`;
const PARAMETERS = new RegExp(
  String.raw`^(?:#${PART}|\??${PART}=${PART}(?:&${PART}=${PART})*(?:#${PART})?)$`,
);

/** Parameters and ADL's elements stand on items that can use them, and once each. */
export const items: ManifestRule = ({ root, items: all, resources }) => {
  const byIdentifier = new Map(resources.map((resource) => [resource.identifier, resource]));
  const space = adlcp(root);
  return all.flatMap((item) => {
    const reference = attribute(item, 'identifierref');
    const opened = reference === undefined ? undefined : byIdentifier.get(reference);
    return [
      ...parameters(item, reference, isScorm12(root)),
      ...extensions(item, space, opened, reference !== undefined && opened === undefined),
    ];
  });
};

function parameters(item: XmlNode, reference: string | undefined, old: boolean): Finding[] {
  const found = attribute(item, 'parameters');
  if (found === undefined || found === '') return [];
  const identifier = attribute(item, 'identifier') ?? '';
  if (reference === undefined) return [finding('V214', MANIFEST, { identifier }, item.line)];
  if (old || PARAMETERS.test(found)) return [];
  return [finding('V215', MANIFEST, { identifier, parameters: found }, item.line)];
}

function extensions(
  item: XmlNode,
  space: string,
  opened: Resource | undefined,
  dangling: boolean,
): Finding[] {
  const identifier = attribute(item, 'identifier') ?? '';
  const seen = new Set<string>();
  return item.children.flatMap((child) => {
    const { namespace, name, line } = child;
    if (![space, ADLNAV, IMSSS].includes(namespace)) return [];
    const params = { element: name, identifier };
    if (seen.has(name)) return [finding('V217', MANIFEST, params, line)];
    seen.add(name);
    // What the reference should have opened is another rule's.
    return dangling || fits(child, opened) ? [] : [finding('V216', MANIFEST, params, line)];
  });
}

function fits({ name, text }: XmlNode, opened: Resource | undefined): boolean {
  const isSco = opened !== undefined && scormType(opened) === 'sco';
  if (FOR_SCOS.has(name) || FOR_SCOS_12.has(name)) return isSco;
  if (name === 'completionThreshold') return text.trim() === '' || isSco;
  return !FOR_OPENED.has(name) || opened !== undefined;
}
