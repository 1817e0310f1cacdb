import type { Command } from 'commander';

/** Adds the commands over finished packages of ours; `common` adds the options of every command. */
export function addPackages(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('compare')
      .argument('<old.zip>', 'the package that runs')
      .argument('<new.zip>', 'the one that is to take its place')
      .description('say what replacing a running package does to its learners, and give a verdict')
      .addHelpText(
        'after',
        `
Examples:
  coursewright compare out-1.0/integrity-1.0.0-clikc-blocks-en-es.zip out/integrity-1.1.0-clikc-blocks-en-es.zip
  coursewright compare old.zip new.zip --lang es
  coursewright compare old.zip new.zip --format json

The verdict is one of three: replace now, after the cohort, upload as new. The exit code is 1 for
"upload as new", where a replacement would lose records, and where a zip can't be compared; else 0.
docs/lms.md has the table of rules.`,
      ),
  ).action(async (before, now, options) => {
    const { runCompare } = await import('./compare.ts');
    await runCompare(before, now, options);
  });

  common(
    program
      .command('site')
      .argument('<zip...>', 'packages of ours, or folders of them')
      .description('show or change what differs per installation (site.json) in finished packages')
      .option(
        '--set <key=value>',
        'a fact to set; without a value, to take away (repeatable)',
        (value: string, before: string[]) => [...before, value],
        [] as string[],
      )
      .addHelpText(
        'after',
        `
Examples:
  coursewright site out
  coursewright site out --set forum.en=https://lms.example.org/forum --set "support.en=Ask the help desk."
  coursewright site package.zip --set store=

Keys: forum.<language>, support.<language>, tokenService, store, actor, accountHomePage.
All packages are changed or none; each is verified before it is written, and nothing else in it changes.`,
      ),
  ).action(async (zips, options) => {
    const { runSite } = await import('./site.ts');
    await runSite(zips, options);
  });
}
