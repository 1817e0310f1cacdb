import type { RenderedActivity } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import { identifier } from './identifiers.ts';

// No mapInfo anywhere: LMSs that are in wide use fail to import a package that has one.

/**
 * A cluster or the organization: the learner may choose any activity or go on to the next
 * (SN 3.2). `scored` tells whether something in it carries a score; without, its weight would pull
 * the course's measure down (SN 4.6, RB.1.1 counts the weight of children without a measure).
 */
export function clusterSequencing(scored: boolean): XmlElement {
  return el(
    'imsss:sequencing',
    {},
    el('imsss:controlMode', { choice: 'true', flow: 'true' }),
    scored ? undefined : rollup({ completion: true }),
  );
}

/**
 * A SCO. Scored, its primary objective is satisfied from the passing score on, the same that the
 * player applies (SN 3.10); unscored, it counts for completion alone. Either way the player says
 * what was reached, and silence must not be read as success (SN 3.13).
 */
export function activitySequencing(activity: RenderedActivity): XmlElement {
  return el(
    'imsss:sequencing',
    {},
    activity.passing === undefined ? rollup({ completion: true }) : undefined,
    activity.passing === undefined ? undefined : objectives(activity.id, activity.passing),
    el('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

/** An asset: LMSs call it complete once opened, but the course is complete without it. */
export function pageSequencing(): XmlElement {
  return el('imsss:sequencing', {}, rollup({ completion: false }));
}

function rollup({ completion }: { readonly completion: boolean }): XmlElement {
  return el('imsss:rollupRules', {
    rollupObjectiveSatisfied: 'false',
    rollupProgressCompletion: String(completion),
    objectiveMeasureWeight: '0',
  });
}

function objectives(activity: string, passing: number): XmlElement {
  return el(
    'imsss:objectives',
    {},
    el(
      'imsss:primaryObjective',
      { objectiveID: identifier('objective', activity), satisfiedByMeasure: 'true' },
      el('imsss:minNormalizedMeasure', {}, measure(passing)),
    ),
  );
}

/** A decimal with at most four places, as the standard's measures have. */
function measure(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
