import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import pc from 'picocolors';
import { wordingOf } from '../diagnostics/describe.ts';
import { describeFinding } from '../diagnostics/describe-finding.ts';
import { counted } from '../diagnostics/wording/wording.ts';
import { findZips } from '../files/find-zips.ts';
import { writeWhole } from '../files/write.ts';
import { NoBrowserError } from '../proof/no-browser-error.ts';
import type { PackageProof } from '../proof/proof.ts';
import { openProver, type Prover } from '../proof/prove.ts';
import { reportOnPlay } from '../proof/report/report-on-play.ts';
import { problemText, verdictText } from '../proof/report/sentences.ts';
import { playWords } from '../proof/report/words/words.ts';
import { EXIT, ExitError } from './exit.ts';
import { reportFindings } from './findings.ts';
import { playProgress } from './play-progress.ts';
import { annotation, type CommonOptions } from './reporter.ts';

export interface ProveOptions extends CommonOptions {
  /** Folder for the reports; without it each stands beside its zip. */
  readonly out?: string;
}

/** `coursewright prove`: plays packages in a browser and writes a report on each. */
export async function runProve(paths: readonly string[], options: ProveOptions): Promise<void> {
  const zips = onDisk(paths.join(', '), () => findZips(paths));
  if (zips.length === 0) throw new ExitError(EXIT.usage, `There is no zip in ${paths.join(', ')}.`);
  const prover = await proverOf();
  const described = [];
  let areProven = true;
  try {
    // One after the other: a folder of packages may be larger than the memory.
    for (const zip of zips) {
      const proof = await proveOne(prover, zip, options);
      const report = await writeReport(prover, proof, zip, options);
      areProven &&= proof.verdict === 'proven';
      if (options.format === 'json') described.push(inShort(proof, zip, report, options.lang));
      else if (options.format === 'github') annotate(proof, zip, options.lang);
      else say(proof, zip, report, options);
    }
  } finally {
    await prover.close();
  }
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
  if (!areProven) throw new ExitError(EXIT.errors);
}

async function proverOf(): Promise<Prover> {
  try {
    return await openProver();
  } catch (error) {
    if (error instanceof NoBrowserError) throw new ExitError(EXIT.usage, error.message);
    throw error;
  }
}

async function proveOne(prover: Prover, zip: string, options: ProveOptions): Promise<PackageProof> {
  const bytes = onDisk(zip, () => readFileSync(zip));
  const name = basename(zip);
  const shown = playProgress(name, options.quiet || options.format !== 'text', options.lang);
  try {
    return await prover.prove(name, bytes, { onSco: shown.onSco });
  } finally {
    shown.end();
  }
}

async function writeReport(
  { browser }: Prover,
  proof: PackageProof,
  zip: string,
  { out, lang }: ProveOptions,
): Promise<string> {
  const path = join(out ?? dirname(zip), `${basename(zip).replace(/\.zip$/i, '')}.proof.html`);
  const page = await reportOnPlay(proof, { language: lang, browser, on: new Date() });
  onDisk(path, () => writeWhole(path, page));
  return path;
}

function say(proof: PackageProof, zip: string, report: string, options: ProveOptions): void {
  const { lang, quiet } = options;
  const { verdict, scos, findings } = proof;
  const w = playWords(lang);
  reportFindings(zip, findings, lang);
  for (const { problems, title, identifier } of scos)
    for (const problem of problems)
      process.stderr.write(
        `${pc.bold(`${zip}: ${title || identifier}`)} ${pc.red(wordingOf(lang).words.error)} ${w.steps[problem.step]}\n  ${problemText(problem, lang)}\n\n`,
      );
  if (quiet && verdict === 'proven') return;
  const more = verdict === 'not-scorm' ? verdictText(proof, lang) : '';
  const line = [w.verdicts[verdict].title, more].filter((part) => part !== '').join(': ');
  process.stdout.write(`${zip}: ${line}${counts(proof, lang)}\n`);
  if (!quiet) process.stderr.write(`  ${w.written}: ${report}\n`);
}

/** How much was played, in brackets; nothing where nothing was. */
function counts({ scos }: PackageProof, lang: string): string {
  if (scos.length === 0) return '';
  const w = playWords(lang);
  const sum = (of: (sco: PackageProof['scos'][number]) => number) =>
    scos.reduce((total, sco) => total + of(sco), 0);
  const calls = sum(({ launches }) => launches.reduce((all, { callCount }) => all + callCount, 0));
  const parts = [
    counted({ one: '{count} SCO', other: w.scosCount }, scos.length, lang),
    ...(scos.some(({ questions }) => questions !== undefined)
      ? [
          counted(
            w.questions,
            sum(({ questions = 0 }) => questions),
            lang,
          ),
        ]
      : []),
    `${calls} ${w.calls.toLowerCase()}`,
  ];
  return ` (${parts.join(', ')})`;
}

/** All but pictures and calls, which stand in the report. */
function inShort(proof: PackageProof, zip: string, report: string, lang: string) {
  const { name, sha256, size, verdict, version, format, title, findings, scos } = proof;
  return {
    zip,
    report,
    name,
    sha256,
    size,
    verdict,
    meaning: verdictText(proof, lang),
    version,
    format,
    title,
    findings: findings.map((one) => ({ ...one, ...describeFinding(one, lang) })),
    scos: scos.map(({ pictures, launches, problems, ...sco }) => ({
      ...sco,
      problems: problems.map((one) => ({ ...one, message: problemText(one, lang) })),
      launches: launches.map(({ calls, ...launch }) => launch),
      pictures: pictures.length,
    })),
  };
}

function annotate(proof: PackageProof, zip: string, lang: string): void {
  const file = zip.replace(/\\/g, '/');
  const w = playWords(lang);
  const note = (kind: string, title: string, lines: readonly string[]) =>
    process.stdout.write(`${annotation(kind, { file }, title, lines)}\n`);
  for (const one of proof.findings) {
    const { title, remedy } = describeFinding(one, lang);
    note(one.severity, `${one.code} ${title}`, [...(one.path === '' ? [] : [one.path]), remedy]);
  }
  for (const { title, problems } of proof.scos)
    for (const one of problems) note('error', title, [w.steps[one.step], problemText(one, lang)]);
  if (proof.verdict === 'proven') return;
  note('error', w.verdicts[proof.verdict].title, [verdictText(proof, lang)]);
}

function onDisk<Result>(path: string, job: () => Result): Result {
  try {
    return job();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${path} can’t be read or written: ${reason}`);
  }
}
