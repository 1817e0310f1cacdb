import type { RenderedCourse } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import { identifier } from '../scorm2004/identifiers.ts';
import type { Layout } from '../scorm2004/layout.ts';
import { type Contents, resourcesElement } from '../scorm2004/resources.ts';
import { packageMetadata } from './metadata.ts';
import { organizationElement12 } from './organization.ts';

/** Namespaces by their prefixes, with the XSD at the package root (CAM 1.2, 2.3). */
const NAMESPACES: readonly (readonly [prefix: string, namespace: string, xsd: string])[] = [
  ['', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
  ['imsmd', 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'imsmd_rootv1p2p1.xsd'],
  ['adlcp', 'http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
];

/** The manifest of a SCORM 1.2 package (CAM 1.2, 2.3). */
export function manifest12(
  course: RenderedCourse,
  layout: Layout,
  contents: Contents,
  savesEarly = false,
): XmlElement {
  const part = layout.part === undefined ? [] : [layout.part];
  const organization = identifier('organization', course.facts.id, ...part);
  return el(
    'manifest',
    {
      identifier: identifier('manifest', course.facts.id, ...part),
      version: course.facts.version,
      ...Object.fromEntries(
        NAMESPACES.map(([prefix, namespace]) => [
          prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
          namespace,
        ]),
      ),
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': NAMESPACES.map(([, namespace, xsd]) => `${namespace} ${xsd}`).join(' '),
    },
    el(
      'metadata',
      {},
      el('schema', {}, 'ADL SCORM'),
      el('schemaversion', {}, '1.2'),
      packageMetadata(course, layout),
    ),
    el(
      'organizations',
      { default: organization },
      organizationElement12(layout, organization, course.locales, savesEarly),
    ),
    resourcesElement(contents.resources, 'adlcp:scormtype'),
  );
}
