import { type Command, Option } from 'commander';

/** `coursewright guide`; `common` adds the options that every command takes. */
export function addGuide(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('guide')
      .argument('[course]', 'folder with a course.yaml')
      .description('write the facilitator’s guide: notes, questions and their keys, to print')
      .option('--locale <locale>', 'one language (all of the course)')
      .option('--out <folder>', 'where the guides go', 'out')
      .addOption(
        new Option('--missing <choice>', 'what to do where a translation is missing')
          .choices(['error', 'source', 'skip'])
          .default('source'),
      )
      .addHelpText(
        'after',
        `
Examples:
  coursewright guide content/integrity
  coursewright guide --locale es --out guides

Each guide is one HTML page without any other file. It holds what no package does: the :::tutor
notes, and all answers. Keep it from learners.`,
      ),
  ).action(async (course, options) => {
    const { runGuide } = await import('./guide.ts');
    await runGuide(course, options);
  });
}
