import type { Edition } from '../course/course.ts';
import type { LocaleTexts, RenderedPart } from '../course/package.ts';
import { plain } from '../course/text.ts';
import { blocksHtml } from './blocks.ts';
import { documentHtml, inLanguages, languageLinks, pageName } from './document.ts';
import { escapeHtml } from './html.ts';
import { labelHtml, textHtml } from './inlines.ts';
import { unmarked } from './mark-words.ts';
import { mediaOf, type Part, type PartSources, scopeOf, textEntry, usesOf } from './part.ts';
import type { Scope } from './scope.ts';

/** What an information page shows in one locale; the titles are plain text, the rest HTML. */
interface Information {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly content: string;
  readonly terms: readonly {
    readonly id: string;
    readonly name: string;
    readonly definition: string;
  }[];
}

/** The welcome page in each locale: static, it needs no script. */
export function renderWelcome(sources: PartSources): Part<RenderedPart> {
  return informationPart('welcome', sources, ({ texts }, scope) => ({
    title: plain(texts.title),
    heading: labelHtml(texts.title, scope),
    lead: textHtml(texts.description, scope),
    content: blocksHtml(texts.welcome, scope),
    terms: [],
  }));
}

/** The glossary in each locale, with all its terms. */
export function renderGlossary(sources: PartSources): Part<RenderedPart> {
  return informationPart('glossary', sources, ({ texts }, scope) => {
    const { glossaryTitle } = texts;
    const title = glossaryTitle ? plain(glossaryTitle) : scope.words.say('glossary');
    return {
      title: unmarked(title),
      heading: glossaryTitle ? labelHtml(glossaryTitle, scope) : escapeHtml(title),
      lead: '',
      content: '',
      terms: texts.glossary.map(({ id, name, definition }) => ({
        id,
        name: labelHtml(name, scope),
        definition: blocksHtml(definition, scope),
      })),
    };
  });
}

function informationPart(
  id: string,
  sources: PartSources,
  write: (edition: Edition, scope: Scope) => Information,
): Part<RenderedPart> {
  const { editions, locales, assets } = sources;
  const written = editions.map((edition) => {
    const scope = scopeOf(edition, sources, 1);
    return { edition, scope, information: write(edition, scope) };
  });
  const entries = written.map(({ edition, scope, information }) =>
    textEntry(
      `${id}/${pageName(scope.locale, locales)}`,
      pageHtml(edition, scope, information, sources),
    ),
  );
  const shared = mediaOf(written.map(({ scope }) => scope));
  const texts = (words: (one: (typeof written)[number]) => string): LocaleTexts =>
    Object.fromEntries(written.map((one) => [one.scope.locale, words(one)]));
  return {
    shared,
    part: {
      id,
      launch: `${id}/index.html`,
      entries,
      uses: usesOf([assets.css, assets.paperCss, ...shared]),
      title: texts(({ information }) => information.title),
      description: texts(({ edition }) =>
        id === 'welcome' ? plain(edition.texts.description) : '',
      ),
    },
  };
}

function pageHtml(
  edition: Edition,
  scope: Scope,
  information: Information,
  sources: PartSources,
): string {
  const { locales, toolkit, assets } = sources;
  const { notice } = edition.texts;
  const languages = languageLinks(scope.locale, locales, toolkit.strings);
  const body = scope.template('information', {
    t: scope.words.plain,
    course: labelHtml(edition.texts.title, scope),
    home: scope.home,
    languages: languages.length > 1 ? languages : [],
    title: information.heading,
    lead: information.lead,
    content: information.content,
    terms: information.terms,
    notice: notice ? textHtml(notice, scope) : '',
    support: scope.site.support[scope.locale] ?? '',
  });
  return documentHtml({
    scope,
    title: information.title,
    css: `../${assets.css.path}`,
    paperCss: `../${assets.paperCss.path}`,
    statements: false,
    body: inLanguages(body, scope),
    tail: '',
  });
}
