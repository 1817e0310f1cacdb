import type { Course } from '../course/course.ts';
import { secretsIn, secretsInSettings } from '../course/secrets.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * CW604: what looks like credentials. All of a course goes into packages, which every learner can
 * read; in the YAML files names count too.
 */
export function secrets(course: Course): Diagnostic[] {
  return [...course.sources].flatMap(([file, { text }]) => {
    const found = /\.ya?ml$/i.test(file) && file !== 'ids.yaml' ? secretsInSettings : secretsIn;
    return found(text).map(({ what, start, end }) =>
      diagnostic('CW604', { file, start, end }, { what }),
    );
  });
}
