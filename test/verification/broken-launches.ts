import type { Broken } from './broken.ts';

const inStructure = (from: string, to: string) => [{ path: 'cmi5.xml', from, to }];
const inTincan = (from: string, to: string) => [{ path: 'tincan.xml', from, to }];
const AU = 'https://example.org/courses/integrity/activities/what-corruption-costs';
const in5 = (code: string, params: Readonly<Record<string, unknown>> = {}) => [
  { code, path: 'cmi5.xml', params },
];
const inX = (code: string, params: Readonly<Record<string, unknown>> = {}) => [
  { code, path: 'tincan.xml', params },
];

/** Course structures of cmi5. */
export const BROKEN_CMI5: readonly Broken[] = [
  {
    what: 'a course structure that is no XML',
    edit: inStructure('</courseStructure>', ''),
    findings: in5('V103'),
  },
  {
    what: 'a course structure in another namespace',
    edit: inStructure('CourseStructure.xsd"', 'CourseStructure"'),
    findings: in5('V127'),
  },
  {
    what: 'an AU without an address',
    edit: inStructure('<url>what-corruption-costs/index.html</url>', ''),
    findings: in5('V121', { what: 'url', where: `au ${AU}` }),
  },
  {
    what: 'a course without an id',
    edit: inStructure('<course id="https://example.org/courses/integrity">', '<course>'),
    findings: in5('V121', { what: 'id', where: 'course' }),
  },
  {
    what: 'an AU whose file is not there',
    edit: inStructure('>what-corruption-costs/index.html<', '>what/index.html<'),
    findings: in5('V201', { href: 'what/index.html' }),
  },
  {
    what: 'an address with a parameter of the launch',
    edit: inStructure('costs/index.html<', 'costs/index.html?lang=en&amp;fetch=1<'),
    findings: in5('V124', { name: 'fetch' }),
  },
  {
    what: 'an AU that never counts',
    edit: inStructure(' moveOn="Completed"', ''),
    findings: in5('V123', { identifier: AU }),
  },
  {
    what: 'a moveOn that is none',
    edit: inStructure('moveOn="Completed"', 'moveOn="completed"'),
    findings: in5('V122', { attribute: 'moveOn', found: 'completed' }),
  },
  {
    what: 'a passing score in percent',
    edit: inStructure('masteryScore="0.7"', 'masteryScore="70"'),
    findings: in5('V122', { attribute: 'masteryScore', found: '70' }),
  },
  {
    what: 'two things with one id',
    edit: inStructure('activities/where-we-stand"', 'activities/what-corruption-costs"'),
    findings: in5('V111', { identifier: AU }),
  },
  {
    what: 'an objective that is not there',
    edit: inStructure(
      '<url>what-',
      '<objectives><objective idref="https://x.org/o"/></objectives><url>what-',
    ),
    findings: in5('V125', { identifier: 'https://x.org/o' }),
  },
];

/** Packages that are launched by parameters. */
export const BROKEN_XAPI: readonly Broken[] = [
  {
    what: 'nothing to launch',
    edit: inTincan('<launch lang="en">what-corruption-costs/index.html</launch>', ''),
    findings: inX('V126', { count: 0 }),
  },
  {
    what: 'an activity without a name',
    edit: [
      ...inTincan('<name lang="en">What corruption costs</name>', ''),
      ...inTincan('<name lang="es">Lo que cuesta la corrupción</name>', ''),
    ],
    findings: inX('V121', { what: 'name' }),
  },
  {
    what: 'a launch whose file is not there',
    edit: inTincan('>what-corruption-costs/index.html<', '>index.html<'),
    findings: inX('V201', { href: 'index.html' }),
  },
];

/** Courses to read without a platform: no manifest on purpose. */
export const BROKEN_WEB: readonly Broken[] = [
  {
    what: 'a first page that may be anyone’s, and no manifest',
    edit: [{ path: 'index.html', from: ' data-coursewright="web"', to: '' }],
    findings: [{ code: 'V101', path: 'imsmanifest.xml' }],
  },
  {
    what: 'a first page that leads to an activity that is not there',
    edit: [
      { path: 'index.html', from: 'check-1/index.html?lang=en', to: 'check-2/index.html?lang=en' },
    ],
    findings: [{ code: 'V402', path: 'index.html', params: { url: 'check-2/index.html?lang=en' } }],
  },
];
