import type { PackagePlan } from '../course/package.ts';
import { writeXml } from '../course/xml.ts';
import { jsonEntry, textEntry } from './entries.ts';
import { packageName } from './package-name.ts';
import { manifest12 } from './scorm12/manifest.ts';
import { activityIds, layoutsFor } from './scorm2004/layout.ts';
import { contentsOf } from './scorm2004/resources.ts';
import type { Target } from './target.ts';

/**
 * SCORM 1.2: `imsmanifest.xml`, the XSDs of its namespaces at the package root, then the same files
 * as in any other package. There is no sequencing, and no mastery score: LMSs put the status that
 * they work out from it over the one that is reported.
 */
export const scorm12: Target = {
  name: 'scorm12',
  plan: (course, profile, files) =>
    layoutsFor(course, profile).map((layout): PackagePlan => {
      const site = jsonEntry('site.json', course.site);
      const contents = contentsOf(layout, course.shared, [site]);
      return {
        name: packageName(course, profile, layout.part),
        target: scorm12.name,
        profile: profile.name,
        locales: course.locales,
        activities: activityIds(layout),
        entries: [
          textEntry(
            'imsmanifest.xml',
            writeXml(manifest12(course, layout, contents, profile.savesEarly)),
          ),
          ...[...files.schemas].map(([path, bytes]) => ({ path, bytes })),
          ...contents.entries,
        ],
      };
    }),
};
