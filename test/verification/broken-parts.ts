import type { Broken } from './broken.ts';

const MANIFEST = 'imsmanifest.xml';
const inManifest = (from: string, to: string) => [{ path: MANIFEST, from, to }];
const found = (code: string, params: Readonly<Record<string, unknown>> = {}) => [
  { code, path: MANIFEST, params },
];

const CHECK = '"activity_check-1" identifierref="resource_check-1"';
const THRESHOLD = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0"/>';
/** Before what an item has in other namespaces. */
const inCosts = (xml: string) => inManifest(THRESHOLD, `${THRESHOLD}${xml}`);
const inWelcome = (xml: string) =>
  inManifest('</metadata>\n        <imsss:seq', `</metadata>${xml}<imsss:seq`);
const withParameters = (parameters: string) =>
  inManifest(CHECK, `${CHECK} parameters="${parameters.replaceAll('&', '&amp;')}"`);

/** Organizations, items and resources of SCORM 2004 beyond what its schema says. */
export const BROKEN_PARTS: readonly Broken[] = [
  ...['/check-1/', 'check-1', 'check\\1/'].map(
    (base): Broken => ({
      what: `the base ${base}`,
      edit: [
        ...inManifest(
          ' adlcp:scormType="sco" href="check-1/',
          ` adlcp:scormType="sco" xml:base="${base}" href="`,
        ),
        ...inManifest('<file href="check-1/', '<file href="'),
      ],
      findings: [
        { code: base === 'check-1' ? 'V201' : 'V205', path: MANIFEST },
        { code: 'V203', path: 'check-1/index.html' },
        ...found('V209', { base }),
      ],
    }),
  ),
  {
    what: 'a manifest within the manifest',
    edit: inManifest(
      '</resources>',
      '</resources><manifest identifier="m2"><organizations/><resources/></manifest>',
    ),
    findings: found('V210'),
  },
  {
    what: 'the schema of another standard',
    edit: inManifest('>ADL SCORM<', '>IMS Content<'),
    findings: [{ code: 'V211', path: MANIFEST, line: 4, params: { found: 'IMS Content' } }],
  },
  {
    what: 'an organization without a title',
    edit: inManifest('<title>Integrity</title>', ''),
    findings: found('V213', { identifier: 'organization_integrity' }),
  },
  {
    what: 'an item without a title',
    edit: inManifest('<title>Week 1</title>', ''),
    findings: found('V213', { identifier: 'unit_week-1' }),
  },
  {
    what: 'parameters on a folder',
    edit: inManifest('identifier="unit_week-1"', 'identifier="unit_week-1" parameters="?a=b"'),
    findings: found('V214', { identifier: 'unit_week-1' }),
  },
  ...['#/p1', '?page=a/b', '?page', '?a=b&amp', 'a b=c'].map(
    (parameters): Broken => ({
      what: `the parameters ${parameters}`,
      edit: withParameters(parameters),
      findings: found('V215', { identifier: 'activity_check-1', parameters }),
    }),
  ),
  {
    what: 'launch data on a page that is no SCO',
    edit: inWelcome('<adlcp:dataFromLMS>x</adlcp:dataFromLMS>'),
    findings: found('V216', { element: 'dataFromLMS', identifier: 'page_welcome' }),
  },
  {
    what: 'navigation on a folder',
    edit: inManifest(
      '</metadata>\n        <imsss:sequencing>\n          <imsss:controlMode',
      '</metadata><adlnav:presentation/><imsss:sequencing><imsss:controlMode',
    ),
    findings: found('V216', { element: 'presentation', identifier: 'unit_week-1' }),
  },
  {
    what: 'two completion thresholds',
    edit: inCosts(THRESHOLD),
    findings: found('V217', {
      element: 'completionThreshold',
      identifier: 'activity_what-corruption-costs',
    }),
  },
  {
    what: 'a completion threshold of the 3rd Edition',
    edit: inManifest(THRESHOLD, '<adlcp:completionThreshold>0.8</adlcp:completionThreshold>'),
    findings: found('V218'),
  },
  {
    what: 'a completion threshold of both editions',
    edit: inManifest(THRESHOLD, THRESHOLD.replace('/>', '>0.8</adlcp:completionThreshold>')),
    findings: found('V219', { found: '0.8' }),
  },
  {
    what: 'files that are neither SCO nor asset',
    edit: inManifest(
      '<resource identifier="files_shared" type="webcontent" adlcp:scormType="asset">',
      '<resource identifier="files_shared" type="webcontent">',
    ),
    findings: found('V221', { identifier: 'files_shared' }),
  },
  {
    what: 'a resource with persistState',
    edit: inManifest(
      'href="check-1/index.html">',
      'href="check-1/index.html" adlcp:persistState="true">',
    ),
    findings: found('V222', { identifier: 'resource_check-1' }),
  },
  {
    what: 'a resource that nobody needs',
    edit: inManifest(
      '</resources>',
      `<resource identifier="more" type="webcontent" adlcp:scormType="asset">
       <file href="site.json"/></resource></resources>`,
    ),
    findings: found('V223', { identifier: 'more' }),
  },
  {
    what: 'a title of 201 characters',
    edit: inManifest('<title>Week 1</title>', `<title>${'x'.repeat(201)}</title>`),
    findings: found('V224', { what: 'title', length: 201, limit: 200 }),
  },
  {
    what: 'launch data of 4,001 characters',
    edit: inCosts(`<adlcp:dataFromLMS>${'x'.repeat(4001)}</adlcp:dataFromLMS>`),
    findings: found('V224', { what: 'dataFromLMS', length: 4001, limit: 4000 }),
  },
  {
    what: 'a version of 21 characters',
    edit: inManifest('version="1.2.0"', `version="${'1'.repeat(21)}"`),
    findings: found('V224', { what: 'version', length: 21, limit: 20 }),
  },
  {
    what: 'SCOs that never look for the platform',
    edit: [
      { path: 'shared/player-3c4d.js', from: 'API_1484_11', to: 'ABC' },
      { path: 'shared/player-3c4d.js', from: 'LMSInitialize', to: 'initialise' },
    ],
    findings: found('V225', { identifier: 'resource_what-corruption-costs' }),
  },
  {
    what: 'SCOs that know SCORM 1.2 alone',
    edit: [{ path: 'shared/player-3c4d.js', from: 'API_1484_11', to: 'ABC' }],
    findings: found('V226', { identifier: 'resource_what-corruption-costs' }),
  },
  {
    what: 'metadata in a file that is not there',
    edit: inManifest('<lom:lom>', '<adlcp:location>meta.xml</adlcp:location><lom:lom>'),
    findings: found('V201', { href: 'meta.xml' }),
  },
  {
    what: 'metadata in a file that is no XML',
    add: { 'meta.xml': '<lom' },
    edit: inManifest('<lom:lom>', '<adlcp:location>meta.xml</adlcp:location><lom:lom>'),
    findings: [{ code: 'V208', path: 'meta.xml' }],
  },
  {
    what: 'metadata in a file whose schema is missing',
    add: { 'meta.xml': '<x xmlns="urn:x"/>' },
    edit: inManifest('<lom:lom>', '<adlcp:location>meta.xml</adlcp:location><lom:lom>'),
    findings: [{ code: 'V105', path: 'meta.xml', params: { namespace: 'urn:x' } }],
  },
];
