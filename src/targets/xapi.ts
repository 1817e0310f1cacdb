import { activityIri } from '../course/iris.ts';
import type {
  LocaleTexts,
  PackagePlan,
  RenderedActivity,
  RenderedCourse,
} from '../course/package.ts';
import { el, writeXml, type XmlElement } from '../course/xml.ts';
import { jsonEntry, textEntry } from './entries.ts';
import { packageName } from './package-name.ts';
import { layouts } from './scorm2004/layout.ts';
import { contentsOf } from './scorm2004/resources.ts';
import type { Target } from './target.ts';

/**
 * A package that a system with a statement store launches by parameters (`tincan.xml` at the
 * root). Each holds one activity, whatever the profile's split: a second one could not be launched.
 */
export const xapi: Target = {
  name: 'xapi',
  protocol: 'tincan',
  plan: (course, profile) =>
    layouts(course, 'activity').flatMap((layout): PackagePlan[] => {
      const [activity] = layout.activities;
      if (!activity) return [];
      const site = jsonEntry('site.json', course.site);
      const { entries } = contentsOf(layout, course.shared, [site]);
      return [
        {
          name: packageName(course, profile, layout.part),
          target: xapi.name,
          profile: profile.name,
          locales: course.locales,
          activities: [activity.id],
          entries: [textEntry('tincan.xml', writeXml(tincan(course, activity))), ...entries],
        },
      ];
    }),
};

function tincan(course: RenderedCourse, activity: RenderedActivity): XmlElement {
  const { facts, locales } = course;
  return el(
    'tincan',
    { xmlns: 'http://projecttincan.com/tincan.xsd' },
    el(
      'activities',
      {},
      el(
        'activity',
        {
          id: activityIri(facts, activity.id),
          type: 'http://adlnet.gov/expapi/activities/lesson',
        },
        languageMap('name', activity.title, locales),
        languageMap('description', activity.description, locales),
        el('launch', { lang: locales[0] }, activity.launch),
      ),
    ),
  );
}

/** One element for each locale that has the text. */
function languageMap(
  name: string,
  texts: LocaleTexts,
  locales: readonly string[],
): readonly XmlElement[] {
  return locales.flatMap((lang) => {
    const text = texts[lang] ?? '';
    return text === '' ? [] : [el(name, { lang }, text)];
  });
}
