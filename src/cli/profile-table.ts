import type { Course } from '../course/course.ts';
import { PROFILES } from '../targets/profiles.ts';
import { table } from './table.ts';

/** The delivery profiles, one a line: those of the tool, then those of `course`. */
export function profileTable(course?: Course): string {
  const own = (course?.facts.profiles ?? []).map((one) => [
    one.name,
    one.target ?? '',
    `of this course: ${one.extends} with changes`,
  ]);
  const rows = PROFILES.map(({ name, target, use }) => [name, target, use]);
  return table(['profile', 'target', 'for'], [...rows, ...own]);
}
