#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.ts';
import { EXIT, ExitError } from './exit.ts';
import { addGuide } from './guide-main.ts';
import { addNew } from './new-main.ts';
import { addPackages } from './packages-main.ts';
import { profileTable } from './profile-table.ts';
import { addProve } from './prove-main.ts';
import { addTranslation } from './translation-main.ts';

/** Options that every command takes. */
function common(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how diagnostics and results are written')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the messages')
        .choices(['en', 'es', 'fr'])
        .default('en'),
    )
    .option('--quiet', 'only results and problems', false);
}

// Who reads may have had enough, as `head` has: that is the end, and no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

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
    .option(
      '--for [profile]',
      'delivery profile (repeatable), see below; alone: a table of them',
      collect,
      [],
    )
    .option('--locales <locales>', 'languages of each package, the first is its default: en,es')
    .addOption(
      new Option('--split <part>', 'one package per ...').choices(['course', 'unit', 'activity']),
    )
    .addOption(
      new Option(
        '--sco <grain>',
        'what the platform starts: each activity, or one menu of all in the package',
      ).choices(['activity', 'package']),
    )
    .addOption(
      new Option('--navigation <order>', 'the order that such a menu keeps').choices([
        'free',
        'linear',
        'gated-units',
      ]),
    )
    .addOption(
      new Option('--missing <choice>', 'what to do where a translation is missing')
        .choices(['error', 'source', 'skip'])
        .default('source'),
    )
    .addOption(
      new Option(
        '--release',
        'refuse what would lose learners’ records since the last release, and keep the packages in releases/',
      )
        .default(false)
        .implies({ missing: 'error' }),
    )
    .addHelpText(
      'after',
      () => `
Delivery profiles; course.yaml may have more of its own:

${profileTable()}

Examples:
  coursewright build content/integrity
  coursewright build --release
  coursewright build --for clikc --locales en,es --out packages
  coursewright build --for moodle --sco package --split unit --navigation linear
  coursewright build --missing error
  coursewright build --locales en,ar-XB --out trial

Trial languages, made of the source: en-XA is accented and longer, ar-XB runs from right to left.`,
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
    .option('--fix', 'mend what has one right mending, and name what is left', false)
    .option('--every', 'each text that is not translated, not one of each file', false)
    .addHelpText(
      'after',
      `
Examples:
  coursewright check content/integrity
  coursewright check --fix
  coursewright check --missing error --format github
  coursewright check --lang fr

Each code has a page with a wrong and a right example: docs/diagnostics/CW201.md.`,
    ),
).action(async (course, options) => {
  const { runCheck } = await import('./check.ts');
  runCheck(course, options);
});

common(
  program
    .command('verify')
    .argument('<zip...>', 'finished packages, ours or anyone’s, or folders of them')
    .description('say what is wrong or doubtful in finished packages')
    .addHelpText(
      'after',
      `
Examples:
  coursewright verify out
  coursewright verify course-a.zip course-b.zip --lang es
  coursewright verify uploads --format json

The exit code is 1 where a package has errors, 0 where there are only warnings.
docs/findings.md has all findings.`,
    ),
).action(async (zips, options) => {
  const { runVerify } = await import('./verify.ts');
  await runVerify(zips, options);
});

addProve(program, common);

common(
  program
    .command('preview')
    .argument('[course]', 'folder with a course.yaml')
    .description('show the lessons live in the browser, with the LMS’s data beside them')
    .option('--port <number>', 'port of the address (any that is free)', port, 0)
    .option('--locale <locale>', 'language that is shown first')
    .option('--activity <id>', 'activity that is shown first')
    .option('--pseudo', 'offer the trial languages en-XA (longer) and ar-XB (right to left)', false)
    .option('--open', 'open the address in the browser', false)
    .addHelpText(
      'after',
      `
Examples:
  coursewright preview
  coursewright preview content/integrity --activity where-we-stand --locale es --open
  coursewright preview --port 4000 --lang es
  coursewright preview --locale ar-XB

Save a file, and the page shows it at once; Ctrl-C ends it. Nothing is written.`,
    ),
).action(async (course, options) => {
  const { runPreview } = await import('./preview.ts');
  await runPreview(course, options);
});

common(
  program
    .command('doctor')
    .description('say what a statement store (LRS) lacks for pages to use it')
    .requiredOption('--lrs <url>', 'base address of the store')
    .option('--credentials <file>', 'file with one line: key:secret, or the Authorization header')
    .option('--origin <origin>', 'where your pages will stand', 'https://platform.example')
    .addHelpText(
      'after',
      `
Examples:
  coursewright doctor --lrs https://store.example.gov/xapi/
  coursewright doctor --lrs https://store.example.gov/xapi/ --credentials store.key --lang es

Credentials come from the file, or from COURSEWRIGHT_LRS_AUTH (the whole header), or from
COURSEWRIGHT_LRS_KEY and COURSEWRIGHT_LRS_SECRET. With them, one statement is written and voided.`,
    ),
).action(async (options) => {
  const { runDoctor } = await import('./doctor.ts');
  await runDoctor(options);
});

program
  .command('token-service')
  .description('let learners write statements to a store whose secret stays here')
  .requiredOption('--config <file>', 'a JSON file; see docs/token-service.md')
  .option('--quiet', 'no line for each request', false)
  .addHelpText(
    'after',
    `
Example:
  coursewright token-service --config token-service.json

Secrets may stand in the environment instead of the file. Ctrl-C ends it.`,
  )
  .action(async (options) => {
    const { runTokenService } = await import('./token-service.ts');
    await runTokenService(options);
  });

addNew(program, common);
addGuide(program, common);
addPackages(program, common);
addTranslation(program, common);

function port(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= 65_535) return number;
  throw new InvalidArgumentError('Expected: a number from 1024 to 65535, or 0 for any free one.');
}

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
