import { expect, it } from 'vitest';
import { verifyUpload } from '../../src/verification/verify-upload.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { kindsOf } from './break.ts';
import { EDITIONS, type EditionName, schemasOf } from './edition-package.ts';
import { packagerPackage } from './foreign.ts';
import { entriesOf } from './good-package.ts';

const NAMES = Object.keys(EDITIONS) as EditionName[];
const OFFICIAL = new Map(NAMES.map((edition) => [edition as string, schemasOf(edition)]));
const PAGES: Readonly<Record<EditionName, string>> = {
  '1.2': '<script>find("API").LMSInitialize("")</script>',
  '2004 3rd Edition': '<script>find("API_1484_11").Initialize("")</script>',
  '2004 4th Edition': '<script>find("API_1484_11").Initialize("")</script>',
};

/**
 * What is true of every package of that tool: metadata below `resources`, and before other
 * elements of an item, is against the schema; and two schemas that its metadata name are nowhere.
 */
const TRUE_OF_IT = [
  { code: 'V109', path: 'imsmanifest.xml' },
  { code: 'V106', path: 'metadata.xml', params: { file: 'lomLoose.xsd' } },
  { code: 'V106', path: 'metadata.xml', params: { file: 'ScormEnginePackageProperties.xsd' } },
];

it.each(NAMES)('says of simple-scorm-packager’s package of %s what is true', async (edition) => {
  const xml = await loadXmlEngine();
  const entries = entriesOf(packagerPackage(edition, PAGES[edition]));
  const kinds = kindsOf(verifyUpload(1, entries, xml, OFFICIAL));
  expect(kinds).toMatchObject(TRUE_OF_IT);
  expect(kinds).toHaveLength(TRUE_OF_IT.length);
});

it('says too that nothing of a page without tracking would be recorded', async () => {
  const entries = entriesOf(packagerPackage('1.2', '<p>Nothing</p>'));
  const found = verifyUpload(1, entries, await loadXmlEngine(), OFFICIAL);
  expect(found.map(({ code }) => code)).toContain('V225');
});
