import type { Course } from '../course/course.ts';
import { secretsOf } from '../course/secrets.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * CW604: what looks like credentials. All of a course goes into packages, which every learner can
 * read; in the YAML files names count too.
 */
export function secrets(course: Course): Diagnostic[] {
  return [...course.sources].flatMap(([file, source]) => {
    return secretsOf(source).map(({ what, start, end }) =>
      diagnostic('CW604', { file, start, end }, { what }),
    );
  });
}
