import pc from 'picocolors';
import type { Finding } from '../course/finding.ts';
import { wordingOf } from '../diagnostics/describe.ts';
import { describeFinding } from '../diagnostics/describe-finding.ts';

/** Writes findings over one package to standard error, in an administrator's words. */
export function reportFindings(name: string, findings: readonly Finding[], language: string): void {
  const { words } = wordingOf(language);
  for (const finding of findings) {
    const { title, remedy } = describeFinding(finding, language);
    const colour = finding.severity === 'error' ? pc.red : pc.yellow;
    const line = finding.line === undefined ? '' : `:${finding.line}`;
    const place = finding.path === '' ? name : `${name}: ${finding.path}${line}`;
    process.stderr.write(
      `${pc.bold(place)} ${colour(words[finding.severity])} ${finding.code} ${title}\n  ${remedy}\n\n`,
    );
  }
}
