import type { Block } from '../course/blocks.ts';
import type { Activity, Edition } from '../course/course.ts';
import type { PseudoLocale } from '../course/pseudo-locale.ts';
import type { Text } from '../course/text.ts';
import { mapTexts } from '../course/visit.ts';
import { pseudoText } from './pseudo.ts';

/** The source edition in a pseudo-locale: ids, facts, keys and files are the source's. */
export function pseudoEdition(source: Edition, locale: PseudoLocale): Edition {
  const made = new Map<Text, Text>();
  // What was one text stays one: a page without a heading shares its title with the activity.
  const text = (one: Text): Text => {
    const known = made.get(one) ?? pseudoText(one, locale);
    made.set(one, known);
    return known;
  };
  const blocks = (all: readonly Block[]) => all.map((block) => mapTexts(block, text));
  const { texts } = source;
  return {
    locale,
    texts: {
      ...texts,
      title: text(texts.title),
      description: text(texts.description),
      ...(texts.audience && { audience: text(texts.audience) }),
      ...(texts.notice && { notice: text(texts.notice) }),
      keywords: texts.keywords.map(text),
      units: Object.fromEntries(
        Object.entries(texts.units).map(([id, title]) => [id, text(title)]),
      ),
      welcome: blocks(texts.welcome),
      ...(texts.glossaryTitle && { glossaryTitle: text(texts.glossaryTitle) }),
      glossary: texts.glossary.map((term) => ({
        ...term,
        name: text(term.name),
        definition: blocks(term.definition),
      })),
    },
    activities: source.activities.map(
      (activity): Activity => ({
        ...activity,
        locale,
        title: text(activity.title),
        ...(activity.description && { description: text(activity.description) }),
        objectives: activity.objectives.map((one) => ({ ...one, text: text(one.text) })),
        pages: activity.pages.map((page) => ({
          ...page,
          title: text(page.title),
          blocks: blocks(page.blocks),
        })),
      }),
    ),
  };
}
