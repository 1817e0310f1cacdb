import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { PackagePlan } from '../../src/course/package.ts';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import type { Profile } from '../../src/targets/target.ts';
import type { Missing } from '../../src/translation/localise.ts';
import { unzip } from './unzip.ts';

export const INTEGRITY = fileURLToPath(new URL('../../content/integrity', import.meta.url));
export const HANDBOOK = fileURLToPath(new URL('../../content/handbook', import.meta.url));
export const SPECIMEN = fileURLToPath(new URL('../courses/specimen', import.meta.url));

/** How many packages the specimen's course.yaml asks for: one an activity, and one of all. */
export function specimenPackages(): number {
  return activitiesOf(SPECIMEN).length + 1;
}

/** All activities of a course, in its order. */
export function activitiesOf(course: string): readonly string[] {
  const { units } = parse(readFileSync(join(course, 'course.yaml'), 'utf8')) as {
    readonly units: readonly { readonly activities: readonly string[] }[];
  };
  return units.flatMap(({ activities }) => activities);
}

/** A package as an LMS has it after the upload: unzipped. */
export interface Uploaded {
  readonly plan: PackagePlan;
  readonly folder: string;
  /** Launch href and item identifier of each activity in it. */
  readonly scos: readonly {
    readonly activity: string;
    readonly href: string;
    readonly sco: string;
  }[];
}

/**
 * Builds `course` for `profile` with the pipeline, in the locales of course.yaml or in `locales`, and
 * unzips each package into a folder of its own.
 */
export async function upload(
  course: string,
  profile: string | Profile,
  locales?: readonly string[],
  missing: Missing = 'error',
): Promise<{ packages: readonly Uploaded[]; remove(): void }> {
  const project = openProject(course);
  if (!project.course) throw new Error(JSON.stringify(project.diagnostics));
  const known = typeof profile === 'string' ? findProfile(profile)! : profile;
  const choices = choicesOf(project.course, [known], locales);
  const built = await build(project, choices, missing);
  if (built.packages.length === 0) throw new Error(JSON.stringify(built.diagnostics));
  const root = mkdtempSync(join(tmpdir(), 'coursewright-packages-'));
  const packages: Uploaded[] = [];
  for (const { plan, bytes, findings } of built.packages) {
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    const zip = join(root, plan.name);
    writeFileSync(zip, bytes);
    const folder = zip.replace(/\.zip$/, '');
    await unzip(zip, folder);
    packages.push({
      plan,
      folder,
      scos: plan.activities.map((activity) => ({
        activity,
        href: `${activity}/index.html`,
        sco: `activity_${activity}`,
      })),
    });
  }
  return { packages, remove: () => rmSync(root, { recursive: true, force: true }) };
}
