import pc from 'picocolors';
import type { SourceFile } from '../course/place.ts';
import { type Described, describe, WORDINGS } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { en } from '../diagnostics/wording/en.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly lang: string;
  readonly quiet: boolean;
}

/** Writes diagnostics to standard error (text) or standard output (JSON, GitHub annotations). */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  root: string,
  options: CommonOptions,
): void {
  const prefix = root === '.' ? '' : `${root.replace(/[\\/]+$/, '').replace(/\\/g, '/')}/`;
  const described = diagnostics.map((one) => {
    const words = describe(one, sources, options.lang);
    return { ...words, file: prefix + words.file };
  });
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
  } else if (options.format === 'github') {
    for (const one of described) process.stdout.write(`${annotation(one)}\n`);
  } else {
    for (const one of described) process.stderr.write(`${paragraph(one, options.lang)}\n\n`);
    if (described.length > 0) process.stderr.write(`${summary(described)}\n`);
  }
}

function paragraph(one: Described, lang: string): string {
  const { words } = WORDINGS[lang] ?? en;
  const severity = one.severity === 'error' ? words.error : words.warning;
  const colour = one.severity === 'error' ? pc.red : pc.yellow;
  const place = `${one.file}:${one.line}:${one.column}`;
  const lines = [
    `${pc.bold(place)} ${colour(severity)} ${one.code} ${one.message}`,
    ...(one.frame === '' ? [] : [pc.dim(one.frame)]),
    `  ${words.expected}: ${one.expected}`,
    `  ${words.example}: ${one.example.split('\n').join('\n    ')}`,
  ];
  return lines.join('\n');
}

function summary(described: readonly Described[]): string {
  const count = (severity: string) => described.filter((one) => one.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} warnings`;
}

/** GitHub reads `%`, line breaks and, in properties, `:` and `,` escaped. */
function annotation(one: Described): string {
  const data = (text: string) =>
    text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const title = property(`${one.code} ${one.message}`);
  return `::${one.severity} file=${property(one.file)},line=${one.line},col=${one.column},title=${title}::${data(one.expected)}`;
}
