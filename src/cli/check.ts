import { wordingOf } from '../diagnostics/describe.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { checkCourse } from '../pipeline.ts';
import type { Missing } from '../translation/localise.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { mendCourse } from './mend-course.ts';
import { type CommonOptions, reportDiagnostics } from './reporter.ts';

export interface CheckOptions extends CommonOptions {
  readonly missing: Missing;
  /** Mend what has exactly one right mending, then say what is left. */
  readonly fix: boolean;
}

/** `coursewright check`: every diagnostic of a course. */
export function runCheck(course: string | undefined, options: CheckOptions): void {
  const root = findCourse(course);
  const { project, mended, idsWritten } = options.fix
    ? mendCourse(root, options.missing, options.lang)
    : { project: checkCourse(root, options.missing), mended: [], idsWritten: false };
  const { diagnostics, sources } = project;
  reportDiagnostics(diagnostics, sources, root, options, mended);
  const { words } = wordingOf(options.lang);
  if (idsWritten && options.format === 'text' && !options.quiet)
    process.stderr.write(`${words.idsWritten}\n`);
  if (hasErrors(diagnostics)) throw new ExitError(EXIT.errors);
  if (options.format === 'text' && !options.quiet && diagnostics.length === 0)
    process.stdout.write(`${root}: ${words.noRemarks}\n`);
}
