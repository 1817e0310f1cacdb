import type { Broken } from './broken.ts';
import { BROKEN_PARTS } from './broken-parts.ts';
import { BROKEN_SEQUENCING } from './broken-sequencing.ts';

const MANIFEST = 'imsmanifest.xml';
const inManifest = (from: string, to: string) => [{ path: MANIFEST, from, to }];
/** What the XSD says in its own words is not ours to fix in a test. */
const invalid = { code: 'V109', path: MANIFEST };

/** Manifests, schemas, and what the manifest says of the files. */
export const BROKEN_MANIFESTS: readonly Broken[] = [
  {
    what: 'no manifest',
    remove: [MANIFEST],
    findings: [{ code: 'V101', path: MANIFEST }],
  },
  {
    what: 'the manifest in a folder',
    rename: { [MANIFEST]: 'course/imsmanifest.xml' },
    findings: [{ code: 'V102', path: 'course/imsmanifest.xml', params: { folder: 'course/' } }],
  },
  {
    what: 'a course structure of cmi5 in a folder',
    rename: { [MANIFEST]: 'course/cmi5.xml' },
    findings: [{ code: 'V102', path: 'course/cmi5.xml', params: { file: 'cmi5.xml' } }],
  },
  {
    what: 'the manifest under another case',
    rename: { [MANIFEST]: 'IMSManifest.xml' },
    findings: [{ code: 'V102', path: 'IMSManifest.xml' }],
  },
  {
    what: 'a tag that is not closed',
    edit: inManifest('</schema>', ''),
    findings: [{ code: 'V103', path: MANIFEST }],
  },
  {
    what: 'a prefix that is not bound',
    edit: inManifest(' xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"', ''),
    findings: [{ code: 'V103', path: MANIFEST }],
  },
  {
    what: 'another root element',
    add: { [MANIFEST]: '<course xmlns="urn:x"/>' },
    findings: [{ code: 'V104', path: MANIFEST, line: 1, params: { found: '{urn:x}course' } }],
  },
  {
    what: 'a namespace without a schema location',
    edit: inManifest('http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd ', ''),
    findings: [
      { code: 'V105', path: MANIFEST, params: { namespace: 'http://www.imsglobal.org/xsd/imsss' } },
    ],
  },
  {
    what: 'an XSD that is not there',
    remove: ['lom.xsd'],
    findings: [{ code: 'V106', path: MANIFEST, line: 2, params: { file: 'lom.xsd' } }],
  },
  {
    what: 'an XSD in a folder',
    rename: { 'adlcp_v1p3.xsd': 'xsd/adlcp_v1p3.xsd' },
    findings: [
      { code: 'V106', path: MANIFEST, line: 2, params: { file: 'adlcp_v1p3.xsd' } },
      { code: 'V203', path: 'xsd/adlcp_v1p3.xsd' },
    ],
  },
  {
    what: 'half a pair in schemaLocation',
    edit: inManifest(' lom.xsd"', ' lom.xsd urn:more"'),
    findings: [{ code: 'V107', path: MANIFEST, line: 2 }],
  },
  {
    what: 'an XSD that an XSD includes is not there',
    remove: ['imsss_v1p0util.xsd'],
    findings: [{ code: 'V108', path: 'imsss_v1p0seqrule.xsd' }],
  },
  {
    what: 'an XSD that is damaged',
    edit: [{ path: 'adlcp_v1p3.xsd', from: '</xs:schema>', to: '' }],
    findings: [{ code: 'V108', path: 'adlcp_v1p3.xsd' }],
  },
  {
    what: 'an attribute that the schema does not know',
    edit: inManifest('<organizations ', '<organizations colour="red" '),
    findings: [invalid],
  },
  {
    what: 'LOM that our schema does not know',
    edit: inManifest('<lom:catalog>URI</lom:catalog>', '<lom:catalogue>URI</lom:catalogue>'),
    findings: [invalid],
  },
  {
    what: 'a passing score above 1',
    edit: inManifest('>0.7<', '>70<'),
    findings: [invalid],
  },
  {
    what: 'schemaversion in lower case',
    edit: inManifest('2004 4th Edition', '2004 4th edition'),
    findings: [{ code: 'V110', path: MANIFEST, line: 5, params: { found: '2004 4th edition' } }],
  },
  {
    what: 'schemaversion in white space',
    edit: inManifest('2004 4th Edition', ' 2004 4th Edition '),
    findings: [{ code: 'V110', path: MANIFEST, line: 5 }],
  },
  {
    what: 'no schemaversion',
    edit: inManifest('<schemaversion>2004 4th Edition</schemaversion>', ''),
    findings: [{ code: 'V110', path: MANIFEST, line: 3, params: { found: '' } }],
  },
  {
    what: 'the schemaversion of another edition',
    edit: inManifest('2004 4th Edition', '1.2'),
    findings: [
      {
        code: 'V117',
        path: MANIFEST,
        line: 5,
        params: { found: '1.2', namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
      },
    ],
  },
  {
    what: 'an identifier twice',
    edit: inManifest('identifier="unit_week-2"', 'identifier="unit_week-1"'),
    findings: [invalid, { code: 'V111', path: MANIFEST, params: { identifier: 'unit_week-1' } }],
  },
  {
    what: 'an item that opens a resource that is not there',
    edit: inManifest('identifierref="resource_check-1"', 'identifierref="resource_check-2"'),
    findings: [{ code: 'V112', path: MANIFEST, params: { identifier: 'resource_check-2' } }],
  },
  {
    what: 'a dependency on a resource that is not there',
    edit: inManifest(
      '<dependency identifierref="files_shared"/>',
      '<dependency identifierref="gone"/>',
    ),
    findings: [{ code: 'V112', path: MANIFEST, params: { identifier: 'gone' } }],
  },
  {
    what: 'a default organization that is not there',
    edit: inManifest('default="organization_integrity"', 'default="page_welcome"'),
    findings: [{ code: 'V113', path: MANIFEST, params: { identifier: 'page_welcome' } }],
  },
  {
    what: 'an item that opens nothing',
    edit: inManifest(' identifierref="resource_check-1"', ''),
    findings: [{ code: 'V114', path: MANIFEST, params: { identifier: 'activity_check-1' } }],
  },
  {
    what: 'a unit that opens something',
    edit: inManifest('"unit_week-1"', '"unit_week-1" identifierref="resource_welcome"'),
    findings: [{ code: 'V114', path: MANIFEST, params: { identifier: 'unit_week-1' } }],
  },
  {
    what: 'a launched resource without href',
    edit: inManifest(' href="check-1/index.html">', '>'),
    findings: [{ code: 'V115', path: MANIFEST, params: { identifier: 'resource_check-1' } }],
  },
  {
    what: 'another prefix before scormType',
    edit: [
      ...inManifest('xmlns:adlcp=', 'xmlns:a="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlcp='),
      ...inManifest(' adlcp:scormType="sco"', ' a:scormType="sco"'),
    ],
    findings: [
      { code: 'V116', path: MANIFEST, params: { identifier: 'resource_what-corruption-costs' } },
    ],
  },
  {
    what: 'a file that is not there',
    remove: ['media/costs.svg'],
    findings: [
      { code: 'V201', path: MANIFEST, params: { href: 'media/costs.svg' } },
      {
        code: 'V402',
        path: 'what-corruption-costs/index.html',
        params: { url: '../media/costs.svg' },
      },
    ],
  },
  {
    what: 'a file under another case',
    rename: { 'shared/player-3c4d.js': 'shared/Player-3c4d.js' },
    findings: [
      {
        code: 'V202',
        path: MANIFEST,
        params: { href: 'shared/player-3c4d.js', actual: 'shared/Player-3c4d.js' },
      },
      { code: 'V203', path: 'shared/Player-3c4d.js' },
      ...['check-1', 'glossary', 'welcome', 'what-corruption-costs', 'where-we-stand'].map(
        (part) => ({ code: 'V402', path: `${part}/index.html`, line: 5 }),
      ),
    ],
  },
  {
    what: 'a file in no resource',
    add: { 'notes/todo.txt': 'x' },
    findings: [{ code: 'V203', path: 'notes/todo.txt' }],
  },
  {
    what: 'a schema elsewhere than at the root',
    add: { 'notes/other.xsd': 'x' },
    findings: [{ code: 'V203', path: 'notes/other.xsd' }],
  },
  {
    what: 'a launch file that its resource does not list',
    edit: inManifest('      <file href="glossary/index.html"/>\n', ''),
    findings: [{ code: 'V204', path: MANIFEST, params: { href: 'glossary/index.html' } }],
  },
  ...[
    '/site.json',
    'https://example.org/site.json',
    '../site.json',
    'a\\site.json',
    'site.json?a=1',
    'site.json#a',
  ].map(
    (href): Broken => ({
      what: `the href ${href}`,
      edit: inManifest('<file href="site.json"/>', `<file href="${href}"/>`),
      findings: [
        { code: 'V205', path: MANIFEST, params: { href } },
        { code: 'V203', path: 'site.json' },
      ],
    }),
  ),
  ...BROKEN_PARTS,
  ...BROKEN_SEQUENCING,
];
