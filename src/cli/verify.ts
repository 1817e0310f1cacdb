import { readFileSync } from 'node:fs';
import { wordingOf } from '../diagnostics/describe.ts';
import { verify } from '../pipeline.ts';
import { EXIT, ExitError } from './exit.ts';
import { reportFindings } from './findings.ts';
import { type CommonOptions, summary } from './reporter.ts';

/** `coursewright verify`: findings over finished packages, anyone's. */
export async function runVerify(zips: readonly string[], options: CommonOptions): Promise<void> {
  const results = [];
  for (const zip of zips) results.push({ zip, findings: await verify(read(zip)) });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else
    for (const { zip, findings } of results) {
      reportFindings(zip, findings, options.lang);
      const broken = findings.some((one) => one.severity === 'error');
      const verdict =
        findings.length === 0
          ? wordingOf(options.lang).words.noFindings
          : summary(findings, options.lang);
      if (!options.quiet || broken) process.stdout.write(`${zip}: ${verdict}\n`);
    }
  if (results.some(({ findings }) => findings.some((one) => one.severity === 'error')))
    throw new ExitError(EXIT.errors);
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${path} can’t be read: ${reason}`);
  }
}
