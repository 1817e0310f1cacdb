import type { FactsProblem, PackageFacts } from './comparison/package-facts.ts';
import type { Comparison } from './course/comparison.ts';

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
