import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, ExitError } from './exit.ts';

/**
 * The folder of the course that is meant: the one given, else the current folder, else the only
 * one below content/. Throws an ExitError that says what was looked for.
 */
export function findCourse(given: string | undefined): string {
  if (given !== undefined) {
    if (isCourse(given)) return given;
    const found = existsSync(given) && statSync(given).isDirectory();
    throw new ExitError(
      EXIT.usage,
      found
        ? `${given} holds no course.yaml. Expected: the folder of a course, for example content/integrity`
        : `${given} is not there. Expected: the folder of a course, for example content/integrity`,
    );
  }
  if (isCourse('.')) return '.';
  const below = existsSync('content')
    ? readdirSync('content')
        .sort()
        .map((name) => join('content', name))
        .filter(isCourse)
    : [];
  const [only, ...others] = below;
  if (only !== undefined && others.length === 0) return only;
  throw new ExitError(
    EXIT.usage,
    only === undefined
      ? 'There is no course here. Expected: a course.yaml in this folder or in one below content/, or its folder as argument.'
      : `There are several courses here. Name one of them:\n${below.map((one) => `  ${one}`).join('\n')}`,
  );
}

function isCourse(folder: string): boolean {
  return existsSync(join(folder, 'course.yaml'));
}
