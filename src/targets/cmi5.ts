import type { PackagePlan } from '../course/package.ts';
import { writeXml } from '../course/xml.ts';
import { courseStructure } from './cmi5/course-structure.ts';
import { jsonEntry, textEntry } from './entries.ts';
import { packageName } from './package-name.ts';
import { layouts } from './scorm2004/layout.ts';
import { contentsOf } from './scorm2004/resources.ts';
import type { Target } from './target.ts';

/**
 * cmi5: the course structure at the root (cmi5 14), then the same files as in any other package.
 * The welcome page stays out, since nothing would open it.
 */
export const cmi5: Target = {
  name: 'cmi5',
  protocol: 'cmi5',
  plan: (course, profile) =>
    layouts(course, profile.split).map((layout): PackagePlan => {
      const site = jsonEntry('site.json', course.site);
      const { entries } = contentsOf({ ...layout, pages: [layout.glossary] }, course.shared, [
        site,
      ]);
      return {
        name: packageName(course, profile, layout.part),
        target: cmi5.name,
        profile: profile.name,
        locales: course.locales,
        activities: layout.activities.map((activity) => activity.id),
        entries: [textEntry('cmi5.xml', writeXml(courseStructure(course, layout))), ...entries],
      };
    }),
};
