import pc from 'picocolors';
import type { SourceFile } from '../course/place.ts';
import { type Described, describe, wordingOf } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/wording/wording.ts';
import type { Mended } from './mend-course.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly lang: string;
  readonly quiet: boolean;
  /** Each text that is not translated, not only the first of a file. */
  readonly every?: boolean;
}

/**
 * Writes diagnostics to standard error (text) or standard output (JSON, GitHub annotations); what
 * was mended before comes first, and in JSON has `mended: true`.
 */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  root: string,
  options: CommonOptions,
  mended: readonly Mended[] = [],
): void {
  const prefix = root === '.' ? '' : `${root.replace(/[\\/]+$/, '').replace(/\\/g, '/')}/`;
  const placed = (one: Described) => ({ ...one, file: prefix + one.file });
  const left = diagnostics.map((one) => placed(describe(one, sources, options.lang)));
  const done = mended.map((one) => ({ ...placed(one), before: one.before, after: one.after }));
  const shown = options.every ? left : gathered(left);
  if (options.format === 'json') {
    const all = [...done.map((one) => ({ ...one, mended: true })), ...left];
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  } else if (options.format === 'github') {
    for (const one of done) process.stdout.write(`${notice(one, options.lang)}\n`);
    for (const one of shown) process.stdout.write(`${remark(one, options.lang)}\n`);
  } else {
    for (const one of done) process.stderr.write(`${mending(one, options.lang)}\n\n`);
    for (const one of shown) process.stderr.write(`${paragraph(one, options.lang)}\n\n`);
    if (done.length > 0)
      process.stderr.write(
        `${counted(wordingOf(options.lang).counts.mended, done.length, options.lang)}\n`,
      );
    if (left.length > 0) process.stderr.write(`${summary(left, options.lang)}\n`);
  }
}

/** A remark that may stand for others of its file. */
type Shown = Described & { readonly more?: number };

/** A language that was just added lacks every text: of each file the first is named, and how many. */
function gathered(all: readonly Described[]): Shown[] {
  const counts = new Map<string, number>();
  const first = all.filter(({ code, file }) => {
    if (code !== 'CW507') return true;
    const before = counts.get(file) ?? 0;
    counts.set(file, before + 1);
    return before === 0;
  });
  return first.map((one) => {
    const more = one.code === 'CW507' ? (counts.get(one.file) ?? 1) - 1 : 0;
    return more > 0 ? { ...one, more } : one;
  });
}

function moreOf({ more }: Shown, lang: string): string[] {
  return more === undefined ? [] : [counted(wordingOf(lang).counts.untranslated, more, lang)];
}

function paragraph(one: Shown, lang: string): string {
  const { words } = wordingOf(lang);
  const severity = one.severity === 'error' ? words.error : words.warning;
  const colour = one.severity === 'error' ? pc.red : pc.yellow;
  const place = `${one.file}:${one.line}:${one.column}`;
  const lines = [
    `${pc.bold(place)} ${colour(severity)} ${one.code} ${one.message}`,
    ...(one.frame === '' ? [] : [pc.dim(one.frame)]),
    `  ${words.expected}: ${one.expected}`,
    `  ${words.example}: ${one.example.split('\n').join('\n    ')}`,
    ...(one.fix ? [`  ${words.fixable}`] : []),
    ...moreOf(one, lang).map((line) => `  ${line}`),
  ];
  return lines.join('\n');
}

function mending(one: Described & Mended, lang: string): string {
  const place = `${one.file}:${one.line}:${one.column}`;
  const lines = [
    `${pc.bold(place)} ${pc.green(wordingOf(lang).words.mended)} ${one.code} ${one.message}`,
    ...changed(one).map((line) => `  ${line.startsWith('-') ? pc.red(line) : pc.green(line)}`),
  ];
  return lines.join('\n');
}

/** The lines as they were and as they are; none where a whole file was written. */
function changed({ before, after }: Mended): string[] {
  if (before === after) return [];
  return [
    ...before.split('\n').map((line) => `- ${line}`),
    ...after.split('\n').map((line) => `+ ${line}`),
  ];
}

/** How many errors and warnings there are, in the words of `lang`. */
export function summary(all: readonly { readonly severity: string }[], lang: string): string {
  const { counts } = wordingOf(lang);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return [
    counted(counts.error, errors, lang),
    counted(counts.warning, all.length - errors, lang),
  ].join(', ');
}

function remark(one: Shown, lang: string): string {
  const { words } = wordingOf(lang);
  const fixable = one.fix ? [words.fixable] : [];
  const lines = [one.expected, ...fixable, ...moreOf(one, lang), one.docs];
  return annotation(one.severity, one, `${one.code} ${one.message}`, lines);
}

function notice(one: Described & Mended, lang: string): string {
  const title = `${wordingOf(lang).words.mended} ${one.code} ${one.message}`;
  return annotation('notice', one, title, [...changed(one), one.docs]);
}

/**
 * A workflow command of GitHub: an annotation of the kind `error`, `warning` or `notice` at a place.
 * GitHub reads `%`, line breaks and, in properties, `:` and `,` escaped.
 */
export function annotation(
  kind: string,
  place: { readonly file: string; readonly line?: number; readonly column?: number },
  title: string,
  lines: readonly string[],
): string {
  const data = (text: string) =>
    text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const line = place.line === undefined ? '' : `,line=${place.line},col=${place.column ?? 1}`;
  return `::${kind} file=${property(place.file)}${line},title=${property(title)}::${data(lines.join('\n'))}`;
}
