import { activityIri, objectiveIri, packageIri, unitIri } from '../../course/iris.ts';
import type { LocaleTexts, RenderedActivity, RenderedCourse } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import type { ItemNode, Layout } from '../scorm2004/layout.ts';

const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** The course structure of a package (cmi5 13.1): course, objectives, blocks and AUs in order. */
export function courseStructure(course: RenderedCourse, layout: Layout): XmlElement {
  const { facts, locales } = course;
  const objectives = layout.activities.flatMap((activity) =>
    activity.objectives.map(({ id, text }) =>
      el(
        'objective',
        { id: objectiveIri(facts, activity.id, id) },
        texts('title', text, locales),
        texts('description', text, locales),
      ),
    ),
  );
  return el(
    'courseStructure',
    { xmlns: NAMESPACE },
    el(
      'course',
      { id: packageIri(facts, layout.part) },
      texts('title', layout.title, locales),
      texts('description', described(layout.description, layout.title), locales),
    ),
    objectives.length > 0 ? el('objectives', {}, objectives) : undefined,
    layout.items.map((item) => node(item, course)),
  );
}

function node(item: ItemNode, course: RenderedCourse): XmlElement | undefined {
  const { facts, locales } = course;
  switch (item.type) {
    case 'unit':
      return el(
        'block',
        { id: unitIri(facts, item.unit.id) },
        texts('title', item.unit.title, locales),
        texts('description', item.unit.title, locales),
        item.items.map((inner) => node(inner, course)),
      );
    case 'activity':
      return assignableUnit(item.activity, course);
    case 'page':
      // An AU has to speak to its LMS (cmi5 7.1); a page of information has nothing to say.
      return undefined;
  }
}

/** An AU (cmi5 13.1.4). What is not said would be `NotApplicable`: never counted. */
function assignableUnit(activity: RenderedActivity, course: RenderedCourse): XmlElement {
  const { facts, locales } = course;
  const { id, title, description, passing, objectives, launch } = activity;
  return el(
    'au',
    {
      id: activityIri(facts, id),
      moveOn: activity.mustPass ? 'CompletedAndPassed' : 'Completed',
      masteryScore: passing === undefined ? undefined : fourDecimals(passing),
      launchMethod: 'AnyWindow',
      activityType: `http://adlnet.gov/expapi/activities/${activity.kind === 'knowledge-check' ? 'assessment' : 'lesson'}`,
    },
    texts('title', title, locales),
    texts('description', described(description, title), locales),
    objectives.length === 0
      ? undefined
      : el(
          'objectives',
          {},
          objectives.map((one) => el('objective', { idref: objectiveIri(facts, id, one.id) })),
        ),
    // Without a query: LMSs merge theirs into it (cmi5 8.1).
    el('url', {}, launch),
  );
}

/** A description is asked for everywhere; where there is none the title stands for it. */
function described(description: LocaleTexts, title: LocaleTexts): LocaleTexts {
  return Object.values(description).some((text) => text !== '') ? description : title;
}

/** A text in every locale that has it (cmi5 13.1: `langstring`). */
function texts(name: string, all: LocaleTexts, locales: readonly string[]): XmlElement {
  const strings = locales.flatMap((lang) => {
    const text = all[lang] ?? '';
    return text === '' ? [] : [el('langstring', { lang }, text)];
  });
  return el(name, {}, strings);
}

/** cmi5 13.1.4: a decimal from 0 to 1 with at most four places. */
function fourDecimals(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
