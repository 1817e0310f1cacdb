import type { PackagePlan } from '../../course/package.ts';
import { writeXml } from '../../course/xml.ts';
import { jsonEntry, textEntry } from '../entries.ts';
import { packageName } from '../package-name.ts';
import type { Target } from '../target.ts';
import { activityIds, layoutsFor } from './layout.ts';
import { manifest } from './manifest.ts';
import type { ThresholdForm } from './organization.ts';
import { contentsOf } from './resources.ts';

/** In what the editions of SCORM 2004 differ for what we write. */
export interface Edition2004 {
  /** Name of the target. */
  readonly name: string;
  /** LMSs compare it letter by letter (CAM 3.4.1). */
  readonly schemaversion: string;
  readonly thresholdForm: ThresholdForm;
}

/**
 * The target of an edition: `imsmanifest.xml`, the XSDs of every namespace at the package root,
 * `site.json`, then the files of the parts and what they share, by code point.
 */
export function scorm2004({ name, schemaversion, thresholdForm }: Edition2004): Target {
  return {
    name,
    plan: (course, profile, files) =>
      layoutsFor(course, profile).map((layout): PackagePlan => {
        const site = jsonEntry('site.json', course.site);
        const contents = contentsOf(layout, course.shared, [site]);
        const root = manifest(course, layout, contents, {
          schemaversion,
          completionThreshold: profile.completionThreshold,
          thresholdForm,
          savesEarly: profile.savesEarly ?? false,
        });
        return {
          name: packageName(course, profile, layout.part),
          target: name,
          profile: profile.name,
          locales: course.locales,
          activities: activityIds(layout),
          entries: [
            textEntry('imsmanifest.xml', writeXml(root)),
            ...[...files.schemas].map(([path, bytes]) => ({ path, bytes })),
            ...contents.entries,
          ],
        };
      }),
  };
}
