/**
 * Every activity with statements, played to its end in Chromium below the strict fake LMS in both
 * versions of SCORM, beside a real statement store; a table of what came of it. Run it with
 * `npm run statement-play`, or `-- handbook specimen` for other courses than content/integrity;
 * exit code 1 where a statement is refused, missing, twice or at odds with the LMS.
 */
import { activitiesOf, HANDBOOK, INTEGRITY, SPECIMEN, upload } from '../test/support/packages.ts';
import { statementFaults } from '../test/support/statement-judge.ts';
import { learnerAt, playActivity, VERSIONS } from '../test/support/statement-play.ts';
import { startStatementStore } from '../test/support/statement-store.ts';
import { launchBrowser } from './browser.ts';

const COURSES = { integrity: INTEGRITY, handbook: HANDBOOK, specimen: SPECIMEN };
const asked = process.argv.slice(2);
const names = (Object.keys(COURSES) as (keyof typeof COURSES)[]).filter((name) =>
  (asked.length > 0 ? asked : ['integrity']).includes(name),
);

const browser = await launchBrowser();
const store = await startStatementStore();
let total = 0;
try {
  for (const name of names) {
    for (const { version, profile } of VERSIONS) {
      const uploaded = await upload(COURSES[name], profile);
      try {
        for (const [place, activity] of activitiesOf(COURSES[name]).entries()) {
          const start = performance.now();
          const learner = learnerAt(place, version);
          const played = await playActivity(
            browser,
            uploaded.packages,
            activity,
            version,
            learner,
            store,
          );
          const faults = statementFaults(played);
          const seconds = ((performance.now() - start) / 1000).toFixed(1);
          total += played.statements.length;
          console.log(
            [
              version.padEnd(4),
              learner,
              activity.padEnd(45),
              `${played.statements.length}`.padStart(4),
              `${seconds} s`.padStart(7),
              faults.length === 0 ? 'all well' : `${faults.length} faults`,
            ].join('  '),
          );
          for (const fault of faults) console.log(`      ${fault}`);
          if (faults.length > 0) process.exitCode = 1;
        }
      } finally {
        uploaded.remove();
      }
    }
  }
} finally {
  await browser.close();
  await store.close();
}
console.log(`${total} statements`);
