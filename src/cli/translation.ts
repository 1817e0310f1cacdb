import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../authoring/parse.ts';
import { courseSchema } from '../course/schemas.ts';
import { readCourse } from '../files/read-course.ts';
import { addLocale } from '../starter/edit-yaml.ts';
import { type Desk, openDesk } from '../translation/desk.ts';
import { memoryPath, memoryYaml } from '../translation/memory.ts';
import { lackingMedia } from '../translation/own-media.ts';
import { statusOf, summed } from '../translation/status.ts';
import { updatedMemory, updateFiles } from '../translation/update.ts';
import { EXIT, ExitError } from './exit.ts';
import { table } from './table.ts';
import {
  type DeskOptions,
  deskFor,
  localesOf,
  openDeskProject,
  writeAndSay,
} from './translation-desk.ts';
import { meantLocale, oneLocale, type ScopeOptions, scopeOf } from './translation-scope.ts';
import { statusPage, statusRemarks, statusRows } from './translation-status.ts';
import { deskWords } from './translation-words.ts';

/** `coursewright translation status`: how far each translation is, by unit and file. */
export function runStatus(
  given: string | undefined,
  options: DeskOptions & ScopeOptions & { readonly locale?: string; readonly html: boolean },
): void {
  const meant = meantLocale(given, options.locale);
  const project = openDeskProject(options);
  const words = deskWords(options.lang);
  const isMeant = scopeOf(project, options);
  const isWhole = options.unit === undefined && options.file === undefined;
  const all = localesOf(project, meant).map((locale) => {
    const files = statusOf(deskFor(project, locale, options)).filter(({ path }) => isMeant(path));
    const media = isWhole ? lackingMedia(project.course, locale) : [];
    return { locale, files, total: summed(files), media };
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  else if (options.html) process.stdout.write(statusPage(all, words, options.lang));
  else
    for (const one of all) {
      const [head = [], ...rows] = statusRows(one.files, words);
      const { unrecorded, media, list } = statusRemarks(one, words);
      const parts = [
        one.locale,
        ...(unrecorded === undefined ? [] : [unrecorded]),
        table(head, rows),
        ...(media === undefined ? [] : [[media, ...list.map((path) => `  ${path}`)].join('\n')]),
      ];
      process.stdout.write(`${parts.join('\n\n')}\n\n`);
    }
}

/** `coursewright translation update`: the source's structure in every file, and the records anew. */
export function runUpdate(
  given: string | undefined,
  options: DeskOptions & ScopeOptions & { readonly locale?: string },
): void {
  const meant = meantLocale(given, options.locale);
  const project = openDeskProject(options);
  const isMeant = scopeOf(project, options);
  const files = localesOf(project, meant).flatMap((locale) => {
    const desk = deskFor(project, locale, options);
    const made = updateFiles(desk, project.sources);
    return written(
      desk,
      made.filter(({ path }) => isMeant(path)),
    );
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

/** `coursewright translation add`: one more language, all its texts still in the source's. */
export function runAdd(
  given: string | undefined,
  options: DeskOptions & { readonly locale?: string },
): void {
  const locale = oneLocale(given, options.locale);
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
