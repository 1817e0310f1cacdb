import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../authoring/parse.ts';
import { courseSchema } from '../course/schemas.ts';
import { readCourse } from '../files/read-course.ts';
import { addLocale } from '../starter/edit-yaml.ts';
import { acceptIn } from '../translation/accept.ts';
import { type Desk, openDesk } from '../translation/desk.ts';
import { memoryPath, memoryYaml } from '../translation/memory.ts';
import { statusOf, summed } from '../translation/status.ts';
import { updatedMemory, updateFiles } from '../translation/update.ts';
import { EXIT, ExitError } from './exit.ts';
import { table } from './table.ts';
import {
  belowCourse,
  type DeskOptions,
  deskFor,
  localesOf,
  openDeskProject,
  writeAndSay,
} from './translation-desk.ts';
import { statusPage, statusRows } from './translation-status.ts';
import { deskWords } from './translation-words.ts';

/** `coursewright translation status`: how far each translation is, by unit and file. */
export function runStatus(
  options: DeskOptions & { readonly locale?: string; readonly html: boolean },
): void {
  const project = openDeskProject(options);
  const words = deskWords(options.lang);
  const all = localesOf(project, options.locale).map((locale) => {
    const files = statusOf(deskFor(project, locale, options));
    return { locale, files, total: summed(files) };
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  else if (options.html) process.stdout.write(statusPage(all, words, options.lang));
  else
    for (const { locale, files } of all) {
      const [head = [], ...rows] = statusRows(files, words);
      process.stdout.write(`${locale}\n\n${table(head, rows)}\n\n`);
    }
}

/** `coursewright translation update`: the source's structure in every file, and the records anew. */
export function runUpdate(options: DeskOptions & { readonly locale?: string }): void {
  const project = openDeskProject(options);
  const files = localesOf(project, options.locale).flatMap((locale) => {
    const desk = deskFor(project, locale, options);
    return written(desk, updateFiles(desk, project.sources));
  });
  writeAndSay(project.root, files, options);
}

/** The files that an update of a desk writes. */
function written(desk: Desk, made: ReturnType<typeof updateFiles>) {
  return [
    ...made.map(({ file, text }) => ({ path: file, text })),
    { path: memoryPath(desk.locale), text: memoryYaml(updatedMemory(desk, made)) },
  ];
}

/** `coursewright translation accept`: what stands there is final, with or without an edit. */
export function runAccept(
  given: string | undefined,
  options: DeskOptions & { readonly unit?: string; readonly locale?: string },
): void {
  const project = openDeskProject(options);
  if ((given === undefined) === (options.unit === undefined))
    throw new ExitError(
      EXIT.usage,
      'Expected: a file, a file with a text (es/week-1/lesson.md#when.option-2), or --unit week-1.',
    );
  const [file = '', id] = (given ?? '').split('#');
  const path = given === undefined ? undefined : belowCourse(project.root, file);
  const { locales, units } = project.course.facts;
  if (path !== undefined && !locales.slice(1).some((one) => path.startsWith(`${one}/`)))
    throw new ExitError(EXIT.usage, `${file} is no file of a translation of this course.`);
  if (options.unit !== undefined && !units.some((unit) => unit.id === options.unit))
    throw new ExitError(
      EXIT.usage,
      `The course has no unit "${options.unit}". Expected one of: ${units.map((one) => one.id).join(', ')}`,
    );
  let accepted = 0;
  let found = false;
  const files = localesOf(project, options.locale).flatMap((locale) => {
    const desk = deskFor(project, locale, options);
    const memory = new Map(desk.memory);
    for (const one of desk.files) {
      const meant =
        path === undefined ? one.path.startsWith(`${options.unit}/`) : one.targetFile === path;
      if (!meant) continue;
      found ||= id === undefined || one.pairs.some((pair) => pair.id === id);
      const done = acceptIn(one, (pair) => id === undefined || pair.id === id, id !== undefined);
      memory.set(one.path, done.memory);
      accepted += done.accepted;
    }
    return [{ path: memoryPath(locale), text: memoryYaml(memory) }];
  });
  if (!found)
    throw new ExitError(
      EXIT.usage,
      `${given} is not there. The ids are those of the remarks of check.`,
    );
  writeAndSay(project.root, files, options, { accepted });
}

/** `coursewright translation add`: one more language, all its texts still in the source's. */
export function runAdd(locale: string, options: DeskOptions): void {
  const project = openDeskProject(options);
  const { facts } = project.course;
  const locales = [...facts.locales, locale];
  if (facts.locales.some((one) => one.toLowerCase() === locale.toLowerCase()))
    throw new ExitError(EXIT.usage, `The course has the locale "${locale}" already.`);
  if (!courseSchema.shape.locales.safeParse(locales).success)
    throw new ExitError(EXIT.usage, `"${locale}" is no language tag. Expected: for example pt-BR`);
  const before = readFileSync(join(project.root, 'course.yaml'), 'utf8');
  const yaml = addLocale(before.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), locale);
  if (yaml === undefined)
    throw new ExitError(EXIT.errors, 'course.yaml has no plain list of locales: add it by hand.');
  const files = readCourse(project.root);
  files.texts.set('course.yaml', { path: 'course.yaml', text: yaml });
  const { course } = parse(files);
  const desk = course && openDesk(course, locale);
  if (!desk || !('files' in desk)) throw new ExitError(EXIT.errors, 'Nothing was written.');
  const made = updateFiles(desk, files.texts);
  writeAndSay(project.root, [{ path: 'course.yaml', text: yaml }, ...written(desk, made)], options);
}
