import { join } from 'node:path';
import { isPseudoLocale, PSEUDO_LOCALES } from '../course/pseudo-locale.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { writeWhole } from '../files/write.ts';
import { guidesOf } from '../guides.ts';
import { openProject } from '../pipeline.ts';
import type { Missing } from '../translation/localise.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { type CommonOptions, reportDiagnostics } from './reporter.ts';

export interface GuideOptions extends CommonOptions {
  readonly locale?: string;
  readonly out: string;
  readonly missing: Missing;
}

/** `coursewright guide`: a page for each language, for who runs the course. */
export async function runGuide(course: string | undefined, options: GuideOptions): Promise<void> {
  const root = findCourse(course);
  const project = openProject(root);
  const known = project.course?.facts.locales ?? [];
  const { locale } = options;
  if (project.course && locale !== undefined && !known.includes(locale) && !isPseudoLocale(locale))
    throw new ExitError(
      EXIT.usage,
      `The course has no edition "${locale}". There are: ${known.join(', ')}; for trials: ${PSEUDO_LOCALES.join(', ')}`,
    );
  const locales = locale === undefined ? known : [locale];
  const { diagnostics, guides } = await guidesOf(project, locales, options.missing);
  reportDiagnostics(diagnostics, project.sources, root, options);
  if (hasErrors(diagnostics)) throw new ExitError(EXIT.errors);
  const id = project.course?.facts.id ?? '';
  const written = guides.map(({ locale, html }) => {
    const path = join(options.out, `${id}-guide-${locale}.html`);
    writeWhole(path, html);
    return path;
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ written }, null, 2)}\n`);
  else process.stdout.write(`${written.map((path) => `written  ${path}`).join('\n')}\n`);
}
