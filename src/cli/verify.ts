import type { Finding } from '../course/finding.ts';
import { wordingOf } from '../diagnostics/describe.ts';
import { describeFinding } from '../diagnostics/describe-finding.ts';
import { findZips } from '../files/find-zips.ts';
import { verify } from '../pipeline.ts';
import { EXIT, ExitError } from './exit.ts';
import { reportFindings } from './findings.ts';
import { onDisk, readGiven } from './read-given.ts';
import { annotation, type CommonOptions, summary } from './reporter.ts';

/** `coursewright verify`: findings over finished packages, anyone's, in files or folders. */
export async function runVerify(paths: readonly string[], options: CommonOptions): Promise<void> {
  const zips = onDisk(paths.join(', '), () => findZips(paths));
  if (zips.length === 0) throw new ExitError(EXIT.usage, `There is no zip in ${paths.join(', ')}.`);
  let isBroken = false;
  const described = [];
  // One after the other: a folder of packages may be larger than the memory.
  for (const zip of zips) {
    const findings = await verify(readGiven(zip));
    isBroken ||= hasErrors(findings);
    if (options.format === 'json')
      described.push({ zip, findings: inWords(findings, options.lang) });
    else if (options.format === 'github') annotate(zip, findings, options.lang);
    else report(zip, findings, options);
  }
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
  if (isBroken) throw new ExitError(EXIT.errors);
}

/** Each finding with its title and remedy. */
function inWords(findings: readonly Finding[], lang: string) {
  return findings.map((one) => ({ ...one, ...describeFinding(one, lang) }));
}

function report(zip: string, findings: readonly Finding[], options: CommonOptions): void {
  reportFindings(zip, findings, options.lang);
  const verdict =
    findings.length === 0
      ? wordingOf(options.lang).words.noFindings
      : summary(findings, options.lang);
  if (!options.quiet || hasErrors(findings)) process.stdout.write(`${zip}: ${verdict}\n`);
}

function annotate(zip: string, findings: readonly Finding[], lang: string): void {
  for (const one of findings) {
    const { title, remedy } = describeFinding(one, lang);
    const place = one.line === undefined ? one.path : `${one.path}:${one.line}`;
    const lines = [...(place === '' ? [] : [place]), remedy];
    const file = zip.replace(/\\/g, '/');
    process.stdout.write(`${annotation(one.severity, { file }, `${one.code} ${title}`, lines)}\n`);
  }
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
