import type { LocaleTexts, RenderedActivity, RenderedCourse } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import type { Layout } from '../scorm2004/layout.ts';

// IMS Meta-data 1.2.1 (CAM 1.2, 2.2), inline and only what we know. In `x-none` is what is of no
// language.

/** Metadata of the package: what it is called in each locale, what it is about, which version. */
export function packageMetadata(course: RenderedCourse, layout: Layout): XmlElement {
  const { facts, locales } = course;
  return el(
    'imsmd:lom',
    {},
    el(
      'imsmd:general',
      {},
      langStrings('imsmd:title', layout.title, locales),
      // A part is not the course: the address names the whole only.
      layout.part === undefined
        ? el(
            'imsmd:catalogentry',
            {},
            el('imsmd:catalog', {}, 'URI'),
            el('imsmd:entry', {}, langString('x-none', facts.iri)),
          )
        : undefined,
      ...languages(locales),
      langStrings('imsmd:description', layout.description, locales),
      ...keywords(course),
    ),
    el('imsmd:lifecycle', {}, el('imsmd:version', {}, langString('x-none', facts.version))),
    el('imsmd:metametadata', {}, el('imsmd:metadatascheme', {}, 'ADL SCORM 1.2')),
    el('imsmd:technical', {}, el('imsmd:format', {}, 'text/html')),
  );
}

/** Metadata of an item: its title and description in each locale. */
export function itemMetadata(
  title: LocaleTexts,
  description: LocaleTexts,
  locales: readonly string[],
): XmlElement {
  return metadata(general(title, description, locales));
}

/** Metadata of an activity: as an item, and how long it takes. */
export function activityMetadata(
  activity: RenderedActivity,
  locales: readonly string[],
): XmlElement {
  const time = el('imsmd:datetime', {}, `PT${activity.minutes}M`);
  return metadata(
    general(activity.title, activity.description, locales),
    activity.minutes > 0
      ? el('imsmd:educational', {}, el('imsmd:typicallearningtime', {}, time))
      : undefined,
  );
}

function metadata(...parts: readonly (XmlElement | undefined)[]): XmlElement {
  return el('metadata', {}, el('imsmd:lom', {}, ...parts));
}

function general(
  title: LocaleTexts,
  description: LocaleTexts,
  locales: readonly string[],
): XmlElement {
  return el(
    'imsmd:general',
    {},
    langStrings('imsmd:title', title, locales),
    ...languages(locales),
    langStrings('imsmd:description', description, locales),
  );
}

function languages(locales: readonly string[]): readonly XmlElement[] {
  return locales.map((locale) => el('imsmd:language', {}, locale));
}

/** One keyword in all its languages per element, taken by their order in each locale. */
function keywords({ keywords: lists, locales }: RenderedCourse): (XmlElement | undefined)[] {
  const count = Math.max(0, ...locales.map((locale) => lists[locale]?.length ?? 0));
  return Array.from({ length: count }, (_, index) => {
    const texts = locales.map((locale): [string, string] => [locale, lists[locale]?.[index] ?? '']);
    return langStrings('imsmd:keyword', Object.fromEntries(texts), locales);
  });
}

/** A `langstring` per locale that has the text; nothing where none has. */
function langStrings(
  name: string,
  texts: LocaleTexts,
  locales: readonly string[],
): XmlElement | undefined {
  const strings = locales.flatMap((locale) => {
    const text = texts[locale] ?? '';
    return text === '' ? [] : [langString(locale, text)];
  });
  return strings.length === 0 ? undefined : el(name, {}, strings);
}

function langString(language: string, text: string): XmlElement {
  return el('imsmd:langstring', { 'xml:lang': language }, text);
}
