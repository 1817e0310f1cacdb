import type { FactsProblem, PackageFacts } from './comparison/package-facts.ts';
import type { NamedFacts } from './comparison/pair-packages.ts';
import type { Comparison, Since } from './course/comparison.ts';
import type { Finding } from './course/finding.ts';
import type { SiteFacts, SiteProblem } from './course/site-settings.ts';

/** Why two packages can't be compared, and which of them is to blame. */
export interface NotComparable {
  readonly problem: FactsProblem | 'unreadable';
  readonly which: 'before' | 'now';
}

/**
 * What becomes of learners when the package in `now` takes the place of the one in `before`. Both
 * must be packages of this tool. Writes nothing, and nothing throws for what the zips say.
 */
export async function compare(
  before: Uint8Array,
  now: Uint8Array,
): Promise<Comparison | NotComparable> {
  const old = await readFacts(before);
  if (typeof old === 'string') return { problem: old, which: 'before' };
  const fresh = await readFacts(now);
  if (typeof fresh === 'string') return { problem: fresh, which: 'now' };
  const { comparePackages } = await import('./comparison/compare-packages.ts');
  return comparePackages(old, fresh);
}

/** What learners and their records feel of the package in `zip`. */
export async function readFacts(
  zip: Uint8Array,
): Promise<PackageFacts | FactsProblem | 'unreadable'> {
  const { DEFAULT_LIMITS, readZip } = await import('./files/read-zip.ts');
  const { isFact, packageFacts } = await import('./comparison/package-facts.ts');
  const { ROOT_FILES } = await import('./comparison/records.ts');
  const { loadXmlEngine } = await import('./verification/xml-engine.ts');
  const { entries, findings } = await readZip(zip, DEFAULT_LIMITS, isFact);
  if (findings.length > 0) return 'unreadable';
  const path = ROOT_FILES.find((name) => entries.some((entry) => entry.path === name));
  const manifest = entries.find((entry) => entry.path === path);
  const engine = await loadXmlEngine();
  const root = manifest && engine.read(manifest.path, manifest.bytes);
  return packageFacts(entries, root && 'name' in root ? root : undefined);
}

/** What `packages` do to the learners of an earlier build, read one after the other. */
export async function changesSince(
  before: {
    readonly version: string;
    readonly zips: readonly { readonly name: string; readonly read: () => Uint8Array }[];
  },
  packages: readonly { readonly plan: { readonly name: string }; readonly bytes: Uint8Array }[],
): Promise<Since> {
  const { comparePackages } = await import('./comparison/compare-packages.ts');
  const { pairPackages } = await import('./comparison/pair-packages.ts');
  const old: NamedFacts[] = [];
  const unread: string[] = [];
  for (const { name, read } of before.zips) {
    const facts = await readFacts(read());
    if (typeof facts === 'string') unread.push(name);
    else old.push({ name, facts });
  }
  const fresh: NamedFacts[] = [];
  for (const { plan, bytes } of packages) {
    const facts = await readFacts(bytes);
    if (typeof facts === 'string') throw new Error(`own package not read: ${plan.name}, ${facts}`);
    fresh.push({ name: plan.name, facts });
  }
  const found = pairPackages(old, fresh);
  const names = (some: readonly NamedFacts[]) => some.map(({ name }) => name);
  return {
    version: before.version,
    pairs: found.pairs.map(([one, other]) => ({
      name: other.name,
      before: one.name,
      comparison: comparePackages(one.facts, other.facts),
    })),
    fresh: names(found.fresh),
    gone: names(found.gone),
    unread,
  };
}

/** A package's facts of its installation, as they are or after a change. */
export interface SiteOfPackage {
  /** In one row: `forum.en` and its address, and so on. */
  readonly facts: SiteFacts;
  /** What stands in the way; nothing was changed then. */
  readonly problems: readonly SiteProblem[];
  /** The changed package; undefined where it is the same, or must not be written. */
  readonly bytes?: Uint8Array;
  /** Over the package as it would be written. */
  readonly findings: readonly Finding[];
}

/**
 * The facts of the installation in the package `zip`, after `settings` of the form `key=value`. All
 * other files stay as they are, byte by byte; the same zip and settings give the same bytes.
 */
export async function setSite(
  zip: Uint8Array,
  settings: readonly string[] = [],
): Promise<SiteOfPackage> {
  const { readZip } = await import('./files/read-zip.ts');
  const { siteFacts, withSettings } = await import('./course/site-settings.ts');
  const { entries, findings } = await readZip(zip);
  const file = entries.find(({ path }) => path === SITE);
  const before = file && siteFacts(new TextDecoder().decode(file.bytes));
  if (findings.length > 0 || !before) {
    const problems: readonly SiteProblem[] = [{ code: 'broken', key: SITE }];
    return { facts: new Map(), problems, findings };
  }
  const { site, problems } = withSettings(before, settings);
  if (!site || settings.length === 0) return { facts: before, problems, findings };
  const { jsonEntry } = await import('./targets/entries.ts');
  const entry = jsonEntry(SITE, site);
  const facts = siteFacts(new TextDecoder().decode(entry.bytes)) ?? before;
  if (Buffer.from(entry.bytes).equals(file.bytes)) return { facts, problems, findings };
  const { zipBytes } = await import('./files/zip.ts');
  const { verify } = await import('./pipeline.ts');
  const bytes = zipBytes(entries.map((one) => (one === file ? entry : one)));
  const found = await verify(bytes);
  const isBroken = found.some(({ severity }) => severity === 'error');
  return { facts, problems, findings: found, ...(!isBroken && { bytes }) };
}

const SITE = 'site.json';
