import type { CourseFacts, Edition } from '../course/course.ts';
import type { LocaleTexts, RenderedMenu } from '../course/package.ts';
import { plain } from '../course/text.ts';
import type { CompiledMessages } from '../messages/message.ts';
import type { MenuFile, MenuPage } from '../tracking/menu-file.ts';
import type { ActivityPart } from './activity-part.ts';
import { createMenuAssets, type MenuAssets } from './assets.ts';
import { blocksHtml } from './blocks.ts';
import { documentHtml, inLanguages, languageLinks, pageName } from './document.ts';
import { attributes, scriptData } from './html.ts';
import { labelHtml, textHtml } from './inlines.ts';
import { mediaOf, type Part, type PartSources, scopeOf, textEntry, usesOf } from './part.ts';
import type { Scope } from './scope.ts';

/** One menu of the whole course, or one of each unit, that lead through it in the same way. */
export interface MenuWish {
  readonly split: 'course' | 'unit';
  readonly navigation: CourseFacts['navigation'];
}

/** A unit with what its activities became. */
interface MenuUnit {
  readonly id: string;
  readonly activities: readonly ActivityPart[];
}

/** The launch pages of SCOs of several activities, for each wish in the order of the course. */
export function renderMenus(
  wishes: readonly MenuWish[],
  units: readonly MenuUnit[],
  sources: PartSources,
): readonly Part<RenderedMenu>[] {
  if (wishes.length === 0) return [];
  const assets = createMenuAssets(sources.toolkit, sources.facts.theme);
  return wishes.flatMap(({ split, navigation }) =>
    split === 'course'
      ? [renderMenu({ units, navigation }, sources, assets)]
      : units.map((unit) =>
          renderMenu({ units: [unit], unit: unit.id, navigation }, sources, assets),
        ),
  );
}

/** What one menu is of. */
interface MenuOf {
  readonly units: readonly MenuUnit[];
  /** Set where it is of a unit alone. */
  readonly unit?: string;
  readonly navigation: CourseFacts['navigation'];
}

function renderMenu(of: MenuOf, sources: PartSources, menu: MenuAssets): Part<RenderedMenu> {
  const { editions, locales, assets, facts, site } = sources;
  const written = editions.map((edition) => {
    const scope = scopeOf(edition, sources, 1);
    const body = inLanguages(menuBody(of, edition, scope, sources), scope);
    return { edition, scope, body, title: titleIn(of, edition) };
  });
  const css = menu.css(of.unit === undefined);
  const part = of.unit === undefined ? '' : `#${of.unit}`;
  const file: MenuFile<CompiledMessages> = {
    name: `coursewright:${facts.iri}${part}`,
    site,
    models: of.units.flatMap(({ activities }) =>
      // What is asked again of earlier activities is never recorded.
      activities.map(({ model: { recalls: _, ...model } }) => model),
    ),
    units: of.units.map(({ activities }) => activities.map(({ model }) => model.number)),
    navigation: of.navigation,
    gate: facts.gate ?? 'completed',
    pages: Object.fromEntries(
      written.map(({ scope, body, title }, index): [string, MenuPage<CompiledMessages>] => [
        scope.locale,
        {
          direction: scope.direction,
          title,
          ...(index > 0 && { body: `\n${body}\n` }),
          words: menu.words(scope.locale),
        },
      ]),
    ),
    ...(assets.scorm12 && { scorm12: `../${assets.scorm12.path}` }),
  };
  const script = `../${menu.script.path}`;
  const tail = [
    `<script type="application/json" id="menu">${scriptData(file)}</script>`,
    `<script${attributes({ src: script })}></script>`,
  ].join('\n');
  const entries = written.map(({ scope, body, title }, index) =>
    textEntry(
      `menu/${pageName(scope.locale, locales)}`,
      documentHtml({
        scope,
        title,
        css: `../${css.path}`,
        paperCss: `../${assets.paperCss.path}`,
        statements: false,
        frames: true,
        body,
        ...(index === 0 ? { script, tail } : { tail: '' }),
      }),
    ),
  );
  const shared = [css, menu.script, ...mediaOf(written.map(({ scope }) => scope))];
  const texts = (words: (edition: Edition) => string): LocaleTexts =>
    Object.fromEntries(editions.map((edition) => [edition.locale, words(edition)]));
  return {
    shared,
    part: {
      id: 'menu',
      ...(of.unit !== undefined && { unit: of.unit }),
      navigation: of.navigation,
      launch: 'menu/index.html',
      entries,
      uses: usesOf([...shared, assets.paperCss, ...(assets.scorm12 ? [assets.scorm12] : [])]),
      title: texts((edition) => titleIn(of, edition)),
      description: texts(({ texts: { description } }) => plain(description)),
    },
  };
}

function titleIn({ unit }: MenuOf, { texts }: Edition): string {
  return plain((unit === undefined ? undefined : texts.units[unit]) ?? texts.title);
}

function menuBody(of: MenuOf, edition: Edition, scope: Scope, sources: PartSources): string {
  const { locales, toolkit } = sources;
  const { texts } = edition;
  const { words, locale } = scope;
  const all = of.units.flatMap(({ activities }) => activities);
  const languages = languageLinks(locale, locales, toolkit.strings);
  const ofUnit = of.unit === undefined ? undefined : texts.units[of.unit];
  const whole = of.unit === undefined;
  return scope.template('menu', {
    t: words.plain,
    course: labelHtml(texts.title, scope),
    languages: languages.length > 1 ? languages : [],
    // Of a whole course that would be hundreds.
    minutes: whole
      ? ''
      : words.say('minutes', { minutes: all.reduce((sum, { part }) => sum + part.minutes, 0) }),
    title: labelHtml(ofUnit ?? texts.title, scope),
    lead: whole ? textHtml(texts.description, scope) : '',
    welcome: whole ? blocksHtml(texts.welcome, scope) : '',
    headed: whole,
    units: of.units.map(({ id, activities }) => {
      const title = texts.units[id];
      return {
        id,
        title: title ? labelHtml(title, scope) : '',
        activities: activities.map((activity) => entryOf(activity, edition, scope, sources)),
      };
    }),
    glossary: texts.glossary.length > 0 ? `../glossary/${pageName(locale, locales)}` : '',
    notice: texts.notice ? textHtml(texts.notice, scope) : '',
    support: scope.site.support[locale] ?? '',
    version: sources.facts.version,
  });
}

function entryOf(
  { part, model }: ActivityPart,
  edition: Edition,
  scope: Scope,
  sources: PartSources,
) {
  const { words } = scope;
  // An edition may lack it: then it is named as the first edition that has it does.
  const own = [edition, ...sources.editions].find((one) =>
    one.activities.some(({ id }) => id === part.id),
  );
  const activity = own?.activities.find(({ id }) => id === part.id);
  const { locale = scope.locale } = own ?? {};
  return {
    number: model.number,
    href: `../${part.id}/${pageName(locale, model.locales)}`,
    // The player stands in this page alone, and finds the locale by itself.
    launch: `../${part.launch}`,
    title: activity ? labelHtml(activity.title, scope) : '',
    lang: locale === scope.locale ? '' : locale,
    kind: words.say(`kind-${part.kind}`),
    minutes: part.minutes > 0 ? words.say('minutes', { minutes: part.minutes }) : '',
  };
}
