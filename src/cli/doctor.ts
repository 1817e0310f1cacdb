import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import { fill } from '../diagnostics/wording/wording.ts';
import { authorization } from './doctor/credentials.ts';
import { examineStore, isIll, type StoreFinding, type Verdict } from './doctor/examine-store.ts';
import { doctorWords } from './doctor/words.ts';
import { EXIT, ExitError } from './exit.ts';
import type { CommonOptions } from './reporter.ts';

export interface DoctorOptions extends CommonOptions {
  readonly lrs: string;
  readonly origin: string;
  readonly credentials?: string;
}

/** How long a store may take for one answer, in milliseconds. */
const LONGEST = 20_000;

/** `coursewright doctor --lrs`: what a statement store lacks for pages to use it. */
export async function runDoctor(options: DoctorOptions): Promise<void> {
  const url = addressOf(options.lrs);
  const findings = await examineStore({
    url,
    auth: authorization({ env: process.env, file: readOptional(options.credentials) }),
    origin: options.origin,
    fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(LONGEST) }),
    uuid: randomUUID,
    now: Date.now,
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else process.stdout.write(told(findings, options));
  if (isIll(findings)) throw new ExitError(EXIT.errors);
}

const COLOURS: Readonly<Record<Verdict, (text: string) => string>> = {
  well: pc.green,
  doubtful: pc.yellow,
  wrong: pc.red,
  skipped: pc.dim,
};

function told(findings: readonly StoreFinding[], { lang, quiet }: DoctorOptions): string {
  const { verdicts, checks, healthy, ill } = doctorWords(lang);
  const lines = findings
    .filter(({ verdict }) => !quiet || verdict !== 'well')
    .flatMap(({ check, verdict, seen }) => {
      const words = checks[check][verdict];
      return words === undefined
        ? []
        : [`${COLOURS[verdict](verdicts[verdict])}  ${fill(words, { seen: seen || '–' })}`];
    });
  return `${[...lines, isIll(findings) ? ill : healthy].join('\n')}\n`;
}

function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ExitError(
      EXIT.usage,
      `${given} is no address of a store. Expected: https://store.example.gov/xapi/`,
    );
  if (url.username !== '' || url.password !== '')
    throw new ExitError(
      EXIT.usage,
      'Credentials in an address stay in histories and logs. Put them into the environment or a file: see coursewright doctor --help',
    );
  return given;
}

function readOptional(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${path} can’t be read: ${reason}`);
  }
}
