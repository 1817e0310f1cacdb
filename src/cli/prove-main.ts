import type { Command } from 'commander';

/** `coursewright prove`; `common` adds the options that every command takes. */
export function addProve(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('prove')
      .argument('<zip...>', 'finished SCORM packages, or folders of them')
      .description('play packages in a real browser below an LMS, and write a report')
      .option('--out <folder>', 'where the reports go (beside each zip)')
      .addHelpText(
        'after',
        `
Examples:
  coursewright prove out/my-course-1.0.0-clikc-first-steps-en-es.zip
  coursewright prove out --out proofs --lang es
  coursewright prove out --format json

Every question is answered right, then wrong, the tab is ended, and the SCO is taken up again.
Packages by others are opened, and their calls to the LMS written down. Nothing that a package
asks of another host is let through. The exit code is 0 where all is proven, else 1.

Needs playwright-core (npm install playwright-core@1) and the browser that CHROME_PATH names, or a
Chrome, Chromium or Edge that is installed.`,
      ),
  ).action(async (zips, options) => {
    const { runProve } = await import('./prove.ts');
    await runProve(zips, options);
  });
}
