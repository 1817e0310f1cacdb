import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import type { Files } from '../rule.ts';
import { attribute, childrenNamed, walk, type XmlNode } from '../xml-tree.ts';
import { launchAddress } from './launch-address.ts';

export const TINCAN = 'tincan.xml';
export const TINCAN_NAMESPACE = 'http://projecttincan.com/tincan.xsd';

/** Exactly one activity can be launched, it has an id and a name, and its file is there. */
export function tincan(root: XmlNode, files: Files): readonly Finding[] {
  const activities = [...walk(root)].filter(
    ({ name, namespace }) => name === 'activity' && namespace === root.namespace,
  );
  const launched = activities.filter((activity) => childrenNamed(activity, 'launch').length > 0);
  const count = launched.length;
  return [
    ...(count === 1 ? [] : [finding('V126', TINCAN, { count }, root.line)]),
    ...launched.flatMap((activity) => [
      ...missing(activity),
      ...childrenNamed(activity, 'launch').flatMap((launch) =>
        launchAddress(TINCAN, launch, files),
      ),
    ]),
  ];
}

function missing(activity: XmlNode): readonly Finding[] {
  const id = attribute(activity, 'id') ?? '';
  const lacks = [
    ...(id === '' ? ['id'] : []),
    ...(childrenNamed(activity, 'name').some(({ text }) => text.trim() !== '') ? [] : ['name']),
  ];
  return lacks.map((what) =>
    finding('V121', TINCAN, { what, where: `activity ${id}`.trim() }, activity.line),
  );
}
