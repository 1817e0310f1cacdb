import type { RenderedCourse } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import { identifier } from './identifiers.ts';
import type { Layout } from './layout.ts';
import { packageLom } from './lom.ts';
import { organizationElement, type ThresholdForm } from './organization.ts';
import { type Contents, resourcesElement } from './resources.ts';

/**
 * Namespaces by their prefixes, with the XSD at the package root. LMSs that do not read namespaces
 * know these prefixes literally, and want Content Packaging as the default.
 */
const NAMESPACES: readonly (readonly [prefix: string, namespace: string, xsd: string])[] = [
  ['', 'http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['adlseq', 'http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['adlnav', 'http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['imsss', 'http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
  ['lom', 'http://ltsc.ieee.org/xsd/LOM', 'lom.xsd'],
];

/** What editions and profiles choose. */
export interface ManifestChoices {
  /** LMSs compare it letter by letter (CAM 3.4.1). */
  readonly schemaversion: string;
  readonly completionThreshold: boolean;
  readonly thresholdForm: ThresholdForm;
  readonly savesEarly?: boolean;
}

/** The manifest of a package (CAM 3.4.1). */
export function manifest(
  course: RenderedCourse,
  layout: Layout,
  contents: Contents,
  choices: ManifestChoices,
): XmlElement {
  const part = layout.part === undefined ? [] : [layout.part];
  const organization = identifier('organization', course.facts.id, ...part);
  return el(
    'manifest',
    {
      identifier: identifier('manifest', course.facts.id, ...part),
      version: course.facts.version,
      ...namespaceAttributes(),
    },
    el(
      'metadata',
      {},
      el('schema', {}, 'ADL SCORM'),
      el('schemaversion', {}, choices.schemaversion),
      packageLom(course, layout),
    ),
    el(
      'organizations',
      { default: organization },
      organizationElement(layout, {
        identifier: organization,
        locales: course.locales,
        completionThreshold: choices.completionThreshold,
        thresholdForm: choices.thresholdForm,
        savesEarly: choices.savesEarly ?? false,
        sequencing: layout.sequencing,
      }),
    ),
    resourcesElement(contents.resources),
  );
}

function namespaceAttributes(): Record<string, string> {
  const declarations = NAMESPACES.map(([prefix, namespace]): [string, string] => [
    prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
    namespace,
  ]);
  return {
    ...Object.fromEntries(declarations),
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': NAMESPACES.map(([, namespace, xsd]) => `${namespace} ${xsd}`).join(' '),
  };
}
