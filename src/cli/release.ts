import { join } from 'node:path';
import type { Since } from '../course/comparison.ts';
import { isPseudoLocale } from '../course/pseudo-locale.ts';
import { compareVersions } from '../course/version-order.ts';
import { describeComparison } from '../diagnostics/describe-comparison.ts';
import { fill } from '../diagnostics/wording/wording.ts';
import { keepRelease, lastRelease, RELEASES, releaseOf } from '../files/releases.ts';
import { changesSince } from '../packages.ts';
import type { BuiltPackage, Project } from '../pipeline.ts';
import type { Missing } from '../translation/localise.ts';
import { comparisonLines } from './compare.ts';
import { EXIT, ExitError } from './exit.ts';
import { releaseWords } from './release-words.ts';
import type { CommonOptions } from './reporter.ts';

export interface ReleaseOptions extends CommonOptions {
  readonly release: boolean;
  readonly missing: Missing;
  readonly locales?: string;
}

/** Choices that no release can have. */
export function refuseTrial({ release, missing, locales, lang }: ReleaseOptions): void {
  if (!release) return;
  const words = releaseWords(lang);
  if (missing !== 'error') throw new ExitError(EXIT.usage, words.missing);
  const trial = locales?.split(',').find((one) => isPseudoLocale(one.trim()));
  if (trial !== undefined)
    throw new ExitError(EXIT.usage, fill(words.trial, { locale: trial.trim() }));
}

/** The packages beside those of the last release, where the course keeps one. */
export async function sinceRelease(
  { root, course }: Project,
  packages: readonly BuiltPackage[],
): Promise<Since | undefined> {
  const last = course && lastRelease(root, course.facts.version);
  return last && (await changesSince(last, packages));
}

/**
 * Throws where the packages must not be released: learners would lose records, the version is no
 * later one, or it was released with other bytes.
 */
export function refuseRelease(
  { root, course }: Project,
  packages: readonly BuiltPackage[],
  since: Since | undefined,
  { lang, quiet }: ReleaseOptions,
): void {
  const words = releaseWords(lang);
  const version = course?.facts.version ?? '';
  const why: string[] = [];
  const bytes = new Map(packages.map(({ plan, bytes }) => [plan.name, bytes]));
  const changed = releaseOf(root, version).zips.find(({ name, read }) => {
    const now = bytes.get(name);
    return now && !Buffer.from(now).equals(read());
  });
  if (changed) why.push(fill(words.same, { version, name: changed.name }));
  if (since) {
    const folder = join(root, RELEASES, since.version);
    if (compareVersions(version, since.version) <= 0)
      why.push(fill(words.back, { version, last: since.version }));
    why.push(...since.unread.map((name) => fill(words.unread, { name, folder })));
    for (const { name, before, comparison } of since.pairs) {
      if (comparison.verdict !== 'upload-as-new') continue;
      const lines = comparisonLines(describeComparison(comparison, lang), lang);
      why.push([fill(words.refused, { name, before, folder }), ...lines, ''].join('\n'));
    }
    if (since.gone.length > 0 && !quiet)
      process.stderr.write(`  ${fill(words.gone, { names: since.gone.join(', ') })}\n`);
  }
  if (why.length > 0) throw new ExitError(EXIT.errors, [...why, words.nothing].join('\n'));
}

/** Keeps the packages as a release, for the next one to be compared with. */
export function keepPackages(
  { root, course }: Project,
  packages: readonly BuiltPackage[],
  { lang, quiet }: ReleaseOptions,
): void {
  const version = course?.facts.version ?? '';
  for (const { plan, bytes } of packages) keepRelease(root, version, plan.name, bytes);
  const folder = join(root, RELEASES, version);
  if (!quiet) process.stderr.write(`  ${fill(releaseWords(lang).kept, { folder })}\n`);
}
