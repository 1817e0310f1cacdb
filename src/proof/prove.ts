import { createHash } from 'node:crypto';
import type { Finding } from '../course/finding.ts';
import type { PackageEntry } from '../course/package.ts';
import { readZip } from '../files/read-zip.ts';
import { verify } from '../pipeline.ts';
import { loadXmlEngine } from '../verification/xml-engine.ts';
import { type Browsers, openBrowsers, shutIn } from './browser.ts';
import { type ProofHost, startHost } from './host.ts';
import { type Bench, type Launched, VIEW } from './launch.ts';
import { play } from './play.ts';
import type { PackageProof, Problem, ScoProof, Verdict } from './proof.ts';
import { readScos, type Sco, type ScormPackage } from './scos.ts';
import type { Played } from './session.ts';
import { trace } from './trace.ts';

export interface ProveOptions {
  /** Called when a SCO was played or opened: how many of how many, over the package. */
  readonly onSco?: (sco: ScoProof, done: number, all: number) => void;
  /** How long one SCO may take, in milliseconds; default five minutes. */
  readonly patience?: number;
}

/** Plays packages, one after the other, in a browser that ends with it. */
export interface Prover {
  /** Name and version of the browser. */
  readonly browser: string;
  /** Proves the package in `zip`, whose file is called `name`. Nothing of it makes this throw. */
  prove(name: string, zip: Uint8Array, options?: ProveOptions): Promise<PackageProof>;
  close(): Promise<void>;
}

const PATIENCE = 300_000;
/** How long one step may take: a click, or a commit that the player waits for. */
const STEP_PATIENCE = 15_000;

/** A launch page with the data of an activity of ours. */
const OURS = /<script[^>]*\bid="?activity"?[\s>]/;

/** Starts a browser. Throws `NoBrowserError` where there is none, or nothing that drives it. */
export async function openProver(): Promise<Prover> {
  const browsers = await openBrowsers();
  return {
    browser: browsers.name,
    prove: (name, zip, options = {}) => provePackage(browsers, name, zip, options),
    close: () => browsers.close(),
  };
}

async function provePackage(
  browsers: Browsers,
  name: string,
  zip: Uint8Array,
  options: ProveOptions,
): Promise<PackageProof> {
  const about = {
    name,
    sha256: createHash('sha256').update(zip).digest('hex'),
    size: zip.length,
  };
  const { entries, findings: unsound } = await readZip(zip);
  if (unsound.length > 0) return { ...about, verdict: 'refused', findings: unsound, scos: [] };
  const scorm = readScos(entries, await loadXmlEngine());
  if ('format' in scorm)
    return { ...about, verdict: 'not-scorm', format: scorm.format, findings: [], scos: [] };
  const findings = await verify(zip);
  const isOurs = entries.some(({ path, bytes }) => /\.html?$/.test(path) && hasActivity(bytes));
  const scos = await proveScos(browsers, entries, scorm, isOurs, options);
  const { version, title } = scorm;
  return { ...about, version, title, findings, scos, verdict: verdictOf(isOurs, findings, scos) };
}

function hasActivity(bytes: Uint8Array): boolean {
  return OURS.test(new TextDecoder().decode(bytes));
}

function verdictOf(
  isOurs: boolean,
  findings: readonly Finding[],
  scos: readonly ScoProof[],
): Verdict {
  if (!isOurs) return 'traced';
  const isBroken =
    scos.length === 0 ||
    findings.some(({ severity }) => severity === 'error') ||
    scos.some(({ problems }) => problems.length > 0);
  return isBroken ? 'not-proven' : 'proven';
}

async function proveScos(
  browsers: Browsers,
  entries: readonly PackageEntry[],
  { version, scos }: ScormPackage,
  isOurs: boolean,
  { onSco, patience = PATIENCE }: ProveOptions,
): Promise<readonly ScoProof[]> {
  const host = await startHost(entries);
  const proofs: ScoProof[] = [];
  try {
    for (const sco of scos) {
      const proof = await proveSco(browsers, host, version, sco, isOurs, patience);
      proofs.push(proof);
      onSco?.(proof, proofs.length, scos.length);
    }
  } finally {
    await host.close();
  }
  return proofs;
}

async function proveSco(
  browsers: Browsers,
  host: ProofHost,
  version: ScormPackage['version'],
  sco: Sco,
  isOurs: boolean,
  patience: number,
): Promise<ScoProof> {
  const played: Played = { launches: [], asked: new Set() };
  const outside = new Set<string>();
  const problems: Problem[] = [];
  const browser = await browsers.get();
  const work = async () => {
    const context = await browser.newContext({
      viewport: VIEW,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    context.setDefaultTimeout(STEP_PATIENCE);
    await shutIn(context, host.origin, (name) => outside.add(name));
    const bench: Bench = { context, host, version, sco };
    if (isOurs) await play(bench, played);
    else played.launches.push(await trace(bench));
    await context.close();
  };
  const failed = await within(patience, work());
  if (failed) {
    problems.push({ step: 'opened', ...failed });
    // What hangs in a page ends only with its browser.
    await browser.close();
  }
  const { launches, asked } = played;
  const all = <Part>(of: (launch: Launched) => readonly Part[]) => launches.flatMap(of);
  return {
    identifier: sco.identifier,
    title: sco.title,
    href: sco.href,
    ...(isOurs && { questions: asked.size }),
    launches: launches.map(({ proof }) => proof),
    pictures: all(({ pictures }) => pictures),
    problems: [...all((launch) => launch.problems), ...problems],
    outside: [...outside].sort(),
  };
}

/** Why the work did not end well; undefined where it did. */
async function within(
  patience: number,
  work: Promise<void>,
): Promise<Pick<Problem, 'code' | 'params'> | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Pick<Problem, 'code' | 'params'>>((done) => {
    const seconds = Math.round(patience / 1000);
    timer = setTimeout(() => done({ code: 'too-long', params: { seconds } }), patience);
  });
  const ended = work.then(
    () => undefined,
    (error: unknown): Pick<Problem, 'code' | 'params'> => ({
      code: 'stuck',
      params: { message: String(error).split('\n', 1)[0] ?? '' },
    }),
  );
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}
