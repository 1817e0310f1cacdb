import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { ADLCP, isScorm12 } from '../edition.ts';
import { MANIFEST } from '../manifest.ts';
import type { ManifestRule } from '../rule.ts';
import { walk, type XmlNode } from '../xml-tree.ts';

/** Characters that every platform has room for (smallest permitted maximums, CAM 3.4.2). */
const ATTRIBUTES: Readonly<Record<string, number>> = {
  version: 20,
  structure: 200,
  identifierref: 2000,
  parameters: 1000,
  type: 1000,
  href: 2000,
  base: 2000,
};
const ELEMENTS = new Map([
  ['title', 200],
  ['dataFromLMS', 4000],
  ['location', 2000],
]);

/** What is longer than every platform has room for, and so may be cut. */
export const lengths: ManifestRule = ({ root }) => {
  // SCORM 1.2 has the same limits in its schema.
  if (isScorm12(root)) return [];
  return [...walk(root)]
    .filter(({ namespace }) => namespace === root.namespace || namespace === ADLCP.scorm2004)
    .flatMap(texts)
    .flatMap(({ what, text, limit, line }): Finding[] => {
      const length = [...text].length;
      return length > limit ? [finding('V224', MANIFEST, { what, length, limit }, line)] : [];
    });
};

interface Limited {
  readonly what: string;
  readonly text: string;
  readonly limit: number;
  readonly line: number;
}

function texts({ name, text, attributes, line }: XmlNode): readonly Limited[] {
  const limit = ELEMENTS.get(name);
  return [
    ...(limit === undefined ? [] : [{ what: name, text: text.trim(), limit, line }]),
    ...attributes.flatMap((one) => {
      const own = Object.hasOwn(ATTRIBUTES, one.name) ? ATTRIBUTES[one.name] : undefined;
      return own === undefined ? [] : [{ what: one.name, text: one.value, limit: own, line }];
    }),
  ];
}
