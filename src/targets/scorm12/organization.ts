import type { RenderedPart } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import { identifier } from '../scorm2004/identifiers.ts';
import type { ItemNode, Layout } from '../scorm2004/layout.ts';
import { SAVE_EARLY, title } from '../scorm2004/organization.ts';
import { resourceOf } from '../scorm2004/resources.ts';
import { activityMetadata, itemMetadata } from './metadata.ts';

/**
 * Tells the player which version its package is of, for LMSs that offer the APIs of both. Where it
 * does not arrive nothing is lost: the player takes the API that is there.
 */
const PARAMETERS = '?scorm=1.2';

/** The organization of a package, its children in the order of the schema. */
export function organizationElement12(
  layout: Layout,
  organization: string,
  locales: readonly string[],
  savesEarly: boolean,
): XmlElement {
  const parameters = savesEarly ? `${PARAMETERS}&${SAVE_EARLY}` : PARAMETERS;
  return el(
    'organization',
    { identifier: organization },
    title(layout.title, locales),
    layout.items.map((item) => itemElement(item, locales, parameters)),
  );
}

function itemElement(node: ItemNode, locales: readonly string[], parameters: string): XmlElement {
  switch (node.type) {
    case 'unit':
      return el(
        'item',
        { identifier: identifier('unit', node.unit.id) },
        title(node.unit.title, locales),
        node.items.map((item) => itemElement(item, locales, parameters)),
        itemMetadata(node.unit.title, {}, locales),
      );
    case 'activity':
      return el(
        'item',
        { ...opens('activity', node.activity), parameters },
        title(node.activity.title, locales),
        activityMetadata(node.activity, locales),
      );
    case 'page':
      return el(
        'item',
        opens('page', node.page),
        title(node.page.title, locales),
        itemMetadata(node.page.title, node.page.description, locales),
      );
  }
}

function opens(kind: 'activity' | 'page', part: RenderedPart) {
  return { identifier: identifier(kind, part.id), identifierref: resourceOf(part) };
}
