import type { LocaleTexts, RenderedActivity, RenderedPart } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import { identifier } from './identifiers.ts';
import type { ItemNode, Layout } from './layout.ts';
import { activityLom, itemLom } from './lom.ts';
import { resourceOf } from './resources.ts';
import { activitySequencing, clusterSequencing, pageSequencing } from './sequencing.ts';

/** The 3rd Edition writes it as the element's value, the 4th in attributes (CAM 3.4.1.10). */
export type ThresholdForm = 'attributes' | 'value';

export interface OrganizationChoices {
  readonly identifier: string;
  readonly locales: readonly string[];
  readonly completionThreshold: boolean;
  readonly thresholdForm: ThresholdForm;
  readonly sequencing: boolean;
  readonly savesEarly: boolean;
}

/** Tells the player to save on `beforeunload` too. */
export const SAVE_EARLY = 'save=early';

/** The organization of a package: title, items, sequencing, in the order of the schema. */
export function organizationElement(layout: Layout, choices: OrganizationChoices): XmlElement {
  return el(
    'organization',
    { identifier: choices.identifier },
    title(layout.title, choices.locales),
    layout.items.map((item) => itemElement(item, choices)),
    choices.sequencing ? clusterSequencing(true) : undefined,
  );
}

function itemElement(node: ItemNode, choices: OrganizationChoices): XmlElement {
  switch (node.type) {
    case 'unit':
      return el(
        'item',
        { identifier: identifier('unit', node.unit.id) },
        title(node.unit.title, choices.locales),
        node.items.map((item) => itemElement(item, choices)),
        metadata(itemLom(node.unit.title, {}, choices.locales)),
        choices.sequencing ? clusterSequencing(node.unit.activities.some(isScored)) : undefined,
      );
    case 'activity':
      return activityItem(node.activity, choices);
    case 'page':
      return pageItem(node.page, choices);
  }
}

function activityItem(activity: RenderedActivity, choices: OrganizationChoices): XmlElement {
  return el(
    'item',
    {
      identifier: identifier('activity', activity.id),
      identifierref: resourceOf(activity),
      ...(choices.savesEarly && { parameters: `?${SAVE_EARLY}` }),
    },
    title(activity.title, choices.locales),
    metadata(activityLom(activity, choices.locales)),
    choices.completionThreshold ? threshold(choices.thresholdForm) : undefined,
    choices.sequencing ? activitySequencing(activity) : undefined,
  );
}

/** All of an activity completes it (SN 3.14). */
function threshold(form: ThresholdForm): XmlElement {
  return form === 'value'
    ? el('adlcp:completionThreshold', {}, '1.0')
    : el('adlcp:completionThreshold', { completedByMeasure: 'true', minProgressMeasure: '1.0' });
}

function pageItem(page: RenderedPart, choices: OrganizationChoices): XmlElement {
  return el(
    'item',
    { identifier: identifier('page', page.id), identifierref: resourceOf(page) },
    title(page.title, choices.locales),
    metadata(itemLom(page.title, page.description, choices.locales)),
    choices.sequencing ? pageSequencing() : undefined,
  );
}

function isScored(activity: RenderedActivity): boolean {
  return activity.passing !== undefined;
}

function metadata(lom: XmlElement): XmlElement {
  return el('metadata', {}, lom);
}

/** Smallest permitted maximum of a title; LMSs with a column for it fail on more. */
const TITLE_LIMIT = 200;

/** One title in the package's default locale: the element takes no language. */
export function title(texts: LocaleTexts, locales: readonly string[]): XmlElement {
  const characters = [...(texts[locales[0] ?? ''] ?? '')];
  const text =
    characters.length > TITLE_LIMIT
      ? `${characters
          .slice(0, TITLE_LIMIT - 1)
          .join('')
          .trimEnd()}…`
      : characters.join('');
  return el('title', {}, text);
}
