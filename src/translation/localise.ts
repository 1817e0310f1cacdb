import type {
  Activity,
  Course,
  CourseTexts,
  Edition,
  Objective,
  Page,
  Term,
} from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import type { Place } from '../course/place.ts';
import { isPseudoLocale } from '../course/pseudo-locale.ts';
import { plain, type Text } from '../course/text.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { fallback, type Merging } from './fallback.ts';
import { mergeBlocks } from './merge.ts';
import { pseudoEdition } from './pseudo-edition.ts';

/** What to do where a translation lacks a text. */
export type Missing = 'error' | 'source' | 'skip';

/**
 * The editions of `locales`, all with the structure, ids and keys of the source locale and the
 * texts of their own. What a translation lacks stands in the source locale and is marked with
 * `lang` (`source`: a warning; `error`: an error); `skip` leaves out activities without a file.
 * Translations of a source file in `unsound` are not compared with it: one slip there would accuse
 * every line of theirs. Pseudo-locales are made of the source edition.
 */
export function localise(
  course: Course,
  locales: readonly string[],
  missing: Missing,
  unsound: ReadonlySet<string> = new Set(),
): { editions: Edition[]; diagnostics: Diagnostic[] } {
  const source = course.editions[sourceLocale(course)];
  const diagnostics: Diagnostic[] = [];
  if (!source) return { editions: [], diagnostics };
  const editions = locales.map((locale) => {
    if (locale === source.locale) return source;
    if (isPseudoLocale(locale)) return pseudoEdition(source, locale);
    return localiseEdition(source, course, locale, missing, unsound, diagnostics);
  });
  return { editions, diagnostics };
}

function localiseEdition(
  source: Edition,
  course: Course,
  locale: string,
  missing: Missing,
  unsound: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Edition {
  const translation = course.editions[locale];
  const merging: Merging = {
    sourceLocale: source.locale,
    has: (path) => course.sources.has(path),
    report: (code, place, params) =>
      diagnostics.push(diagnostic(code, place, params, missing === 'error' ? 'error' : 'warning')),
    refuse: (code, place, params) => diagnostics.push(diagnostic(code, place, params)),
  };
  const activities = source.activities.flatMap((activity): Activity[] => {
    const translated = translation?.activities.find((one) => one.id === activity.id);
    if (translated) {
      const telling = unsound.has(activity.file)
        ? { ...merging, report: mute, refuse: mute }
        : merging;
      return [mergeActivity(activity, translated, telling)];
    }
    const path = activity.file.replace(source.locale, locale);
    if (!merging.has(path)) merging.report('CW501', atStart(path), { path, source: activity.file });
    return missing === 'skip' ? [] : [fallbackActivity(activity, locale, source.locale)];
  });
  return {
    locale,
    texts: mergeCourseTexts(source, translation?.texts, locale, merging),
    activities,
  };
}

const mute = () => undefined;

function atStart(file: string): Place {
  return { file, start: 0, end: 0 };
}

function mergeActivity(source: Activity, target: Activity, merging: Merging): Activity {
  const text = mergerFor(target.file, merging);
  const objectives = source.objectives.map(
    (objective): Objective => ({
      id: objective.id,
      text: text(
        objective.text,
        target.objectives.find((one) => one.id === objective.id)?.text,
        `objectives.${objective.id}`,
      ),
    }),
  );
  const title = text(source.title, target.title, 'title');
  const pages = pairPages(source.pages, target.pages, target.file, merging);
  return {
    ...source,
    locale: target.locale,
    file: target.file,
    title,
    ...(source.description
      ? { description: text(source.description, target.description, 'description') }
      : {}),
    objectives,
    pages: source.pages.map((page, index): Page => {
      const other = pages[index];
      if (!other) {
        merging.report('CW502', atStart(target.file), { expected: `## ${page.id}`, got: '-' });
        return {
          ...page,
          title: fallback(page.title, merging.sourceLocale),
          blocks: page.blocks.map((block) => fallback(block, merging.sourceLocale)),
        };
      }
      return {
        ...page,
        // A page without a heading has the activity's title.
        title: page.title === source.title ? title : text(page.title, other.title, page.id),
        blocks: mergeBlocks(page.blocks, other.blocks, other.place, merging),
        place: other.place,
      };
    }),
  };
}

/** By written id first, then in order among what is left. */
function pairPages(
  source: readonly Page[],
  target: readonly Page[],
  file: string,
  merging: Merging,
): (Page | undefined)[] {
  const known = new Set(source.map((page) => page.id));
  const byId = new Map<string, Page>();
  const free: Page[] = [];
  for (const page of target) {
    if (known.has(page.id) && !byId.has(page.id)) byId.set(page.id, page);
    else if (known.has(page.id))
      merging.report(
        'CW502',
        { ...page.place, file },
        { expected: '-', got: `## ${page.id || plain(page.title)}` },
      );
    else free.push(page);
    if (page.id !== '' && !known.has(page.id))
      merging.refuse('CW503', page.place, { id: page.id, expected: [...known].join(', ') });
  }
  const pairs = source.map((page) => byId.get(page.id) ?? free.shift());
  for (const page of free)
    merging.report(
      'CW502',
      { ...page.place, file },
      { expected: '-', got: `## ${page.id || plain(page.title)}` },
    );
  return pairs;
}

function mergerFor(file: string, merging: Merging) {
  return (source: Text, target: Text | undefined, key: string): Text => {
    if (target && target.inlines.length > 0) return target;
    if (source.inlines.length === 0) return source;
    merging.report('CW504', target?.place ?? atStart(file), { key });
    return fallback(source, merging.sourceLocale);
  };
}

function fallbackActivity(activity: Activity, locale: string, lang: string): Activity {
  return {
    ...activity,
    locale,
    title: fallback(activity.title, lang),
    ...(activity.description ? { description: fallback(activity.description, lang) } : {}),
    objectives: activity.objectives.map((one) => ({ ...one, text: fallback(one.text, lang) })),
    pages: activity.pages.map((page) => ({
      ...page,
      title: fallback(page.title, lang),
      blocks: page.blocks.map((block) => fallback(block, lang)),
    })),
  };
}

function mergeCourseTexts(
  source: Edition,
  target: CourseTexts | undefined,
  locale: string,
  merging: Merging,
): CourseTexts {
  const own = target?.file.startsWith(`${locale}/`) ? target : undefined;
  const { texts } = source;
  const file = `${locale}/course.md`;
  if (!own && !merging.has(file))
    merging.report('CW501', atStart(file), { path: file, source: texts.file });
  const text = own ? mergerFor(file, merging) : (one: Text) => fallback(one, merging.sourceLocale);
  const terms = glossaryOf(texts.glossary, target?.glossary ?? [], locale, merging);
  return {
    file,
    title: text(texts.title, own?.title, 'title'),
    description: text(texts.description, own?.description, 'description'),
    ...(texts.audience ? { audience: text(texts.audience, own?.audience, 'audience') } : {}),
    ...(texts.notice ? { notice: text(texts.notice, own?.notice, 'notice') } : {}),
    keywords:
      own && own.keywords.length > 0
        ? own.keywords
        : texts.keywords.map((one) => text(one, undefined, 'keywords')),
    units: Object.fromEntries(
      Object.entries(texts.units).map(([id, title]) => [
        id,
        text(title, ownTitle(own, id), `units.${id}`),
      ]),
    ),
    welcome: own
      ? mergeBlocks(texts.welcome, own.welcome, atStart(file), merging)
      : texts.welcome.map((block) => fallback(block, merging.sourceLocale)),
    ...(texts.glossaryTitle
      ? {
          glossaryTitle:
            target?.glossaryTitle ?? fallback(texts.glossaryTitle, merging.sourceLocale),
        }
      : {}),
    glossary: terms,
  };
}

/** A unit may be called `constructor`. */
function ownTitle(texts: CourseTexts | undefined, unit: string): Text | undefined {
  return texts && Object.hasOwn(texts.units, unit) ? texts.units[unit] : undefined;
}

/** The source's terms, each with the translation of the same id. */
function glossaryOf(
  source: readonly Term[],
  target: readonly Term[],
  locale: string,
  merging: Merging,
): Term[] {
  const file = `${locale}/glossary.md`;
  if (!merging.has(file) && source.length > 0)
    merging.report('CW501', atStart(file), {
      path: file,
      source: `${merging.sourceLocale}/glossary.md`,
    });
  const known = new Set(source.map((term) => term.id));
  for (const term of target)
    if (!known.has(term.id))
      merging.refuse('CW503', term.place, { id: term.id, expected: [...known].join(', ') });
  return source.map((term): Term => {
    const other = target.find((one) => one.id === term.id);
    if (other) return { ...other, id: term.id };
    if (merging.has(file)) merging.report('CW504', atStart(file), { key: term.id });
    return {
      ...term,
      name: fallback(term.name, merging.sourceLocale),
      definition: term.definition.map((block) => fallback(block, merging.sourceLocale)),
    };
  });
}
