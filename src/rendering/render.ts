import type { Course, CourseFacts, Edition, Site } from '../course/course.ts';
import type {
  LocaleTexts,
  PackageEntry,
  Protocol,
  RenderedActivity,
  RenderedCourse,
} from '../course/package.ts';
import { plain, type Text } from '../course/text.ts';
import { renderActivity } from './activity-part.ts';
import { assetEntries, createAssets } from './assets.ts';
import { renderHome } from './home.ts';
import { renderGlossary, renderWelcome } from './information.ts';
import type { Translated } from './language-map.ts';
import { type MenuWish, renderMenus } from './menu.ts';
import type { Part, PartSources } from './part.ts';
import type { Toolkit } from './toolkit.ts';

export interface RenderInput {
  readonly facts: CourseFacts;
  readonly site: Site;
  /**
   * The editions of one package, localised: all with the structure and ids of the source locale,
   * `Text.lang` set where a text is a fallback. The first is the default.
   */
  readonly editions: readonly Edition[];
  readonly media: Course['media'];
  readonly toolkit: Toolkit;
  /** What the packages speak, where that is not SCORM. */
  readonly protocol?: Protocol;
  /** The menus that its packages want. */
  readonly menus?: readonly MenuWish[];
}

/**
 * The pages, scripts and media of a course in the locales of one package. Pure: the same input
 * gives the same bytes. Throws only where the toolkit lacks a string, a template or a piece: a
 * defect, not an author's mistake.
 */
export function render(input: RenderInput): RenderedCourse {
  const { facts, site, editions, media, toolkit, protocol } = input;
  const [first] = editions;
  if (first === undefined) throw new Error('a package has at least one locale');
  const locales = editions.map(({ locale }) => locale);
  const translations = facts.units.map(({ activities }) =>
    activities.map((id) => translated(editions, id)).filter(({ length }) => length > 0),
  );
  const assets = createAssets(toolkit, facts.theme, protocol);
  const sources: PartSources = { facts, site, editions, locales, media, toolkit, assets };

  const units = facts.units.map((unit, index) => ({
    id: unit.id,
    title: texts(editions, (edition) => edition.texts.units[unit.id]),
    activities: (translations[index] ?? []).map((one) => renderActivity(one, unit.id, sources)),
  }));
  const welcome = renderWelcome(sources);
  const glossary = renderGlossary(sources);
  const menus = renderMenus(input.menus ?? [], units, sources);
  const parts: readonly Part<RenderedActivity | RenderedCourse['welcome']>[] = [
    ...menus,
    welcome,
    ...units.flatMap(({ activities }) => activities),
    glossary,
  ];
  return {
    facts,
    site,
    locales,
    title: texts(editions, (edition) => edition.texts.title),
    description: texts(editions, (edition) => edition.texts.description),
    keywords: Object.fromEntries(
      editions.map(({ locale, texts: { keywords } }) => [locale, keywords.map(plain)]),
    ),
    units: units.map((unit) => ({ ...unit, activities: unit.activities.map(({ part }) => part) })),
    welcome: welcome.part,
    glossary: glossary.part,
    ...(menus.length > 0 && { menus: menus.map(({ part }) => part) }),
    ...(protocol === 'web' && { home: renderHome(sources) }),
    shared: sharedEntries(assetEntries(assets), parts),
  };
}

/** An activity in the editions that have it: a package may be built without what is missing. */
function translated(editions: readonly Edition[], id: string): readonly Translated[] {
  return editions.flatMap((edition) => {
    const activity = edition.activities.find((one) => one.id === id);
    return activity === undefined ? [] : [{ edition, activity }];
  });
}

function texts(
  editions: readonly Edition[],
  text: (edition: Edition) => Text | undefined,
): LocaleTexts {
  return Object.fromEntries(
    editions.flatMap((edition) => {
      const found = text(edition);
      return found === undefined ? [] : [[edition.locale, plain(found)]];
    }),
  );
}

/** Files that parts share, each once, in code point order of their paths. */
function sharedEntries(
  assets: readonly PackageEntry[],
  parts: readonly { readonly shared: readonly PackageEntry[] }[],
): readonly PackageEntry[] {
  const all = [...assets, ...parts.flatMap(({ shared }) => shared)];
  const byPath = new Map(all.map((entry) => [entry.path, entry]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
