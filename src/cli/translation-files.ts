import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { writeWhole } from '../files/write.ts';
import { translationCsv } from '../translation/csv.ts';
import { readCsv } from '../translation/csv-read.ts';
import type { Desk } from '../translation/desk.ts';
import { glossaryTsv } from '../translation/glossary-table.ts';
import { leverage } from '../translation/leverage.ts';
import { tmx } from '../translation/tmx.ts';
import { readTmx } from '../translation/tmx-read.ts';
import { type UnitFile, unitsOf } from '../translation/units.ts';
import { readXliff } from '../translation/xliff-read.ts';
import { xliff12 } from '../translation/xliff12.ts';
import { xliff20 } from '../translation/xliff20.ts';
import { version } from '../version.ts';
import { EXIT, ExitError } from './exit.ts';
import {
  type DeskOptions,
  type DeskProject,
  deskFor,
  localesOf,
  openDeskProject,
} from './translation-desk.ts';
import { kitZip, openKit } from './translation-kit.ts';
import { meantLocale, oneLocale, type ScopeOptions, scopeOf } from './translation-scope.ts';
import { writeReturned } from './translation-take.ts';

/** What an export is written as; a glossary does not come back. */
export type ExchangeFormat = 'xliff12' | 'xliff20' | 'csv' | 'tmx' | 'glossary';

function exchangeFile(format: ExchangeFormat, desk: Desk, files: readonly UnitFile[]): string {
  switch (format) {
    case 'xliff12':
      return xliff12(desk, files);
    case 'xliff20':
      return xliff20(desk, files);
    case 'csv':
      return translationCsv(desk, files);
    case 'tmx':
      return tmx(desk, version);
    case 'glossary':
      return glossaryTsv(desk);
  }
}

/** `coursewright translation export`: what needs work in one language, for a translator's tool. */
export function runExport(
  given: string | undefined,
  options: DeskOptions &
    ScopeOptions & {
      readonly locale?: string;
      readonly all: boolean;
      readonly out?: string;
      readonly as: ExchangeFormat;
      readonly kit: boolean;
    },
): void {
  const locale = oneLocale(given, options.locale);
  const project = openDeskProject(options);
  localesOf(project, locale);
  const isMeant = scopeOf(project, options);
  const desk = deskFor(project, locale, options);
  const files = unitsOf(desk, { all: options.all, isMeant });
  const count = files.reduce((sum, one) => sum + one.units.length, 0);
  const made = options.kit ? kitZip(project, desk, files) : exchangeFile(options.as, desk, files);
  const out = options.out ?? (options.kit ? `${project.course.facts.id}-${locale}.zip` : undefined);
  if (out === undefined) process.stdout.write(made);
  else writeWhole(out, made);
  const where = options.kit ? ` in ${out}` : '';
  if (!options.quiet) process.stderr.write(`${count} texts of ${files.length} files${where}\n`);
}

/**
 * `coursewright translation import`: what a translator returned, whole or not at all. A zip is a kit,
 * `.csv` a table, `.tmx` a memory for the texts that are missing or outdated, anything else XLIFF.
 */
export async function runImport(
  file: string,
  options: DeskOptions & { readonly locale?: string },
  argument?: string,
): Promise<void> {
  const meant = meantLocale(argument, options.locale);
  const project = openDeskProject(options);
  const bytes = bytesOf(file);
  const ending = extname(file).toLowerCase();
  if (ending === '.tmx') {
    fromMemory(project, file, textOf(file, bytes), meant, options);
    return;
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const kit = isZip ? await openKit(file, bytes, options) : undefined;
  const read = kit?.read ?? (ending === '.csv' ? readCsv : readXliff)(textOf(file, bytes));
  const format = ending === '.csv' ? 'a table' : 'XLIFF';
  if ('refusal' in read)
    throw new ExitError(
      EXIT.errors,
      `${file} can’t be read as ${isZip ? 'a kit' : format}: ${read.refusal}. Nothing was written.`,
    );
  if (read.locale === '')
    throw new ExitError(
      EXIT.errors,
      `${file} does not say which language it is translated to. Nothing was written.`,
    );
  if (meant !== undefined && meant !== read.locale)
    throw new ExitError(
      EXIT.errors,
      `${file} is translated to ${read.locale}, not ${meant}. Nothing was written.`,
    );
  const [locale = ''] = localesOf(project, read.locale);
  const desk = deskFor(project, locale, options);
  const { changed } = writeReturned(project, desk, read.returned, options);
  if (changed === 0 && kit?.unwritten && !options.quiet)
    process.stderr.write(
      'The kit holds work that OmegaT did not write yet: there, choose Project > Create Translated Documents.\n',
    );
}

/** Fills what is missing or outdated from a memory; `--locale` where the course has several. */
function fromMemory(
  project: DeskProject,
  file: string,
  xml: string,
  meant: string | undefined,
  options: DeskOptions,
): void {
  const [locale = '', other] = localesOf(project, meant);
  if (other !== undefined)
    throw new ExitError(EXIT.usage, 'A memory has many languages: say which with --locale.');
  const desk = deskFor(project, locale, options);
  const read = readTmx(xml, desk.sourceLocale, locale);
  if ('refusal' in read)
    throw new ExitError(
      EXIT.errors,
      `${file} can’t be read as TMX: ${read.refusal}. Nothing was written.`,
    );
  writeReturned(project, desk, leverage(desk, read.pairs), { ...options, leaving: true });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${file} can’t be read: ${reason}`);
  }
}

function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ExitError(
      EXIT.errors,
      `${file} is not UTF-8. Nothing was written. A spreadsheet saves it as “CSV UTF-8”.`,
    );
  }
}
