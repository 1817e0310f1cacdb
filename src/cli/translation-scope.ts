import { pathsOf } from '../translation/desk.ts';
import { EXIT, ExitError } from './exit.ts';
import { belowCourse, type DeskProject } from './translation-desk.ts';

/** A part of a translation: a unit, a file, or (where neither is given) the whole. */
export interface ScopeOptions {
  readonly unit?: string;
  readonly file?: string;
}

/** The locale that is meant, given as an argument or with `--locale`. */
export function meantLocale(
  argument: string | undefined,
  option: string | undefined,
): string | undefined {
  if (argument !== undefined && option !== undefined && argument !== option)
    throw new ExitError(EXIT.usage, `Two locales are given: ${argument} and ${option}.`);
  return argument ?? option;
}

/** The same, where a command has to be told. */
export function oneLocale(argument: string | undefined, option: string | undefined): string {
  const locale = meantLocale(argument, option);
  if (locale === undefined)
    throw new ExitError(EXIT.usage, 'Expected a locale, for example: fr (or --locale fr)');
  return locale;
}

/**
 * Whether a file (its path below the locale) is meant. A file may be given below the locale
 * (`course.md`), below the course (`es/course.md`) or from where the command runs.
 */
export function scopeOf(
  { course, root }: DeskProject,
  { unit, file }: ScopeOptions,
): (path: string) => boolean {
  const { units, locales } = course.facts;
  if (unit !== undefined && file !== undefined)
    throw new ExitError(EXIT.usage, 'Expected --unit or --file, not both.');
  if (unit !== undefined) {
    if (!units.some(({ id }) => id === unit))
      throw new ExitError(
        EXIT.usage,
        `The course has no unit "${unit}". Expected one of: ${units.map(({ id }) => id).join(', ')}`,
      );
    return (path) => path.startsWith(`${unit}/`);
  }
  if (file === undefined) return () => true;
  const source = course.editions[locales[0] ?? ''];
  const paths = source ? pathsOf(source) : [];
  const below = belowCourse(root, file);
  const locale = locales.find((one) => below.startsWith(`${one}/`));
  const wanted = [below, ...(locale === undefined ? [] : [below.slice(locale.length + 1)])];
  const meant = paths.find((path) => wanted.includes(path));
  if (meant === undefined)
    throw new ExitError(
      EXIT.usage,
      `The course has no file "${file}". Expected one of: ${paths.join(', ')}`,
    );
  return (path) => path === meant;
}
