import { type Command, Option } from 'commander';
import { ACTIVITY_KINDS } from '../course/course.ts';

/** `coursewright new`; `common` adds the options that every command takes. */
export function addNew(program: Command, common: (command: Command) => Command): void {
  const fresh = program
    .command('new')
    .description('write a working start of a course, a unit or an activity; overwrites nothing');

  common(
    fresh
      .command('course')
      .argument('<folder>', 'where the course is to stand')
      .description('a course with one lesson in all its languages, ready to build')
      .option('--locales <locales>', 'its languages, the first is the source', 'en,es')
      .option('--title <title>', 'its title (the name of the folder)')
      .addHelpText(
        'after',
        `
Examples:
  coursewright new course my-course
  coursewright new course content/classification --locales fr,en --title "Le classement tarifaire"`,
      ),
  ).action(async (folder, options) => {
    const { runNewCourse } = await import('./new.ts');
    runNewCourse(folder, options);
  });

  common(
    fresh
      .command('unit')
      .argument('<id>', 'its folder below each language: week-2')
      .description('a unit with its first activity, at the end of the course')
      .option('--title <title>', 'its title')
      .option('--course <folder>', 'folder with a course.yaml')
      .addHelpText(
        'after',
        `
Example:
  coursewright new unit week-2 --title "Week 2: Rules that everyone can know"`,
      ),
  ).action(async (id, options) => {
    const { runNewUnit } = await import('./new.ts');
    runNewUnit(id, options);
  });

  common(
    fresh
      .command('activity')
      .argument('<unit/id>', 'its unit and its file: week-2/first-steps')
      .description('an activity in all languages, at the end of its unit')
      .addOption(
        new Option('--kind <kind>', 'what it is').choices(ACTIVITY_KINDS).default('lesson'),
      )
      .option('--title <title>', 'its title')
      .option('--from <file>', 'questions in Moodle’s GIFT format, for a draft')
      .option('--course <folder>', 'folder with a course.yaml')
      .addHelpText(
        'after',
        `
Examples:
  coursewright new activity week-2/why-rules --title "Why rules"
  coursewright new activity week-2/quiz --kind knowledge-check --from questions.gift

What is not understood of a GIFT file stands in the draft as it was, with a warning above it.`,
      ),
  ).action(async (path, options) => {
    const { runNewActivity } = await import('./new.ts');
    runNewActivity(path, options);
  });
}
