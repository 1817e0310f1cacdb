/**
 * `npm run prove-all`: every SCO of all content is played in a browser, in each SCORM profile. Takes
 * half an hour or more. `npm run prove-all -- handbook moodle` plays one course, one profile or (by
 * its id) one activity. Fails where anything is not proven.
 */
import { performance } from 'node:perf_hooks';
import { build, choicesOf, openProject } from '../src/pipeline.ts';
import type { PackageProof, ScoProof } from '../src/proof/proof.ts';
import { openProver } from '../src/proof/prove.ts';
import { problemText } from '../src/proof/report/sentences.ts';
import { PROFILES } from '../src/targets/profiles.ts';
import { HANDBOOK, INTEGRITY, SPECIMEN } from '../test/support/packages.ts';

const COURSES = { specimen: SPECIMEN, handbook: HANDBOOK, integrity: INTEGRITY };
const SCORM = PROFILES.filter(({ target }) => target.startsWith('scorm'));

const words = process.argv.slice(2);
/** What was named of `names`; all of them where none was. */
function chosen(names: readonly string[]): readonly string[] {
  const named = names.filter((name) => words.includes(name));
  return named.length > 0 ? named : names;
}

const courses = chosen(Object.keys(COURSES));
const profiles = chosen(SCORM.map(({ name }) => name));
const activities = words.filter((word) => !courses.includes(word) && !profiles.includes(word));

interface Row {
  readonly course: string;
  readonly profile: string;
  packages: number;
  scos: number;
  questions: number;
  calls: number;
  problems: number;
  seconds: number;
}

const rows: Row[] = [];
let unproven = 0;
const prover = await openProver();
for (const [course, folder] of Object.entries(COURSES)) {
  if (!courses.includes(course)) continue;
  const project = openProject(folder);
  if (!project.course) throw new Error(`${course} can’t be read`);
  for (const profile of SCORM) {
    if (!profiles.includes(profile.name)) continue;
    const row = { course, profile: profile.name, packages: 0, scos: 0, questions: 0 };
    const counts: Row = { ...row, calls: 0, problems: 0, seconds: 0 };
    const choices = choicesOf(project.course, [profile], undefined);
    const start = performance.now();
    for (const { plan, bytes } of (await build(project, choices, 'source')).packages) {
      if (activities.length > 0 && !plan.activities.some((one) => activities.includes(one)))
        continue;
      note(counts, await prover.prove(plan.name, bytes));
    }
    counts.seconds = Math.round((performance.now() - start) / 1000);
    rows.push(counts);
  }
}
await prover.close();
console.table(rows);
process.exitCode = unproven > 0 || rows.every(({ scos }) => scos === 0) ? 1 : 0;

function note(row: Row, { name, verdict, findings, scos }: PackageProof): void {
  if (verdict !== 'proven') unproven++;
  console.log(`${name}: ${verdict}`);
  for (const { severity, code, path } of findings)
    if (severity === 'error') console.log(`  ${code} ${path}`);
  for (const sco of scos) noteSco(row, sco);
  row.packages++;
}

function noteSco(row: Row, { title, problems, questions = 0, launches }: ScoProof): void {
  row.scos++;
  row.questions += questions;
  row.calls += launches.reduce((sum, { callCount }) => sum + callCount, 0);
  row.problems += problems.length;
  for (const one of problems) console.log(`  ${title}, ${one.step}: ${problemText(one, 'en')}`);
}
