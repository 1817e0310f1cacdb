import type { PackagePlan } from '../course/package.ts';
import { writeXml } from '../course/xml.ts';
import { jsonEntry, textEntry } from './entries.ts';
import { packageName } from './package-name.ts';
import { activityIds, layoutsFor } from './scorm2004/layout.ts';
import { manifest } from './scorm2004/manifest.ts';
import { contentsOf } from './scorm2004/resources.ts';
import type { Target, TargetFiles } from './target.ts';

/**
 * SCORM 2004 4th Edition: `imsmanifest.xml`, the XSDs of every namespace at the package root,
 * `site.json`, then the files of the parts and what they share, by code point.
 */
export const scorm2004Fourth: Target = {
  name: 'scorm2004-4th',
  plan: (course, profile, files) =>
    layoutsFor(course, profile).map((layout): PackagePlan => {
      const site = jsonEntry('site.json', course.site);
      const contents = contentsOf(layout, course.shared, [site]);
      const root = manifest(course, layout, contents, {
        schemaversion: '2004 4th Edition',
        completionThreshold: profile.completionThreshold,
        savesEarly: profile.savesEarly ?? false,
      });
      return {
        name: packageName(course, profile, layout.part),
        target: scorm2004Fourth.name,
        profile: profile.name,
        locales: course.locales,
        activities: activityIds(layout),
        entries: [
          textEntry('imsmanifest.xml', writeXml(root)),
          ...schemaEntries(files),
          ...contents.entries,
        ],
      };
    }),
};

function schemaEntries(files: TargetFiles): { path: string; bytes: Uint8Array }[] {
  return [...files.schemas].map(([path, bytes]) => ({ path, bytes }));
}
