import type { CourseFacts } from '../course/course.ts';
import { type Misfit, SHAPES, type Shape, shaped } from '../targets/shape.ts';
import type { Profile } from '../targets/target.ts';
import { EXIT, ExitError } from './exit.ts';
import { table } from './table.ts';

/**
 * `profile` as the options ask for it, else course.yaml.
 * @throws ExitError where the choices do not go together, with the table of what does.
 */
export function shapedFor(
  profile: Profile,
  packages: CourseFacts['packages'],
  { split, sco, navigation }: Shape,
): Profile {
  const written = packages.find((one) => one.for === profile.name);
  const made = shaped(profile, {
    ...written,
    ...(split && { split }),
    ...(sco && { sco }),
    ...(navigation && { navigation }),
  });
  if ('profile' in made) return made.profile;
  throw new ExitError(
    EXIT.usage,
    `For ${profile.name} (${profile.target}) this does not go together: ${reasons[made.misfit]}.\n\n${shapeTable()}`,
  );
}

const reasons: Readonly<Record<Misfit, string>> = {
  sco: '--sco package, a menu that is one SCO, needs SCORM',
  split: 'its packages are not split like this',
  alone:
    'one activity a package needs no menu; with --sco package add --split unit or --split course',
  navigation: '--navigation is kept by a menu alone: add --sco package',
  'one-sco':
    'the platform keeps records of one SCO in a package: take --split activity, or add --sco package',
};

function shapeTable(): string {
  return table(
    ['target', '--sco', '--split', '--navigation'],
    SHAPES.map(({ target, sco, splits, navigations }) => [
      ...[target, sco, splits.join(' | '), navigations.join(' | ')],
    ]),
  );
}
