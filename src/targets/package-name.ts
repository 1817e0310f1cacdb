import type { RenderedCourse } from '../course/package.ts';
import type { Profile } from './target.ts';

/** `<course>-<version>-<profile>[-<part>]-<locales>.zip`, the locales joined by hyphens. */
export function packageName(course: RenderedCourse, profile: Profile, part?: string): string {
  const { id, version } = course.facts;
  const words = [id, version, profile.name, ...(part === undefined ? [] : [part])];
  return `${[...words, ...course.locales].join('-')}.zip`;
}
