import { describe, expect, test } from 'vitest';
import { readScos } from '../../src/proof/scos.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { editionPackage } from '../verification/edition-package.ts';
import { entriesOf, goodPackage } from '../verification/good-package.ts';

const xml = await loadXmlEngine();

/** What is read of a package of one SCO after its manifest was changed. */
function read(change: (manifest: string) => string, edition: '1.2' | '2004 4th Edition' = '1.2') {
  const files = editionPackage(edition);
  files.set('imsmanifest.xml', change(files.get('imsmanifest.xml')!));
  return readScos(entriesOf(files), xml);
}
const only = (change: (manifest: string) => string, edition?: '1.2' | '2004 4th Edition') => {
  const found = read(change, edition);
  return 'scos' in found ? found.scos[0] : undefined;
};
const same = (manifest: string) => manifest;

test.each(['1.2', '2004 4th Edition'] as const)('the SCOs of a package in %s', (edition) => {
  expect(read(same, edition)).toEqual({
    version: edition === '1.2' ? '1.2' : '2004',
    title: 'Course',
    scos: [{ identifier: 'i', title: 'Lesson', path: 'index.html', href: 'index.html' }],
  });
});

test('SCOs come in the order of their items, and nothing else', () => {
  const found = readScos(entriesOf(goodPackage()), xml);
  if (!('scos' in found)) throw new Error('no SCORM');
  expect(found.scos.length).toBeGreaterThan(1);
  const paths = found.scos.map(({ path }) => path);
  expect(paths.every((path) => path.endsWith('/index.html'))).toBe(true);
  expect(paths.join()).not.toContain('welcome');
  // The passing score of the primary objective.
  expect(found.scos.some(({ passing }) => passing !== undefined)).toBe(true);
});

/** What stands in the item or at the resource, and the address that it makes. */
const ADDRESSES = [
  ['identifierref="r"', 'identifierref="r" parameters="?a=1"', 'index.html?a=1'],
  ['identifierref="r"', 'identifierref="r" parameters="&amp;a=1"', 'index.html?a=1'],
  ['identifierref="r"', 'identifierref="r" parameters="#two"', 'index.html#two'],
  ['sco" href="index.html"', 'sco" href="index.html?b=2#x"', 'index.html?b=2#x'],
] as const;

test.each(ADDRESSES)('%s as %s opens %s', (before, after, href) => {
  expect(only((manifest) => manifest.replace(before, after))?.href).toBe(href);
});

test('parameters join those of the resource', () => {
  const change = (manifest: string) =>
    manifest
      .replace('identifierref="r"', 'identifierref="r" parameters="?a=1"')
      .replace('sco" href="index.html"', 'sco" href="index.html?b=2#x"');
  expect(only(change)?.href).toBe('index.html?b=2&a=1#x');
});

describe('what the manifest has the LMS tell', () => {
  test.each([
    ['<adlcp:masteryscore>80</adlcp:masteryscore>', { passing: 0.8 }],
    ['<adlcp:datafromlms> x=1 </adlcp:datafromlms>', { launchData: 'x=1' }],
    ['<adlcp:masteryscore>much</adlcp:masteryscore>', {}],
  ])('%s', (element, facts) => {
    const { passing, launchData } = only((manifest) =>
      manifest.replace('</title></item>', `</title>${element}</item>`),
    )!;
    expect({ ...(passing && { passing }), ...(launchData && { launchData }) }).toEqual(facts);
  });
});

test.each([
  ['an asset', (manifest: string) => manifest.replace('scormtype="sco"', 'scormtype="asset"')],
  ['a file that is not there', (manifest: string) => manifest.replaceAll('index.html', 'no.html')],
  ['no resource', (manifest: string) => manifest.replace('identifierref="r"', '')],
])('an item with %s is no SCO', (_, change) => {
  expect(read(change)).toMatchObject({ scos: [] });
});

test.each([
  ['cmi5.xml', 'cmi5'],
  ['tincan.xml', 'xAPI'],
  ['index.html', 'web'],
  ['readme.txt', ''],
])('a zip with %s and no manifest is %j', (path, format) => {
  expect(readScos(entriesOf(new Map([[path, '']])), xml)).toEqual({ format });
});

test('a manifest that can’t be read is none', () => {
  expect(read((manifest) => manifest.slice(0, -9))).toEqual({ format: '' });
});
