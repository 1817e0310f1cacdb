import type { Activity, Edition } from '../course/course.ts';
import type { RenderedPart } from '../course/package.ts';
import { plain } from '../course/text.ts';
import { documentHtml, inLanguages, languageLinks, pageName } from './document.ts';
import { labelHtml, textHtml } from './inlines.ts';
import { type PartSources, scopeOf, textEntry, usesOf } from './part.ts';
import type { Scope } from './scope.ts';

/**
 * The first page of a course without a platform, in each locale, at the package's root: all
 * activities, the welcome page and the glossary. Static, it needs no script.
 */
export function renderHome(sources: PartSources): RenderedPart {
  const { editions, locales, assets } = sources;
  return {
    id: 'home',
    launch: 'index.html',
    entries: editions.map((edition) =>
      textEntry(pageName(edition.locale, locales), pageHtml(edition, sources)),
    ),
    uses: usesOf([assets.css, assets.paperCss]),
    title: Object.fromEntries(editions.map(({ locale, texts }) => [locale, plain(texts.title)])),
    description: Object.fromEntries(
      editions.map(({ locale, texts }) => [locale, plain(texts.description)]),
    ),
  };
}

function pageHtml(edition: Edition, sources: PartSources): string {
  const { facts, locales, toolkit, assets } = sources;
  const { title, description, notice, units, glossary } = edition.texts;
  const scope = scopeOf(edition, sources);
  const { words, locale } = scope;
  const languages = languageLinks(locale, locales, toolkit.strings);
  const page = pageName(locale, locales);
  const body = scope.template('home', {
    t: words.plain,
    languages: languages.length > 1 ? languages : [],
    title: labelHtml(title, scope),
    lead: labelHtml(description, scope),
    welcome: `welcome/${page}`,
    glossary: glossary.length > 0 ? `glossary/${page}` : '',
    units: facts.units.map(({ id, activities }) => ({
      title: units[id] ? labelHtml(units[id], scope) : '',
      activities: edition.activities
        .filter((one) => one.unit === id && activities.includes(one.id))
        .map((one) => entry(one, scope)),
    })),
    notice: notice ? textHtml(notice, scope) : '',
    support: scope.site.support[locale] ?? '',
  });
  return documentHtml({
    scope,
    title: plain(title),
    css: assets.css.path,
    paperCss: assets.paperCss.path,
    statements: false,
    body: inLanguages(body, scope),
    tail: '',
  });
}

/** The script-less page of another locale does less: the first one is asked for that locale. */
function entry({ id, title, description, facts }: Activity, scope: Scope) {
  const { words, locale } = scope;
  return {
    href: `${id}/index.html?lang=${locale}`,
    title: labelHtml(title, scope),
    description: description ? labelHtml(description, scope) : '',
    kind: words.say(`kind-${facts.kind}`),
    minutes: words.say('minutes', { minutes: facts.minutes }),
  };
}
