import { join } from 'node:path';
import type { Course } from '../course/course.ts';
import { isPseudoLocale, PSEUDO_LOCALES } from '../course/pseudo-locale.ts';
import { wordingOf } from '../diagnostics/describe.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { counted } from '../diagnostics/wording/wording.ts';
import { writeWhole } from '../files/write.ts';
import {
  type BuildChoice,
  type BuiltPackage,
  build,
  choicesOf,
  openProject,
  type Project,
  reportOn,
} from '../pipeline.ts';
import { deliveryProfiles } from '../targets/own-profiles.ts';
import type { Profile } from '../targets/target.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { reportFindings } from './findings.ts';
import { idsPath } from './ids-path.ts';
import { profileTable } from './profile-table.ts';
import { progress } from './progress.ts';
import {
  keepPackages,
  type ReleaseOptions,
  refuseRelease,
  refuseTrial,
  sinceRelease,
} from './release.ts';
import { reportDiagnostics } from './reporter.ts';
import { shapedFor } from './shape.ts';
import { table } from './table.ts';

export interface BuildOptions extends ReleaseOptions {
  readonly out: string;
  /** `true` where no name follows: then the profiles are listed. */
  readonly for: readonly string[] | true;
  readonly split?: Profile['split'];
  readonly sco?: NonNullable<Profile['sco']>;
  readonly navigation?: NonNullable<Profile['navigation']>;
}

/** `coursewright build`: all packages, or none and every reason why. */
export async function runBuild(course: string | undefined, options: BuildOptions): Promise<void> {
  const root = findCourse(course);
  refuseTrial(options);
  const { words } = wordingOf(options.lang);
  const shown = progress(options.quiet || options.format !== 'text');
  const project = openProject(root, shown.onStage);
  if (options.for === true) {
    shown.end();
    process.stdout.write(`${profileTable(project.course)}\n`);
    return;
  }
  const choices = chosen(project, options.for, options);
  const built = await build(project, choices, options.missing, shown.onStage);
  shown.end();
  reportDiagnostics(built.diagnostics, project.sources, root, options);
  if (hasErrors(built.diagnostics)) throw new ExitError(EXIT.errors, words.nothingBuilt);
  const broken = built.packages.filter(({ findings }) =>
    findings.some((one) => one.severity === 'error'),
  );
  for (const { plan, findings } of built.packages)
    reportFindings(plan.name, findings, options.lang);
  if (broken.length > 0) throw new ExitError(EXIT.errors, words.nothingWritten);
  const since = await sinceRelease(project, built.packages);
  if (options.release) refuseRelease(project, built.packages, since, options);
  for (const { plan, bytes } of built.packages) writeWhole(join(options.out, plan.name), bytes);
  if (writeWhole(idsPath(project), project.ids.text) && !options.quiet)
    process.stderr.write(`  ${words.idsWritten}\n`);
  const page = join(options.out, 'report.html');
  writeWhole(page, await reportOn(project, built, options.lang, since));
  if (options.release) keepPackages(project, built.packages, options);
  report(built.packages, options);
  if (!options.quiet) process.stderr.write(`  ${words.report}: ${page}\n`);
}

function chosen(
  project: Project,
  names: readonly string[],
  options: BuildOptions,
): readonly BuildChoice[] {
  const { course } = project;
  if (!course) return [];
  const { profiles: known } = deliveryProfiles(course.facts);
  const { packages } = course.facts;
  if (names.length === 0 && packages.length === 0)
    throw new ExitError(
      EXIT.usage,
      `course.yaml names no packages. Expected: --for and one of these:\n\n${profileTable(course)}`,
    );
  const profiles =
    names.length > 0
      ? [...new Set(names)].map((name) => asked(name, known, course))
      : // What course.yaml names and is not there has its remark.
        [...new Set(packages.map((one) => one.for))].flatMap(
          (name) => known.find((one) => one.name === name) ?? [],
        );
  const shapes = profiles.map((one) => shapedFor(one, packages, options));
  const locales = options.locales?.split(',').map((one) => one.trim());
  for (const locale of locales ?? [])
    if (!course.facts.locales.includes(locale) && !isPseudoLocale(locale))
      throw new ExitError(
        EXIT.usage,
        `The course has no edition "${locale}". There are: ${course.facts.locales.join(', ')}; for trials: ${PSEUDO_LOCALES.join(', ')}`,
      );
  return choicesOf(course, shapes, locales);
}

function asked(name: string, known: readonly Profile[], course: Course): Profile {
  const found = known.find((one) => one.name === name);
  if (found) return found;
  const near = suggest(
    name,
    known.map((one) => one.name),
  );
  throw new ExitError(
    EXIT.usage,
    `There is no delivery profile "${name}".${near === '' ? '' : ` Did you mean "${near}"?`} There are:\n\n${profileTable(course)}`,
  );
}

function report(packages: readonly BuiltPackage[], options: BuildOptions): void {
  const rows = packages.map(({ plan, bytes, sha256, findings, losses }) => ({
    package: plan.name,
    target: plan.target,
    locales: plan.locales.join(' '),
    activities: plan.activities.length,
    files: plan.entries.length,
    bytes: bytes.length,
    sha256,
    findings,
    losses,
  }));
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const { built, counts } = wordingOf(options.lang);
  const head = [
    ...[built.package, built.target, built.locales, built.activities],
    ...[built.files, built.size, built.checks, 'SHA-256'],
  ];
  const lines = rows.map((row) => [
    row.package,
    row.target,
    row.locales,
    String(row.activities),
    String(row.files),
    `${(row.bytes / 1000).toFixed(1)} kB`,
    row.findings.length === 0
      ? built.passed
      : counted(counts.warning, row.findings.length, options.lang),
    row.sha256,
  ]);
  process.stdout.write(`${table(head, lines)}\n`);
}
