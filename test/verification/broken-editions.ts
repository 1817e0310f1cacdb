import type { Broken } from './broken.ts';
import type { EditionName } from './edition-package.ts';

/** One of a package of the edition, small and in order, that is broken. */
export type BrokenEdition = Broken & { readonly of: EditionName };

const MANIFEST = 'imsmanifest.xml';
const inManifest = (from: string, to: string) => [{ path: MANIFEST, from, to }];
const found = (code: string, params: Readonly<Record<string, unknown>> = {}) => [
  { code, path: MANIFEST, params },
];
const ITEM = '<item identifier="i" identifierref="r"><title>Lesson</title>';
const withScore = (score: string) =>
  inManifest(ITEM, `${ITEM}<adlcp:masteryscore>${score}</adlcp:masteryscore>`);

/** What differs between the editions of SCORM. */
export const BROKEN_EDITIONS: readonly BrokenEdition[] = [
  {
    of: '1.2',
    what: 'no version',
    edit: inManifest(
      '<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>',
      '',
    ),
    findings: found('V207'),
  },
  {
    of: '1.2',
    what: 'a version of SCORM 2004',
    edit: inManifest('>1.2<', '>2004 3rd Edition<'),
    findings: found('V117', { found: '2004 3rd Edition' }),
  },
  {
    of: '1.2',
    what: 'nothing to open',
    edit: inManifest(`${ITEM}</item>`, ''),
    findings: found('V212'),
  },
  {
    of: '2004 3rd Edition',
    what: 'no organization',
    edit: [
      ...inManifest(' default="o"', ''),
      ...inManifest(
        `<organization identifier="o"><title>Course</title>\n${ITEM}</item></organization>`,
        '',
      ),
    ],
    findings: found('V212'),
  },
  ...['80%', '101', '-1', 'pass'].map(
    (score): BrokenEdition => ({
      of: '1.2',
      what: `the mastery score ${score}`,
      edit: withScore(score),
      findings: found('V220', { found: score }),
    }),
  ),
  {
    of: '1.2',
    what: 'a mastery score on an asset',
    edit: [...withScore('80'), ...inManifest('scormtype="sco"', 'scormtype="asset"')],
    findings: found('V216', { element: 'masteryscore', identifier: 'i' }),
  },
  {
    of: '1.2',
    what: 'the attribute of SCORM 2004',
    edit: inManifest('adlcp:scormtype', 'adlcp:scormType'),
    findings: [{ code: 'V109', path: MANIFEST }, ...found('V116', { identifier: 'r' })],
  },
  ...(['1.2', '2004 3rd Edition', '2004 4th Edition'] as const).map(
    (of): BrokenEdition => ({
      of,
      what: 'a kind of resource that is none',
      edit: inManifest('="sco"', '="scorm"'),
      findings: [{ code: 'V109', path: MANIFEST }, ...found('V116', { identifier: 'r' })],
    }),
  ),
  {
    of: '2004 4th Edition',
    what: 'the attribute of SCORM 1.2',
    edit: inManifest('adlcp:scormType', 'adlcp:scormtype'),
    findings: found('V116', { identifier: 'r' }),
  },
  {
    of: '1.2',
    what: 'a prerequisite of an unknown kind',
    edit: inManifest(ITEM, `${ITEM}<adlcp:prerequisites type="script">x</adlcp:prerequisites>`),
    findings: found('V109'),
  },
  {
    of: '1.2',
    what: 'a title of 201 characters',
    edit: inManifest('>Lesson<', `>${'x'.repeat(201)}<`),
    findings: found('V109'),
  },
  {
    of: '1.2',
    what: 'a SCO that knows SCORM 2004 alone',
    add: { 'index.html': '<script>find("API_1484_11")</script>' },
    findings: found('V226', { identifier: 'r' }),
  },
  {
    of: '2004 3rd Edition',
    what: 'a completion threshold above 1',
    edit: inManifest(ITEM, `${ITEM}<adlcp:completionThreshold>80</adlcp:completionThreshold>`),
    findings: found('V109'),
  },
  {
    of: '2004 3rd Edition',
    what: 'a completion threshold of the 4th Edition',
    edit: inManifest(ITEM, `${ITEM}<adlcp:completionThreshold minProgressMeasure="0.8"/>`),
    findings: found('V109'),
  },
];

/** What the package's own schemas let pass, and those of its edition do not. */
export const BROKEN_SCHEMAS: readonly BrokenEdition[] = [
  {
    of: '2004 3rd Edition',
    what: 'schemas that are left out of the package, and an attribute that nobody knows',
    remove: ['imscp_v1p1.xsd'],
    edit: inManifest('<organization ', '<organization colour="red" '),
    findings: [
      { code: 'V106', path: MANIFEST },
      { code: 'V206', path: MANIFEST, params: { edition: '2004 3rd Edition' } },
    ],
  },
  {
    of: '2004 3rd Edition',
    what: 'a schema that was made to let everything pass',
    edit: [
      { path: 'adlcp_v1p3.xsd', from: '"asset"', to: '"lesson"' },
      ...inManifest(
        '<file href="index.html"/></resource>',
        '<file href="index.html"/></resource><resource identifier="r2" type="webcontent" adlcp:scormType="lesson"><file href="index.html"/></resource>',
      ),
    ],
    findings: [
      { code: 'V221', path: MANIFEST },
      { code: 'V223', path: MANIFEST },
      { code: 'V206', path: MANIFEST, params: { edition: '2004 3rd Edition' } },
    ],
  },
  {
    of: '1.2',
    what: 'schemas that are left out, and items that come too late',
    remove: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'],
    edit: inManifest(
      `<title>Course</title>\n${ITEM}</item>`,
      `${ITEM}</item><title>Course</title>`,
    ),
    findings: [
      { code: 'V106', path: MANIFEST },
      { code: 'V106', path: MANIFEST },
      { code: 'V206', path: MANIFEST, params: { edition: '1.2' } },
    ],
  },
];
