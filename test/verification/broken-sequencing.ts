import type { Broken } from './broken.ts';

const MANIFEST = 'imsmanifest.xml';
const inManifest = (from: string, to: string) => [{ path: MANIFEST, from, to }];
const found = (code: string, params: Readonly<Record<string, unknown>> = {}) => [
  { code, path: MANIFEST, params },
];

const PRIMARY =
  '<imsss:primaryObjective objectiveID="objective_check-1" satisfiedByMeasure="true">';
const MEASURE = '<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>';
const AFTER = '</imsss:primaryObjective>';
const OBJECTIVES = '</imsss:objectives>';
const DELIVERY =
  '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>';
const CONTROL = '<imsss:controlMode choice="true" flow="true"/>\n      </imsss';
const NO_READ = 'readSatisfiedStatus="false" readNormalizedMeasure="false"';
const map = (target: string, attributes: string) =>
  `<imsss:mapInfo targetObjectiveID="${target}" ${attributes}/>`;
const collection = (inside: string) =>
  inManifest(
    '</resources>',
    `</resources><imsss:sequencingCollection>${inside}</imsss:sequencingCollection>`,
  );
/** An item's own rules, before its first. */
const rules = (inside: string) =>
  inManifest(
    '<imsss:rollupRules',
    `<imsss:sequencingRules>${inside}</imsss:sequencingRules><imsss:rollupRules`,
  );
const skipIf = (condition: string) =>
  `<imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition ${condition}/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>`;

/** Sequencing beyond what its schema says. */
export const BROKEN_SEQUENCING: readonly Broken[] = [
  {
    what: 'shared sequencing without an ID',
    edit: collection('<imsss:sequencing/>'),
    findings: found('V241', { identifier: '' }),
  },
  {
    what: 'an ID outside the collection',
    edit: inManifest('<imsss:sequencing>', '<imsss:sequencing ID="s1">'),
    findings: found('V241', { identifier: 's1' }),
  },
  {
    what: 'a reference to sequencing of an item',
    edit: [
      ...inManifest('<imsss:sequencing>', '<imsss:sequencing IDRef="page_welcome">'),
      ...collection('<imsss:sequencing ID="s1"/>'),
    ],
    findings: found('V242', { identifier: 'page_welcome' }),
  },
  {
    what: 'a rule about an objective that is not there',
    edit: rules(skipIf('condition="satisfied" referencedObjective="gone"')),
    findings: found('V243', { identifier: 'gone' }),
  },
  ...['exitParent', 'previous'].map(
    (action): Broken => ({
      what: `${action} for the whole course`,
      edit: inManifest(
        CONTROL,
        CONTROL.replace(
          '\n',
          `<imsss:sequencingRules><imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:postConditionRule></imsss:sequencingRules>`,
        ),
      ),
      findings: found('V244', { action }),
    }),
  ),
  {
    what: 'a mapped objective without a name',
    edit: [
      ...inManifest(PRIMARY, '<imsss:primaryObjective satisfiedByMeasure="true">'),
      ...inManifest(MEASURE, `${MEASURE}${map('urn:a', '')}`),
    ],
    findings: found('V245'),
  },
  {
    what: 'an objective with an empty name',
    edit: inManifest('objectiveID="objective_check-1"', 'objectiveID=""'),
    findings: found('V245'),
  },
  {
    what: 'two objectives of one name',
    edit: inManifest(AFTER, `${AFTER}<imsss:objective objectiveID="objective_check-1"/>`),
    findings: found('V246', { identifier: 'objective_check-1' }),
  },
  {
    what: 'two objectives that write to one',
    edit: [
      ...inManifest(MEASURE, `${MEASURE}${map('urn:a', `${NO_READ} writeSatisfiedStatus="true"`)}`),
      ...inManifest(
        AFTER,
        `${AFTER}<imsss:objective objectiveID="o2">${map('urn:a', `${NO_READ} writeSatisfiedStatus="1"`)}</imsss:objective>`,
      ),
    ],
    findings: found('V247', { target: 'urn:a' }),
  },
  {
    what: 'an objective that reads from two',
    edit: inManifest(
      MEASURE,
      `${MEASURE}${map('urn:a', '')}${map('urn:b', 'readNormalizedMeasure="false"')}`,
    ),
    findings: found('V248', { identifier: 'objective_check-1' }),
  },
  {
    what: 'more about an objective that is not there',
    edit: inManifest(
      `${OBJECTIVES}\n            ${DELIVERY}`,
      `${OBJECTIVES}${DELIVERY}<adlseq:objectives><adlseq:objective objectiveID="gone"><adlseq:mapInfo targetObjectiveID="urn:a"/></adlseq:objective></adlseq:objectives>`,
    ),
    findings: found('V249', { identifier: 'gone' }),
  },
  {
    what: 'auxiliary resources',
    edit: inManifest('<imsss:rollupRules', '<imsss:auxiliaryResources/><imsss:rollupRules'),
    findings: found('V250', { what: 'auxiliaryResources' }),
  },
  {
    what: 'a limit that platforms leave out',
    edit: inManifest(
      '<imsss:rollupRules',
      '<imsss:limitConditions beginTimeLimit="2026-01-01T00:00:00" attemptLimit="3"/><imsss:rollupRules',
    ),
    findings: found('V250', { what: 'beginTimeLimit' }),
  },
  {
    what: 'a rule about the time of day',
    edit: rules(skipIf('condition="outsideAvailableTimeRange"')),
    findings: found('V250', { what: 'outsideAvailableTimeRange' }),
  },
];
