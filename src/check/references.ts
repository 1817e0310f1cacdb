import { addAll } from '../course/add-all.ts';
import type { Activity, Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import type { Place } from '../course/place.ts';
import type { Text } from '../course/text.ts';
import { inlinesOf, textsOf, walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { createSuggester } from '../diagnostics/suggest.ts';

/** The names that may be used in one place. */
interface Names {
  has(id: string): boolean;
  suggest(id: string): string;
  /** The first of them, for the remark. */
  readonly shown: string;
}

function namesOf(ids: Iterable<string>): Names {
  const known = new Set(ids);
  return {
    has: (id) => known.has(id),
    suggest: createSuggester(known),
    shown: [...known].slice(0, 12).join(', '),
  };
}

/** CW403, CW404, CW405, CW407: every name that is used is the name of something. */
export function references(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  if (!source) return [];
  const terms = namesOf(source.texts.glossary.map((term) => term.id));
  const found: Diagnostic[] = [];
  for (const { activities, texts } of Object.values(course.editions)) {
    for (const activity of activities) {
      const original = source.activities.find((one) => one.id === activity.id) ?? activity;
      const pages = namesOf(original.pages.map((page) => page.id));
      for (const { title, blocks } of activity.pages)
        addAll(found, linksAndTerms([title, ...textsOf(blocks)], pages, terms));
    }
    const others = [...texts.welcome, ...texts.glossary.flatMap((term) => term.definition)];
    addAll(found, linksAndTerms(textsOf(others), namesOf([]), terms));
  }
  for (const activity of source.activities) addAll(found, questionNames(activity));
  return found;
}

function linksAndTerms(texts: readonly Text[], pages: Names, terms: Names): Diagnostic[] {
  return texts
    .flatMap((text) => [...inlinesOf(text.inlines)])
    .flatMap((inline) => {
      if (inline.type === 'term' && !terms.has(inline.term))
        return [unknown('CW403', inline.place, inline.term, terms)];
      if (inline.type === 'link' && inline.href.startsWith('#') && !pages.has(inline.href.slice(1)))
        return [unknown('CW407', inline.place, inline.href.slice(1), pages)];
      return [];
    });
}

function questionNames(activity: Activity): Diagnostic[] {
  const objectives = namesOf(activity.objectives.map((one) => one.id));
  const blocks = activity.pages.flatMap((page) => [...walk(page.blocks)]);
  const ratings = namesOf(
    blocks.flatMap((block) =>
      block.type === 'question' && block.kind === 'rating' ? [block.id] : [],
    ),
  );
  return blocks.flatMap((block) => {
    if (
      (block.type === 'question' || block.type === 'scenario') &&
      block.objective !== undefined &&
      !objectives.has(block.objective)
    )
      return [unknown('CW404', block.place, block.objective, objectives)];
    if (block.type === 'profile')
      return block.scales
        .filter((scale) => !ratings.has(scale.question))
        .map((scale) => unknown('CW405', block.place, scale.question, ratings));
    return [];
  });
}

function unknown(
  code: 'CW403' | 'CW404' | 'CW405' | 'CW407',
  place: Place,
  id: string,
  known: Names,
): Diagnostic {
  return diagnostic(code, place, { id, suggestion: known.suggest(id), known: known.shown });
}
