import pc from 'picocolors';
import { findZips } from '../files/find-zips.ts';
import { writeWhole } from '../files/write.ts';
import { type SiteOfPackage, setSite } from '../packages.ts';
import { EXIT, ExitError } from './exit.ts';
import { reportFindings } from './findings.ts';
import { onDisk, readGiven } from './read-given.ts';
import { annotation, type CommonOptions } from './reporter.ts';
import { describeSiteProblem, siteWords } from './site-words.ts';

export interface SiteOptions extends CommonOptions {
  readonly set: readonly string[];
}

/** `coursewright site`: shows or changes the installation's facts in packages; all of them or none. */
export async function runSite(paths: readonly string[], options: SiteOptions): Promise<void> {
  const words = siteWords(options.lang);
  const zips = onDisk(paths.join(', '), () => findZips(paths));
  if (zips.length === 0) throw new ExitError(EXIT.usage, `There is no zip in ${paths.join(', ')}.`);
  const seen: { readonly zip: string; readonly found: SiteOfPackage }[] = [];
  let isRefused = false;
  // One after the other, and again to write: a folder of packages may be larger than the memory.
  for (const zip of zips) {
    const { bytes, ...found } = await setSite(readGiven(zip), options.set);
    const isBroken = found.findings.some(({ severity }) => severity === 'error');
    isRefused ||= found.problems.length > 0 || isBroken;
    seen.push({ zip, found: { ...found, ...(bytes && { bytes: new Uint8Array() }) } });
  }
  for (const { zip, found } of seen) {
    if (found.bytes && !isRefused) await write(zip, options.set);
  }
  report(seen, isRefused, options);
  if (isRefused) throw new ExitError(EXIT.errors, options.set.length > 0 ? words.notWritten : '');
}

async function write(zip: string, settings: readonly string[]): Promise<void> {
  const { bytes } = await setSite(readGiven(zip), settings);
  if (bytes) writeWhole(zip, bytes);
}

function report(
  seen: readonly { readonly zip: string; readonly found: SiteOfPackage }[],
  isRefused: boolean,
  options: SiteOptions,
): void {
  const words = siteWords(options.lang);
  if (options.format === 'json') {
    const rows = seen.map(({ zip, found }) => ({
      zip,
      site: Object.fromEntries(found.facts),
      changed: found.bytes !== undefined && !isRefused,
      problems: found.problems.map((one) => ({
        ...one,
        message: describeSiteProblem(one, options.lang),
      })),
      findings: found.findings,
    }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  for (const { zip, found } of seen) {
    for (const problem of found.problems) {
      const message = describeSiteProblem(problem, options.lang);
      if (options.format === 'github')
        process.stdout.write(`${annotation('error', { file: zip }, problem.code, [message])}\n`);
      else process.stderr.write(`${pc.bold(zip)}: ${message}\n`);
    }
    reportFindings(zip, found.findings, options.lang);
    if (options.quiet || found.problems.length > 0) continue;
    process.stdout.write(`${pc.bold(zip)}${state(found, isRefused, options)}\n`);
    if (found.facts.size === 0) process.stdout.write(`  ${words.nothing}\n`);
    for (const [key, value] of found.facts)
      process.stdout.write(
        `  ${key} = ${typeof value === 'string' ? value : JSON.stringify(value)}\n`,
      );
  }
}

function state(found: SiteOfPackage, isRefused: boolean, { set, lang }: SiteOptions): string {
  if (set.length === 0 || isRefused) return '';
  const words = siteWords(lang);
  return `: ${found.bytes ? words.changed : words.same}`;
}
