import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { ADLSEQ, IMSSS } from '../edition.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { attribute, childrenNamed, walk, type XmlNode } from '../xml-tree.ts';

/** What maps carry: those of IMS, and those that ADL added in the 4th Edition (SN 3.10). */
const CARRIED = ['SatisfiedStatus', 'NormalizedMeasure'];
const CARRIED_TOO = ['RawScore', 'MinScore', 'MaxScore', 'CompletionStatus', 'ProgressMeasure'];

type Direction = 'read' | 'write';

/** Objectives of an activity have names, and maps to shared ones that do not contradict (SN 3.10). */
export const objectives: ManifestRule = ({ root }) =>
  [...walk(root)]
    .filter(({ namespace, name }) => namespace === IMSSS && name === 'sequencing')
    .flatMap((sequencing) => {
      const local = childrenNamed(sequencing, 'objectives').flatMap(({ children }) => children);
      const names = new Set(local.flatMap((one) => attribute(one, 'objectiveID') ?? []));
      const added = sequencing.children
        .filter(({ namespace, name }) => namespace === ADLSEQ && name === 'objectives')
        .flatMap((one) => childrenNamed(one, 'objective'));
      return [
        ...named(local),
        ...conditions(sequencing, names),
        ...unknown(added, names),
        ...maps([...local, ...added]),
      ];
    });

function named(local: readonly XmlNode[]): readonly Finding[] {
  const seen = new Set<string>();
  return local.flatMap((node) => {
    const identifier = attribute(node, 'objectiveID');
    const isMapped = childrenNamed(node, 'mapInfo').length > 0;
    if (identifier === undefined ? isMapped : identifier.trim() === '') {
      return [finding('V245', MANIFEST, {}, node.line)];
    }
    if (identifier === undefined) return [];
    if (seen.has(identifier)) return [finding('V246', MANIFEST, { identifier }, node.line)];
    seen.add(identifier);
    return [];
  });
}

function conditions(sequencing: XmlNode, names: ReadonlySet<string>): readonly Finding[] {
  return [...walk(sequencing)].flatMap((node) => {
    const identifier = attribute(node, 'referencedObjective');
    if (node.name !== 'ruleCondition' || identifier === undefined || names.has(identifier)) {
      return [];
    }
    return [finding('V243', MANIFEST, { identifier }, node.line)];
  });
}

function unknown(added: readonly XmlNode[], names: ReadonlySet<string>): readonly Finding[] {
  return added.flatMap((node) => {
    const identifier = attribute(node, 'objectiveID') ?? '';
    return names.has(identifier) ? [] : [finding('V249', MANIFEST, { identifier }, node.line)];
  });
}

/** One objective writes to a shared one, and reads each value from one alone. */
function maps(all: readonly XmlNode[]): readonly Finding[] {
  const written = new Set<string>();
  const read = new Set<string>();
  return all.flatMap((node) =>
    childrenNamed(node, 'mapInfo').flatMap((map) => {
      const target = attribute(map, 'targetObjectiveID') ?? '';
      const carried = map.namespace === IMSSS ? CARRIED : CARRIED_TOO;
      const twice = (done: Set<string>, kind: Direction, key: (value: string) => string) =>
        carried
          .filter((value) => isOn(map, kind, value))
          .map(key)
          .filter((one) => {
            const isDone = done.has(one);
            done.add(one);
            return isDone;
          });
      const writes = twice(written, 'write', (value) => `${value} ${target}`);
      const identifier = attribute(node, 'objectiveID') ?? '';
      const reads = twice(read, 'read', (value) => `${value} ${identifier}`);
      return [
        ...(writes.length > 0 ? [finding('V247', MANIFEST, { target }, map.line)] : []),
        ...(reads.length > 0 ? [finding('V248', MANIFEST, { identifier }, map.line)] : []),
      ];
    }),
  );
}

/** Left out, a value is read and not written. */
function isOn(map: XmlNode, kind: Direction, value: string): boolean {
  const written = attribute(map, `${kind}${value}`);
  return written === undefined ? kind === 'read' : /^(?:true|1)$/.test(written.trim());
}
