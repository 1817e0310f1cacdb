import { readFileSync } from 'node:fs';
import { parse } from '../authoring/parse.ts';
import { readCourse } from '../files/read-course.ts';
import { writeWhole } from '../files/write.ts';
import { translationCsv } from '../translation/csv.ts';
import { type Desk, openDesk } from '../translation/desk.ts';
import { memoryPath, memoryYaml } from '../translation/memory.ts';
import { asWritten } from '../translation/splice.ts';
import { takeIn } from '../translation/take-in.ts';
import { tmx } from '../translation/tmx.ts';
import { type UnitFile, unitsOf } from '../translation/units.ts';
import {
  type GivenTexts,
  type UpdatedFile,
  updatedMemory,
  updateFiles,
} from '../translation/update.ts';
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
  writeAndSay,
} from './translation-desk.ts';

/** What an export is written as; only XLIFF comes back. */
export type ExchangeFormat = 'xliff12' | 'xliff20' | 'csv' | 'tmx';

function exchangeFile(format: ExchangeFormat, desk: Desk, files: readonly UnitFile[]): string {
  switch (format) {
    case 'xliff12':
      return xliff12(desk, files);
    case 'xliff20':
      return xliff20(desk, files);
    case 'csv':
      return translationCsv(files);
    case 'tmx':
      return tmx(desk, version);
  }
}

/** `coursewright translation export`: what needs work in one language, for a translator's tool. */
export function runExport(
  locale: string,
  options: DeskOptions & {
    readonly all: boolean;
    readonly unit?: string;
    readonly out?: string;
    readonly as: ExchangeFormat;
  },
): void {
  const project = openDeskProject(options);
  localesOf(project, locale);
  const { units } = project.course.facts;
  if (options.unit !== undefined && !units.some(({ id }) => id === options.unit))
    throw new ExitError(
      EXIT.usage,
      `The course has no unit "${options.unit}". Expected one of: ${units.map(({ id }) => id).join(', ')}`,
    );
  const desk = deskFor(project, locale, options);
  const files = unitsOf(desk, options);
  const count = files.reduce((sum, one) => sum + one.units.length, 0);
  const text = exchangeFile(options.as, desk, files);
  if (options.out === undefined) process.stdout.write(text);
  else writeWhole(options.out, text);
  if (!options.quiet) process.stderr.write(`${count} texts of ${files.length} files\n`);
}

/** `coursewright translation import`: what a translator's tool returned, whole or not at all. */
export function runImport(file: string, options: DeskOptions): void {
  const project = openDeskProject(options);
  const read = readXliff(readGiven(file));
  if ('refusal' in read)
    throw new ExitError(
      EXIT.errors,
      `${file} can’t be read as XLIFF: ${read.refusal}. Nothing was written.`,
    );
  const [locale = ''] = localesOf(project, read.locale);
  const desk = deskFor(project, locale, options);
  const { given, refusals, changed } = takeIn(desk, read.returned);
  const made = updateFiles(desk, project.sources, given);
  const all = [...refusals, ...(refusals.length > 0 ? [] : misread(project, desk, made, given))];
  if (all.length > 0)
    throw new ExitError(
      EXIT.errors,
      `Nothing was written, because ${all.length} texts do not fit:\n${all.map((one) => `  ${one}`).join('\n')}`,
    );
  if (changed === 0) {
    writeAndSay(project.root, [], options, { changed });
    return;
  }
  const files = made.filter(({ path }) => given.has(path));
  writeAndSay(
    project.root,
    [
      ...files.map(({ file: path, text }) => ({ path, text })),
      { path: memoryPath(locale), text: memoryYaml(updatedMemory(desk, files)) },
    ],
    options,
    { texts: changed },
  );
}

function readGiven(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${file} can’t be read: ${reason}`);
  }
}

/** Texts that would not be read back as they are: a word that opens a list, a bracket too many. */
function misread(
  project: DeskProject,
  desk: Desk,
  made: readonly UpdatedFile[],
  given: GivenTexts,
): string[] {
  const files = readCourse(project.root);
  for (const { path, file, text } of made)
    if (given.has(path)) files.texts.set(file, { path: file, text });
  files.texts.delete(memoryPath(desk.locale));
  const { course } = parse(files);
  const again = course && openDesk(course, desk.locale);
  if (!again || !('files' in again)) return ['the files could not be read any more'];
  return again.files.flatMap(({ path, pairs }, index) => {
    const before = desk.files[index]?.pairs ?? [];
    return [...(given.get(path) ?? [])].flatMap(([id, { text }]) => {
      const at = before.findIndex((pair) => pair.id === id);
      const now = pairs[at];
      const same =
        now?.target &&
        asWritten(now.target.text, now.source.kind) === asWritten(text, now.source.kind);
      return same ? [] : [`${path}#${id}: it would not be read as one text`];
    });
  });
}
