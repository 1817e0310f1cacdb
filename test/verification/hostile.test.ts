import { beforeAll, expect, it } from 'vitest';
import { verifyPackage } from '../../src/verification/verify-package.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import type { XmlEngine } from '../../src/verification/xml-tree.ts';
import { kindsOf } from './break.ts';
import { editionPackage } from './edition-package.ts';
import { entriesOf } from './good-package.ts';

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

const tenfold = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('');
const bomb = `<!DOCTYPE manifest [<!ENTITY a0 "aaaaaaaaaa">${tenfold}]>`;
const deep = 100_000;
const extension = (type: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:e" targetNamespace="urn:e">
  <xs:element name="e">${type}</xs:element></xs:schema>`;
const withText = (pattern: string) =>
  extension(
    `<xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="${pattern}"/></xs:restriction></xs:simpleType>`,
  );

interface Hostile {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Title of the course instead of its own. */
  readonly text?: string;
  /** The schema of the namespace urn:e, of which the manifest then has an element. */
  readonly schema?: string;
  readonly codes: readonly string[];
}

const HOSTILE: readonly Hostile[] = [
  {
    what: 'entities of entities of entities',
    from: '?>',
    to: `?>${bomb}`,
    text: '&a9;',
    codes: ['V103'],
  },
  {
    what: 'items in items in items',
    from: '</item>',
    to: `${'<item>'.repeat(deep)}${'</item>'.repeat(deep)}</item>`,
    codes: ['V103'],
  },
  {
    what: 'a manifest of 5 MB',
    from: '</resource>',
    to: `${'<file href="index.html"/>'.repeat(200_000)}</resource>`,
    codes: ['V103'],
  },
  {
    what: 'a pattern in a schema that many texts fit in many ways',
    from: '</resources>',
    to: `</resources><e xmlns="urn:e">${'a'.repeat(3000)}</e>`,
    schema: withText('(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)+b'),
    codes: ['V109'],
  },
  {
    what: 'a pattern in a schema that counts what it counted',
    from: '</resources>',
    to: `</resources><e xmlns="urn:e">${'a'.repeat(3000)}</e>`,
    schema: withText('(((a{1,1000}){1,1000}){1,1000}){1,1000}b'),
    codes: ['V109'],
  },
  {
    what: 'schemas of 5 MB',
    from: '</resources>',
    to: '</resources>',
    schema: `${extension('')}<!--${'x'.repeat(5_000_000)}-->`,
    codes: ['V108'],
  },
];

it.each(HOSTILE)('is not held up by $what', ({ from, to, text, schema, codes }) => {
  const files = editionPackage('2004 4th Edition');
  let manifest = files.get('imsmanifest.xml')!.replace(from, () => to);
  if (text !== undefined) manifest = manifest.replace('>Course<', `>${text}<`);
  if (schema !== undefined) {
    manifest = manifest.replace(' adlcp_v1p3.xsd"', ' adlcp_v1p3.xsd urn:e e.xsd"');
    files.set('e.xsd', schema);
  }
  files.set('imsmanifest.xml', manifest);
  const before = process.cpuUsage();
  const found = kindsOf(verifyPackage(entriesOf(files), xml));
  const { user, system } = process.cpuUsage(before);
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect((user + system) / 1_000_000).toBeLessThan(5);
});
