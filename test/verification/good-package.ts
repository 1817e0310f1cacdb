import type { PackageEntry } from '../../src/course/package.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { findTarget } from '../../src/targets/targets.ts';
import { renderedCourse } from '../targets/rendered-course.ts';
import { scorm2004Files } from '../targets/target-files.ts';

/** A package without a finding, to be broken: text by path. XSDs too are text. */
export function goodPackage(name = 'generic-2004'): Map<string, string> {
  const profile = findProfile(name)!;
  const target = findTarget(profile.target)!;
  const [plan] = target.plan(renderedCourse(), profile, scorm2004Files);
  return new Map(plan!.entries.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

export function entriesOf(files: ReadonlyMap<string, string>): PackageEntry[] {
  return [...files].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}
