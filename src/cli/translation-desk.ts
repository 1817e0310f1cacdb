import { relative } from 'node:path';
import type { Course } from '../course/course.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { type TextFile, writeTexts } from '../files/write-texts.ts';
import { openProject, type Project } from '../pipeline.ts';
import { type Desk, openDesk } from '../translation/desk.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { type CommonOptions, reportDiagnostics } from './reporter.ts';

export interface DeskOptions extends CommonOptions {
  readonly course?: string;
}

/** A course whose source can be trusted, for the translator's commands. */
export interface DeskProject extends Project {
  readonly course: Course;
}

/**
 * The course that is meant. Throws an ExitError where it has errors: texts of a file that can't be
 * read right would be paired wrong.
 */
export function openDeskProject(options: DeskOptions): DeskProject {
  const root = findCourse(options.course);
  const project = openProject(root);
  const { course, diagnostics, sources } = project;
  const serious = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && /^CW[123]/.test(code),
  );
  if (course && !hasErrors(serious)) return { ...project, course };
  reportDiagnostics(serious, sources, root, options);
  throw new ExitError(EXIT.errors, 'Nothing was done: the course has to be read without errors.');
}

/** The locales that are meant: the one given, else all that are translations. */
export function localesOf({ course }: DeskProject, given: string | undefined): readonly string[] {
  const [source = '', ...others] = course.facts.locales;
  if (given === undefined) return others;
  if (others.includes(given)) return [given];
  const known = others.length === 0 ? 'none yet; translation add es adds one' : others.join(', ');
  throw new ExitError(
    EXIT.usage,
    given === source
      ? `${given} is the source locale. Expected one of its translations: ${known}`
      : `The course has no translation "${given}". Expected: ${known}`,
  );
}

/** The desk of a locale; an ExitError where its translation.yaml can't be read. */
export function deskFor(project: DeskProject, locale: string, options: CommonOptions): Desk {
  const desk = openDesk(project.course, locale);
  if ('files' in desk) return desk;
  reportDiagnostics(desk.diagnostics, project.sources, project.root, options);
  throw new ExitError(EXIT.errors, 'Nothing was done.');
}

/** Writes whole or not at all, and says what changed. */
export function writeAndSay(
  root: string,
  files: readonly TextFile[],
  options: CommonOptions,
  more: Readonly<Record<string, unknown>> = {},
): void {
  let changed: string[];
  try {
    changed = writeTexts(root, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.errors, `Nothing was written: ${reason}`);
  }
  if (options.format === 'json')
    process.stdout.write(`${JSON.stringify({ changed, ...more }, null, 2)}\n`);
  else {
    const lines = changed.map((path) => `written  ${path}`);
    for (const [name, value] of Object.entries(more)) lines.push(`${name}: ${String(value)}`);
    if (changed.length === 0) lines.push('Nothing to write.');
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

/** A path as the user gave it, below the course: `es/week-1/lesson.md`. */
export function belowCourse(root: string, given: string): string {
  const path = given.replace(/\\/g, '/').replace(/^\.\//, '');
  const inside = relative(root, given).replace(/\\/g, '/');
  return inside.startsWith('..') || inside === '' ? path : inside;
}
