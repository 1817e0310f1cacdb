import { readToolFiles } from '../../files/toolkit.ts';
import { version } from '../../version.ts';
import type { PackageProof } from '../proof.ts';
import { playReport } from './play-report.ts';

/** What a report says besides what was proven. */
export interface ReportFacts {
  readonly language: string;
  /** Name and version of the browser. */
  readonly browser: string;
  /** When it was played. */
  readonly on: Date;
}

/** A proof as one HTML page: for who hands the package over. */
export async function reportOnPlay(
  proof: PackageProof,
  { language, browser, on }: ReportFacts,
): Promise<string> {
  const { template } = await readToolFiles();
  const minute = `${on.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return playReport(
    { proof, language, browser, on: minute, tool: `Coursewright ${version}` },
    template,
  );
}
