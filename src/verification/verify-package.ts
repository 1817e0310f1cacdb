import type { Finding } from '../course/finding.ts';
import type { PackageEntry } from '../course/package.ts';
import { launchManifest } from './launch/launch-manifest.ts';
import { MANIFEST, manifestOf } from './manifest.ts';
import type { FileRule, Files, ManifestRule } from './rule.ts';
import { apiUse } from './rules/api-use.ts';
import { fileNames } from './rules/file-names.ts';
import { identifiers } from './rules/identifiers.ts';
import { items } from './rules/items.ts';
import { launches } from './rules/launches.ts';
import { lengths } from './rules/lengths.ts';
import { listedFiles } from './rules/listed-files.ts';
import { readManifest } from './rules/manifest-readable.ts';
import { metadata } from './rules/metadata-files.ts';
import { objectives } from './rules/objectives.ts';
import { organizations } from './rules/organizations.ts';
import { references } from './rules/references.ts';
import { resources } from './rules/resources.ts';
import { schemaVersion } from './rules/schema-version.ts';
import { schemas } from './rules/schemas.ts';
import { secrets } from './rules/secrets.ts';
import { sequencing } from './rules/sequencing.ts';
import { thresholds } from './rules/thresholds.ts';
import { unlistedFiles } from './rules/unlisted-files.ts';
import type { XmlEngine } from './xml-tree.ts';

const FILE_RULES: readonly FileRule[] = [fileNames, references, secrets];
const MANIFEST_RULES: readonly ManifestRule[] = [
  schemas,
  schemaVersion,
  identifiers,
  launches,
  listedFiles,
  unlistedFiles,
  organizations,
  items,
  thresholds,
  resources,
  lengths,
  metadata,
  apiUse,
  sequencing,
  objectives,
];

/**
 * All that is wrong or doubtful in the files of a package, ours or anyone's, rule by rule and in
 * file order. Nothing throws for what the files say.
 */
export function verifyPackage(
  entries: readonly PackageEntry[],
  xml: XmlEngine,
): readonly Finding[] {
  const files = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  return [...manifestFindings(files, xml), ...FILE_RULES.flatMap((rule) => rule(files))];
}

/** SCORM's manifest wins where a package has one: that is how LMSs choose. */
function manifestFindings(files: Files, xml: XmlEngine): readonly Finding[] {
  const launched = files.has(MANIFEST) ? undefined : launchManifest(files, xml);
  if (launched) return launched;
  const { root, findings } = readManifest(files, xml);
  const manifest = root && manifestOf(root);
  return [
    ...findings,
    ...(manifest ? MANIFEST_RULES.flatMap((rule) => rule(manifest, files, xml)) : []),
  ];
}
