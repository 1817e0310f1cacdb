import type { PackagePlan } from '../course/package.ts';
import { jsonEntry } from './entries.ts';
import { packageName } from './package-name.ts';
import { layouts } from './scorm2004/layout.ts';
import { contentsOf } from './scorm2004/resources.ts';
import type { Target } from './target.ts';

/**
 * A course to read without a platform: pages that link to each other, `index.html` at the root. One
 * package whatever the profile's split, since its first page names every activity. There is no
 * manifest, so no platform can import it.
 */
export const web: Target = {
  name: 'web',
  protocol: 'web',
  plan: (course, profile) =>
    layouts(course, 'course').map((layout): PackagePlan => {
      const { home } = course;
      if (!home) throw new Error('a course without a platform was rendered without a first page');
      const site = jsonEntry('site.json', course.site);
      const { entries } = contentsOf(layout, course.shared, [site]);
      return {
        name: packageName(course, profile, layout.part),
        target: web.name,
        profile: profile.name,
        locales: course.locales,
        activities: layout.activities.map((activity) => activity.id),
        entries: [...home.entries, ...entries],
      };
    }),
};
