import { beforeAll, describe, expect, it } from 'vitest';
import type { PackageEntry } from '../../src/course/package.ts';
import { verifyPackage } from '../../src/verification/verify-package.ts';
import { verifyUpload } from '../../src/verification/verify-upload.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import type { XmlEngine } from '../../src/verification/xml-tree.ts';
import { broken, kindsOf } from './break.ts';
import { BROKEN_EDITIONS, BROKEN_SCHEMAS } from './broken-editions.ts';
import { EDITIONS, type EditionName, editionPackage, schemasOf } from './edition-package.ts';
import { entriesOf } from './good-package.ts';
import { TOO_LARGE } from './too-large.ts';

const NAMES = Object.keys(EDITIONS) as EditionName[];
const OFFICIAL = new Map(NAMES.map((edition) => [edition as string, schemasOf(edition)]));

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

describe.each(NAMES)('a package of SCORM %s', (edition) => {
  it('is in order with its own schemas and with those of its edition', () => {
    expect(verifyUpload(1, entriesOf(editionPackage(edition)), xml, OFFICIAL)).toEqual([]);
  });
});

it.each(BROKEN_EDITIONS)('finds $what ($of)', (one) => {
  const files = broken(editionPackage(one.of), one);
  const kinds = kindsOf(verifyPackage(entriesOf(files), xml));
  expect(kinds).toMatchObject(one.findings);
  expect(kinds).toHaveLength(one.findings.length);
});

it.each(BROKEN_SCHEMAS)('finds $what ($of)', (one) => {
  const files = broken(editionPackage(one.of), one);
  const kinds = kindsOf(verifyUpload(1, entriesOf(files), xml, OFFICIAL));
  expect(kinds).toMatchObject(one.findings);
  expect(kinds).toHaveLength(one.findings.length);
});

it.each(TOO_LARGE)('finds $what', ({ zip, file, findings }) => {
  const files: PackageEntry[] = [
    ...entriesOf(editionPackage('2004 4th Edition')),
    { path: 'video.mp4', bytes: new Uint8Array(file) },
  ];
  const found = verifyUpload(zip, files, xml, OFFICIAL);
  expect(found.filter(({ code }) => code !== 'V203')).toEqual(findings);
});

it('takes IMS’s own XSD of metadata 1.2.1, which a strict validator refuses', () => {
  const imsmd = 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1';
  const [manifest, ...rest] = entriesOf(editionPackage('1.2'));
  const withMetadata = (inside: string) => {
    const text = new TextDecoder()
      .decode(manifest!.bytes)
      .replace('adlcp_rootv1p2.xsd"', `adlcp_rootv1p2.xsd ${imsmd} imsmd_rootv1p2p1.xsd"`)
      .replace('</metadata>', `<lom xmlns="${imsmd}">${inside}</lom></metadata>`);
    const entry = { path: manifest!.path, bytes: new TextEncoder().encode(text) };
    return verifyPackage([entry, ...rest], xml).map(({ code }) => code);
  };
  const title = '<title><langstring xml:lang="en">Course</langstring></title>';
  expect(withMetadata(`<general>${title}<language>en</language></general>`)).toEqual([]);
  expect(withMetadata(`<general><language>en</language>${title}</general>`)).toEqual(['V109']);
});
