import pc from 'picocolors';
import type { Finding } from '../course/finding.ts';
import { wordingOf } from '../diagnostics/describe.ts';
import { describeFinding } from '../diagnostics/describe-finding.ts';
import { counted } from '../diagnostics/wording/wording.ts';

/** Findings of one code that are shown of a package; of more, only their number. */
const SHOWN = 10;

/** Writes findings over one package to standard error, in an administrator's words. */
export function reportFindings(name: string, findings: readonly Finding[], language: string): void {
  const { words, counts } = wordingOf(language);
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const { code } = finding;
    const number = (seen.get(code) ?? 0) + 1;
    seen.set(code, number);
    if (number > SHOWN) continue;
    const { title, remedy } = describeFinding(finding, language);
    const colour = finding.severity === 'error' ? pc.red : pc.yellow;
    const line = finding.line === undefined ? '' : `:${finding.line}`;
    const place = finding.path === '' ? name : `${name}: ${finding.path}${line}`;
    process.stderr.write(
      `${pc.bold(place)} ${colour(words[finding.severity])} ${code} ${title}\n  ${remedy}\n\n`,
    );
  }
  for (const [code, number] of seen) {
    if (number <= SHOWN) continue;
    const more = counted(counts.alike, number - SHOWN, language);
    process.stderr.write(`${pc.bold(name)} ${code}: ${more}\n\n`);
  }
}
