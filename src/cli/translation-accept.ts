import { acceptIn } from '../translation/accept.ts';
import { memoryPath, memoryYaml } from '../translation/memory.ts';
import { EXIT, ExitError } from './exit.ts';
import {
  belowCourse,
  type DeskOptions,
  type DeskProject,
  deskFor,
  localesOf,
  openDeskProject,
  writeAndSay,
} from './translation-desk.ts';
import { meantLocale, type ScopeOptions, scopeOf } from './translation-scope.ts';

/**
 * `coursewright translation accept`: what stands there is final, with or without an edit. `given` is
 * a file of a translation, a text of it, or the locale of the unit or file that the options name.
 */
export function runAccept(
  given: string | undefined,
  options: DeskOptions & ScopeOptions & { readonly locale?: string; readonly same: boolean },
): void {
  const project = openDeskProject(options);
  const isLocale = given !== undefined && project.course.facts.locales.includes(given);
  const [place, id] = isLocale ? [undefined] : (given?.split('#') ?? []);
  const scoped = options.unit !== undefined || options.file !== undefined;
  if ((place === undefined) !== scoped)
    throw new ExitError(
      EXIT.usage,
      'Expected: a file, a file with a text (es/week-1/lesson.md#when.option-2), --unit week-1 or --file course.md.',
    );
  const locale = meantLocale(isLocale ? given : localeIn(project, place), options.locale);
  const isMeant = scopeOf(project, place === undefined ? options : { file: place });
  let accepted = 0;
  let left = 0;
  let found = false;
  const files = localesOf(project, locale).flatMap((one) => {
    const desk = deskFor(project, one, options);
    const memory = new Map(desk.memory);
    for (const file of desk.files.filter(({ path }) => isMeant(path))) {
      found ||= id === undefined || file.pairs.some((pair) => pair.id === id);
      const done = acceptIn(
        file,
        (pair) => id === undefined || pair.id === id,
        id !== undefined || options.same,
      );
      memory.set(file.path, done.memory);
      accepted += done.accepted;
      left += done.left;
    }
    return [{ path: memoryPath(one), text: memoryYaml(memory) }];
  });
  if (!found)
    throw new ExitError(
      EXIT.usage,
      `${given} is not there. The ids are those of the remarks of check.`,
    );
  writeAndSay(project.root, files, options, { accepted, ...(left > 0 ? { left } : {}) });
  if (left > 0 && options.format === 'text' && !options.quiet)
    process.stderr.write(
      `${left === 1 ? 'A text has its source’s words and stays' : `${left} texts have their source’s words and stay`} missing; with --same they are final too.\n`,
    );
}

/** The translation that a given file belongs to. */
function localeIn({ course, root }: DeskProject, place: string | undefined): string | undefined {
  if (place === undefined) return undefined;
  const below = belowCourse(root, place);
  const locale = course.facts.locales.slice(1).find((one) => below.startsWith(`${one}/`));
  if (locale !== undefined) return locale;
  throw new ExitError(EXIT.usage, `${place} is no file of a translation of this course.`);
}
