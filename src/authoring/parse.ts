import { addAll } from '../course/add-all.ts';
import type { Activity, Course, CourseFacts, Edition, MediaFile, Site } from '../course/course.ts';
import type { Place, SourceFile } from '../course/place.ts';
import { courseSchema, type Ids, siteSchema } from '../course/schemas.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { readActivity } from './activity.ts';
import { readCourseTexts, readGlossary } from './course-texts.ts';
import { readIds } from './ids.ts';
import { checkTheme } from './theme.ts';
import { readYaml } from './yaml.ts';

/** The files of a course folder, by path inside it. */
export interface CourseFiles {
  readonly texts: ReadonlyMap<string, SourceFile>;
  readonly media: ReadonlyMap<string, MediaFile>;
}

export interface Parsed {
  /** Undefined only where course.yaml or the source locale's course.md can't be used. */
  readonly course?: Course;
  readonly ids: Ids;
  readonly diagnostics: readonly Diagnostic[];
}

/** The path of an activity's file in one locale. */
export function activityPath(locale: string, unit: string, id: string): string {
  return `${locale}/${unit}/${id}.md`;
}

/** Reads all files into a course. Goes on after each mistake, and names all of them. */
export function parse(files: CourseFiles): Parsed {
  const diagnostics: Diagnostic[] = [];
  const ids = readIds(files.texts.get('ids.yaml'), diagnostics);
  const facts = parseFacts(files, diagnostics);
  const site = parseSite(files, diagnostics);
  if (!facts) return { ids, diagnostics };
  const [source = 'en', ...others] = facts.locales;
  const first = parseEdition(files, facts, source, undefined, diagnostics);
  if (!first) return { ids, diagnostics };
  const editions: Record<string, Edition> = { [source]: first };
  for (const locale of others) {
    const edition = parseEdition(files, facts, locale, first, diagnostics);
    if (edition) editions[locale] = edition;
  }
  addAll(diagnostics, strayActivities(files, facts));
  return {
    course: { facts, site, editions, media: files.media, sources: files.texts },
    ids,
    diagnostics,
  };
}

/** Folders of a package beside those of its activities: no activity can have these ids. */
export const RESERVED = new Set(['welcome', 'glossary', 'menu', 'shared', 'media']);

function at(file: string): Place {
  return { file, start: 0, end: 0 };
}

function parseFacts(files: CourseFiles, diagnostics: Diagnostic[]): CourseFacts | undefined {
  const file = files.texts.get('course.yaml');
  if (!file) {
    diagnostics.push(diagnostic('CW101', at('course.yaml'), { path: 'course.yaml' }));
    return undefined;
  }
  const { yaml, diagnostics: found } = readYaml(file, courseSchema);
  addAll(diagnostics, found);
  if (!yaml) return undefined;
  const { data, place } = yaml;
  if (/^https?:\/\/(?:[^/]*\.)?example\.(?:org|com|net|edu)(?:\/|$)/.test(data.iri))
    diagnostics.push(diagnostic('CW603', place(['iri']), { iri: data.iri }));
  const named = [
    ...data.locales.map((id, index) => ({ id, what: 'locale', path: ['locales', index] })),
    ...data.units.map(({ id }, index) => ({ id, what: 'unit', path: ['units', index, 'id'] })),
    ...data.units.flatMap(({ activities }, index) =>
      activities.map((id, position) => ({
        id,
        what: 'activity',
        path: ['units', index, 'activities', position],
      })),
    ),
  ];
  const seen = new Set<string>();
  for (const { id, what, path } of named) {
    const key = `${what} ${id}`;
    if (seen.has(key)) diagnostics.push(diagnostic('CW207', place(path), { id, what }));
    seen.add(key);
    if (what === 'activity' && RESERVED.has(id))
      diagnostics.push(diagnostic('CW113', place(path), { id }));
  }
  data.packages.forEach(({ locales = [] }, index) => {
    locales.forEach((got, position) => {
      const path = ['packages', index, 'locales', position];
      const params = { key: path.join('.'), expected: [...new Set(data.locales)].join(' | '), got };
      if (!data.locales.includes(got)) diagnostics.push(diagnostic('CW107', place(path), params));
    });
  });
  const packages = data.packages.map((one, index) => ({
    for: one.for,
    locales: one.locales ?? data.locales,
    ...(one.split && { split: one.split }),
    ...(one.sco && { sco: one.sco }),
    place: place(['packages', index, 'for']),
  }));
  const profiles = data.profiles.map((one, index) => {
    const keys = Object.keys(one);
    const places = keys.map((key) => [key, place(['profiles', index, key])] as const);
    return { ...one, places: Object.fromEntries(places) };
  });
  const { theme, gate, ...others } = data;
  if (theme) addAll(diagnostics, checkTheme(theme, place));
  return {
    ...others,
    iri: data.iri.replace(/\/+$/, ''),
    packages,
    ...(gate && { gate }),
    profiles,
    ...(theme && { theme }),
  };
}

function parseSite(files: CourseFiles, diagnostics: Diagnostic[]): Site {
  const file = files.texts.get('site.yaml');
  const empty: Site = { forum: {}, support: {} };
  if (!file) return empty;
  const { yaml, diagnostics: found } = readYaml(file, siteSchema);
  addAll(diagnostics, found);
  if (!yaml) return empty;
  const { forum, support, tokenService, store, actor, accountHomePage } = yaml.data;
  if (actor !== undefined && tokenService === undefined)
    diagnostics.push(diagnostic('CW605', yaml.place(['actor']), {}));
  return {
    forum,
    support,
    ...(tokenService === undefined ? {} : { tokenService }),
    ...(store === undefined ? {} : { store }),
    ...(actor === undefined ? {} : { actor }),
    ...(accountHomePage === undefined ? {} : { accountHomePage }),
  };
}

function parseEdition(
  files: CourseFiles,
  facts: CourseFacts,
  locale: string,
  source: Edition | undefined,
  diagnostics: Diagnostic[],
): Edition | undefined {
  const coursePath = `${locale}/course.md`;
  const courseFile = files.texts.get(coursePath);
  if (!courseFile && !source)
    diagnostics.push(diagnostic('CW101', at(coursePath), { path: coursePath }));
  const course = courseFile ? readCourseTexts(courseFile) : { diagnostics: [] };
  addAll(diagnostics, course.diagnostics);
  const glossaryFile = files.texts.get(`${locale}/glossary.md`);
  const glossary = glossaryFile ? readGlossary(glossaryFile) : { terms: [], diagnostics: [] };
  addAll(diagnostics, glossary.diagnostics);
  const activities = facts.units.flatMap((unit) =>
    unit.activities.flatMap((id): Activity[] => {
      const path = activityPath(locale, unit.id, id);
      const file = files.texts.get(path);
      const original = source?.activities.find((one) => one.id === id);
      if (!file) {
        if (!source) diagnostics.push(diagnostic('CW101', at(path), { path }));
        return [];
      }
      // Without its source an activity's translation has nothing to be the translation of.
      if (source && !original) return [];
      const { activity, diagnostics: found } = readActivity(file, {
        id,
        unit: unit.id,
        locale,
        coursePassing: facts.passing,
        ...(original ? { source: original } : {}),
      });
      addAll(diagnostics, found);
      return activity ? [activity] : [];
    }),
  );
  const texts = course.texts ?? source?.texts;
  if (!texts) return undefined;
  return {
    locale,
    texts: {
      ...texts,
      glossary: glossary.terms,
      ...(glossary.title ? { glossaryTitle: glossary.title } : {}),
    },
    activities,
  };
}

/** Lessons that no unit lists are most often a forgotten line in course.yaml. */
function strayActivities(files: CourseFiles, facts: CourseFacts): Diagnostic[] {
  const listed = new Set(
    facts.locales.flatMap((locale) =>
      facts.units.flatMap((unit) => unit.activities.map((id) => activityPath(locale, unit.id, id))),
    ),
  );
  return [...files.texts.keys()]
    .filter((path) => /^[^/]+\/[^/]+\/[^/]+\.md$/.test(path) && !listed.has(path))
    .filter((path) => facts.locales.some((locale) => path.startsWith(`${locale}/`)))
    .map((path) => diagnostic('CW409', at(path), { path }));
}
