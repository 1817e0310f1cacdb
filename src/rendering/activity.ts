import type { Block } from '../course/blocks.ts';
import type { Activity, Edition, Page, Term } from '../course/course.ts';
import { plain } from '../course/text.ts';
import { blocksDeep } from '../course/visible.ts';
import { isTracked } from '../course/visit.ts';
import { blocksHtml } from './blocks.ts';
import type { LanguageLink } from './document.ts';
import { labelHtml, textHtml } from './inlines.ts';
import { createNotes } from './notes.ts';
import { interactiveWriter } from './questions.ts';
import type { RecallWriter } from './recall.ts';
import type { Scope } from './scope.ts';

/** All that an activity shows in one locale: header, pages, terms and notice. */
export function activityBody(
  activity: Activity,
  edition: Edition,
  languages: readonly LanguageLink[],
  scope: Scope,
  recall?: RecallWriter,
): string {
  const { words } = scope;
  const known = new Map(activity.pages.map((page) => [page.id, page]));
  const check = activity.facts.kind === 'knowledge-check';
  let opening = '';
  const writer = interactiveWriter(activity, recall);
  const pages = activity.pages.map((page) => {
    const own = { ...scope, pages: known, notes: createNotes(page.id, page.blocks) };
    const interactive = writer(own);
    const [lead, blocks] = splitLead(page);
    const leadHtml = blocksHtml(lead, own, interactive);
    // What stands before the first pool opens the whole check, not the pool.
    if (check) opening += leadHtml;
    return {
      id: page.id,
      number: page.number,
      title: labelHtml(page.title, scope),
      lead: check ? '' : leadHtml,
      content: blocksHtml(blocks, own, interactive),
    };
  });
  const notice = edition.texts.notice;
  return scope.template('activity', {
    t: words.plain,
    course: labelHtml(edition.texts.title, scope),
    home: scope.home,
    languages: languages.length > 1 ? languages : [],
    kicker: words.say(`kind-${activity.facts.kind}`),
    minutes: words.say('minutes', { minutes: activity.facts.minutes }),
    duration: activity.facts.minutes,
    title: labelHtml(activity.title, scope),
    description: activity.description ? textHtml(activity.description, scope) : '',
    objectives: activity.objectives.map(({ text }) => ({ text: textHtml(text, scope) })),
    check,
    opening,
    pages,
    private: activity.pages.some(({ blocks }) => hasPrivate(blocks)),
    terms: termsUsed(edition.texts.glossary, scope),
    glossary: glossaryAddress(edition, languages),
    notice: notice ? textHtml(notice, scope) : '',
    support: scope.site.support[scope.locale] ?? '',
  });
}

/** The dialogs over an activity: help, and the record of completion. No page waits for them. */
export function dialogsHtml(
  activity: Activity,
  edition: Edition,
  languages: readonly LanguageLink[],
  version: string,
  scope: Scope,
): string {
  const { words } = scope;
  return scope.template('extras', {
    t: words.plain,
    course: labelHtml(edition.texts.title, scope),
    title: labelHtml(activity.title, scope),
    kicker: words.say(`kind-${activity.facts.kind}`),
    version,
    ...recorded(activity),
    private: activity.pages.some(({ blocks }) => hasPrivate(blocks)),
    glossary: glossaryAddress(edition, languages),
  });
}

/** The page with all terms of the course in the same locale; empty where there are none. */
function glossaryAddress({ texts }: Edition, languages: readonly LanguageLink[]): string {
  const page = languages.find(({ current }) => current);
  return page && texts.glossary.length > 0 ? `../glossary/${page.href}` : '';
}

/**
 * The text before the first level-2 heading joins the first page; it is shown before that page's
 * title, as it is written.
 */
function splitLead(page: Page): readonly [readonly Block[], readonly Block[]] {
  const title = page.title.place;
  const before = ({ place }: Block) => place.file === title.file && place.end <= title.start;
  return [page.blocks.filter(before), page.blocks.filter((block) => !before(block))];
}

/** What of a learner's work is recorded at all, for the help. */
function recorded({ pages }: Activity) {
  const tracked = pages.flatMap(({ blocks }) => blocksDeep(blocks)).filter(isTracked);
  return {
    answers: tracked.some((block) => !block.private),
    graded: tracked.some((block) => 'graded' in block && block.graded),
  };
}

function hasPrivate(blocks: readonly Block[]): boolean {
  return blocks.some((block) => isTracked(block) && block.private);
}

/** The definitions of the terms that the pages link to, and of those that these link to. */
function termsUsed(glossary: readonly Term[], scope: Scope) {
  const written = new Map<string, string>();
  for (let more = true; more; ) {
    const next = glossary.filter(({ id }) => scope.terms.has(id) && !written.has(id));
    for (const term of next) written.set(term.id, blocksHtml(term.definition, scope));
    more = next.length > 0;
  }
  return glossary
    .filter(({ id }) => written.has(id))
    .map(({ id, name }) => ({
      id,
      name: labelHtml(name, scope),
      definition: written.get(id) ?? '',
    }));
}

/** What stands in the definitions of the terms that an activity, once it is written, links to. */
export function definitionsShown(glossary: readonly Term[], scope: Scope): readonly Block[] {
  return glossary.flatMap(({ id, definition }) => (scope.terms.has(id) ? definition : []));
}

/** The title of the browser's window. */
export function activityTitle(activity: Activity, edition: Edition): string {
  return `${plain(activity.title)} – ${plain(edition.texts.title)}`;
}
