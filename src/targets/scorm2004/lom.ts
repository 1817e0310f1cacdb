import type { LocaleTexts, RenderedActivity, RenderedCourse } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import type { Layout } from './layout.ts';

// LOM (IEEE 1484.12.3, loose binding), inline and only what we know; templates/schemas/lom.xsd
// describes exactly these elements.

/** Metadata of the package: what it is called in each locale, what it is about, which version. */
export function packageLom(course: RenderedCourse, layout: Layout): XmlElement {
  const { facts, locales } = course;
  return el(
    'lom:lom',
    {},
    el(
      'lom:general',
      {},
      // A part is not the course: the address names the whole only.
      layout.part === undefined
        ? el('lom:identifier', {}, el('lom:catalog', {}, 'URI'), el('lom:entry', {}, facts.iri))
        : undefined,
      ...general(layout.title, layout.description, locales),
      keywords(course),
    ),
    el('lom:lifeCycle', {}, el('lom:version', {}, el('lom:string', {}, facts.version))),
    el('lom:metaMetadata', {}, el('lom:metadataSchema', {}, 'LOMv1.0')),
    el('lom:technical', {}, el('lom:format', {}, 'text/html')),
  );
}

/** Metadata of an item: its title and description in each locale. */
export function itemLom(
  title: LocaleTexts,
  description: LocaleTexts,
  locales: readonly string[],
): XmlElement {
  return el('lom:lom', {}, el('lom:general', {}, ...general(title, description, locales)));
}

/** Metadata of an activity: as an item, and how long it takes. */
export function activityLom(activity: RenderedActivity, locales: readonly string[]): XmlElement {
  const duration = el('lom:duration', {}, `PT${activity.minutes}M`);
  return el(
    'lom:lom',
    {},
    el('lom:general', {}, ...general(activity.title, activity.description, locales)),
    activity.minutes > 0
      ? el('lom:educational', {}, el('lom:typicalLearningTime', {}, duration))
      : undefined,
  );
}

function general(
  title: LocaleTexts,
  description: LocaleTexts,
  locales: readonly string[],
): (XmlElement | undefined)[] {
  return [
    langString('lom:title', title, locales),
    ...locales.map((locale) => el('lom:language', {}, locale)),
    langString('lom:description', description, locales),
  ];
}

/** One keyword in all its languages per element, taken by their order in each locale. */
function keywords({ keywords: lists, locales }: RenderedCourse): (XmlElement | undefined)[] {
  const count = Math.max(0, ...locales.map((locale) => lists[locale]?.length ?? 0));
  return Array.from({ length: count }, (_, index) => {
    const texts = locales.map((locale): [string, string] => [locale, lists[locale]?.[index] ?? '']);
    return langString('lom:keyword', Object.fromEntries(texts), locales);
  });
}

/** A LangString: a `string` per locale that has the text; nothing where none has. */
function langString(
  name: string,
  texts: LocaleTexts,
  locales: readonly string[],
): XmlElement | undefined {
  const strings = locales.flatMap((language) => {
    const text = texts[language] ?? '';
    return text === '' ? [] : [el('lom:string', { language }, text)];
  });
  return strings.length === 0 ? undefined : el(name, {}, strings);
}
