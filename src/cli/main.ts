#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { version } from '../version.ts';
import { EXIT, ExitError } from './exit.ts';

/** Options that every command takes. */
function common(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how diagnostics and results are written')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the messages').choices(['en']).default('en'),
    )
    .option('--quiet', 'only results and problems', false);
}

const program = new Command('coursewright')
  .description(
    'Markdown lessons, kept once per language, become packages that an LMS runs and tracks.',
  )
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(add --help for the options and examples)');

common(
  program
    .command('build')
    .argument('[course]', 'folder with a course.yaml')
    .description('build the packages that course.yaml or the options name')
    .option('--out <folder>', 'where the packages go', 'out')
    .option('--for <profile>', 'delivery profile (repeatable): clikc, generic-2004', collect, [])
    .option('--locales <locales>', 'languages of each package, the first is its default: en,es')
    .addOption(
      new Option('--missing <choice>', 'what to do where a translation is missing')
        .choices(['error', 'source', 'skip'])
        .default('source'),
    )
    .addHelpText(
      'after',
      `
Examples:
  coursewright build content/integrity
  coursewright build --for clikc --locales en,es --out packages
  coursewright build --missing error`,
    ),
).action(async (course, options) => {
  const { runBuild } = await import('./build.ts');
  await runBuild(course, options);
});

common(
  program
    .command('check')
    .argument('[course]', 'folder with a course.yaml')
    .description('name every mistake in the lessons, and build nothing')
    .addOption(
      new Option('--missing <choice>', 'how a missing translation counts')
        .choices(['error', 'source', 'skip'])
        .default('source'),
    )
    .addHelpText(
      'after',
      `
Examples:
  coursewright check content/integrity
  coursewright check --missing error --format github`,
    ),
).action(async (course, options) => {
  const { runCheck } = await import('./check.ts');
  runCheck(course, options);
});

common(
  program
    .command('verify')
    .argument('<zip...>', 'finished packages, ours or anyone’s')
    .description('say what is wrong or doubtful in finished packages')
    .addHelpText(
      'after',
      `
Example:
  coursewright verify out/*.zip`,
    ),
).action(async (zips, options) => {
  const { runVerify } = await import('./verify.ts');
  await runVerify(zips, options);
});

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else if (error instanceof ExitError) {
    if (error.message !== '') process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  } else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `This is a defect of coursewright ${version}, not of your course. Please report it with this text:\n${text}\n`,
    );
    process.exitCode = EXIT.defect;
  }
}
