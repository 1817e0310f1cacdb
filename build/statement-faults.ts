/**
 * What becomes of statements when something goes wrong, printed as a table: packages in Chromium
 * below the strict fake LMS, and a real statement store behind one that is ill. Run it with
 * `npm run statement-faults`; exit code 1 where a statement is lost, doubled or misnamed.
 */
import { PLAIN_HTTP, removePackage, statementBench } from '../test/support/statement-bench.ts';
import { STATEMENT_FAULTS } from '../test/support/statement-faults.ts';
import { launchBrowser } from './browser.ts';

const HEAD = [
  'fault',
  'events',
  'stored',
  'missing',
  'twice',
  'out of order',
  'wrong actor',
  'set aside',
  'unsent',
];

const browser = await launchBrowser([PLAIN_HTTP]);
const rows: string[][] = [];
try {
  for (const { name, setAside = 0, play, ...options } of STATEMENT_FAULTS) {
    const bench = await statementBench(browser, options);
    try {
      await play(bench);
      const count = await bench.count();
      const { events, stored, missing, twice, outOfOrder, wrongActor, left } = count;
      const numbers = [events, stored, missing, twice, outOfOrder, wrongActor];
      rows.push([name, ...[...numbers, count.setAside.length, left].map(String)]);
      const wrong = missing + twice + outOfOrder + wrongActor + left;
      if (wrong > 0 || count.setAside.length !== setAside) process.exitCode = 1;
    } finally {
      await bench.close();
    }
  }
} finally {
  await browser.close();
  await removePackage();
}
const widths = HEAD.map((title, column) =>
  Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
);
for (const row of [HEAD, ...rows])
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
