import type { PackageEntry } from '../course/package.ts';
import { isScorm12 } from '../verification/edition.ts';
import { MANIFEST, type Manifest, manifestOf, scormType } from '../verification/manifest.ts';
import {
  attribute,
  childrenNamed,
  walk,
  type XmlEngine,
  type XmlNode,
} from '../verification/xml-tree.ts';
import type { LaunchFacts } from './launch-values.ts';
import type { Version } from './page/bench-config.ts';

/** A SCO as the LMS would list it. */
export interface Sco extends LaunchFacts {
  /** Of its item. */
  readonly identifier: string;
  readonly title: string;
  /** Path of its launch file in the package. */
  readonly path: string;
  /** Address of it below the package's root, with the parameters of item and resource. */
  readonly href: string;
}

export interface ScormPackage {
  readonly version: Version;
  readonly title: string;
  readonly scos: readonly Sco[];
}

/** Why a package can't be opened as SCORM. */
export interface NoScorm {
  /** What it is instead; empty where nobody knows. */
  readonly format: string;
}

const OTHERS: readonly (readonly [path: string, format: string])[] = [
  ['cmi5.xml', 'cmi5'],
  ['tincan.xml', 'xAPI'],
  ['index.html', 'web'],
];

/**
 * The SCOs of a package in the order of its items (CAM 3.4.1.8), all organizations one after the
 * other; `NoScorm` where it has no readable manifest of SCORM. Items whose resource is no file of
 * the package are left out: verifying names them.
 */
export function readScos(entries: readonly PackageEntry[], xml: XmlEngine): ScormPackage | NoScorm {
  const bytes = entries.find(({ path }) => path === MANIFEST)?.bytes;
  const root = bytes && xml.read(MANIFEST, bytes);
  if (!root || !('name' in root)) {
    const other = OTHERS.find(([file]) => entries.some(({ path }) => path === file));
    return { format: root ? '' : (other?.[1] ?? '') };
  }
  const manifest = manifestOf(root);
  const files = new Set(entries.map(({ path }) => path));
  const organization =
    manifest.organizations && childrenNamed(manifest.organizations, 'organization')[0];
  return {
    version: isScorm12(root) ? '1.2' : '2004',
    title: titleOf(organization),
    scos: manifest.items.flatMap((item) => scoOf(item, manifest, files) ?? []),
  };
}

function scoOf(
  item: XmlNode,
  { resources }: Manifest,
  files: ReadonlySet<string>,
): Sco | undefined {
  const wanted = attribute(item, 'identifierref');
  const resource = resources.find(({ identifier }) => identifier === wanted);
  if (!resource?.href || scormType(resource) !== 'sco') return undefined;
  const [path = '', query = ''] = splitAt(resource.href.path);
  if (!files.has(path)) return undefined;
  const passing = passingOf(item);
  const launchData = textOf(item, /^datafromlms$/i);
  return {
    identifier: attribute(item, 'identifier') ?? '',
    title: titleOf(item),
    path,
    href: withParameters(path.split('/').map(encodeURIComponent).join('/') + query, item),
    ...(passing !== undefined && { passing }),
    ...(launchData !== undefined && { launchData }),
  };
}

/** A path, and the query or fragment behind it. */
function splitAt(href: string): [path: string, rest: string] {
  const at = href.search(/[?#]/);
  return at === -1 ? [href, ''] : [href.slice(0, at), href.slice(at)];
}

/** The address with the item's parameters (CAM 3.4.1.8, the pseudo-code of `parameters`). */
function withParameters(href: string, item: XmlNode): string {
  const parameters = (attribute(item, 'parameters') ?? '').replace(/^[?&]+/, '');
  if (parameters === '') return href;
  if (parameters.startsWith('#')) return href.includes('#') ? href : href + parameters;
  const [, path = '', fragment = ''] = /^([^#]*)(.*)$/.exec(href) ?? [];
  return `${path}${path.includes('?') ? '&' : '?'}${parameters}${fragment}`;
}

function titleOf(node: XmlNode | undefined): string {
  return (node && childrenNamed(node, 'title')[0]?.text.trim()) ?? '';
}

function textOf(item: XmlNode, name: RegExp): string | undefined {
  return item.children.find((child) => name.test(child.name))?.text.trim();
}

/** Mastery score of SCORM 1.2 (0 to 100), or the measure of the primary objective (SN 3.10). */
function passingOf(item: XmlNode): number | undefined {
  const mastery = textOf(item, /^masteryscore$/);
  const sequencing = item.children.find(({ name }) => name === 'sequencing');
  const primary = [...(sequencing ? walk(sequencing) : [])].find(
    (node) => node.name === 'primaryObjective' && attribute(node, 'satisfiedByMeasure') === 'true',
  );
  const measure = primary && (textOf(primary, /^minNormalizedMeasure$/) ?? '1');
  const found = mastery !== undefined ? Number(mastery) / 100 : Number(measure ?? Number.NaN);
  return Number.isFinite(found) ? found : undefined;
}
