import { hasErrors } from '../diagnostics/diagnostic.ts';
import { checkCourse } from '../pipeline.ts';
import type { Missing } from '../translation/localise.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { type CommonOptions, reportDiagnostics } from './reporter.ts';

/** `coursewright check`: every diagnostic of a course. */
export function runCheck(
  course: string | undefined,
  options: CommonOptions & { readonly missing: Missing },
): void {
  const root = findCourse(course);
  const { diagnostics, sources } = checkCourse(root, options.missing);
  reportDiagnostics(diagnostics, sources, root, options);
  if (hasErrors(diagnostics)) throw new ExitError(EXIT.errors);
  if (options.format === 'text' && !options.quiet && diagnostics.length === 0)
    process.stdout.write(`${root}: no remarks\n`);
}
