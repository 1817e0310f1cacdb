import type { Course, Edition } from '../src/course/course.ts';
import { positionAt } from '../src/course/place.ts';
import type { Inline, Text } from '../src/course/text.ts';
import { blocksDeep, isForTutors } from '../src/course/visible.ts';
import { textsOf, walk } from '../src/course/visit.ts';

/** A word of a course, and where it first stands. */
export interface Word {
  readonly word: string;
  readonly file: string;
  readonly line: number;
}

/**
 * The words of an edition in its own language, each once, in the order in which they stand: without
 * code, addresses, elements in another language, and lists of sources, which name works in theirs.
 */
export function wordsOfEdition(edition: Edition, course: Course): readonly Word[] {
  const found = new Map<string, Word>();
  for (const text of textsOfEdition(edition)) {
    if (text.lang !== undefined && text.lang !== edition.locale) continue;
    const source = course.sources.get(text.place.file)?.text ?? '';
    let from = text.place.start;
    for (const word of wordsIn(proseOf(text.inlines), edition.locale)) {
      const at = source.indexOf(word, from);
      if (at !== -1 && at < text.place.end) from = at;
      if (found.has(word)) continue;
      const { line } = positionAt(source, from);
      found.set(word, { word, file: text.place.file, line });
    }
  }
  return [...found.values()];
}

function textsOfEdition({ texts, activities }: Edition): readonly Text[] {
  return [
    texts.title,
    texts.description,
    ...(texts.audience ? [texts.audience] : []),
    ...(texts.notice ? [texts.notice] : []),
    ...texts.keywords,
    ...Object.values(texts.units),
    ...textsOf(texts.welcome),
    ...texts.glossary.flatMap(({ name, definition }) => [name, ...textsOf(definition)]),
    ...activities.flatMap(({ title, description, objectives, pages }) => [
      title,
      ...(description ? [description] : []),
      ...objectives.map(({ text }) => text),
      ...pages.flatMap((page) => [page.title, ...textsOf(page.blocks.filter(isProse))]),
      // Notes for the tutor are read by people too.
      ...pages.flatMap(({ blocks }) =>
        [...walk(blocks)].filter(isForTutors).flatMap((block) => textsOf([block])),
      ),
    ]),
  ];
}

function isProse(block: Parameters<typeof isForTutors>[0]): boolean {
  if (block.type === 'container' && block.name === 'sources') return false;
  return !isForTutors(block) && blocksDeep([block]).length > 0;
}

/** What is written in the language of the text. */
function proseOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return inline.value.replace(/\S+(?:@|:\/\/|\.\w+\/)\S*|\b\w+(?:\.\w{2,})+\b/g, ' ');
        case 'code':
        case 'footnote':
          return ' ';
        case 'break':
          return ' ';
        case 'image':
          return inline.alt;
        case 'blank':
          return inline.accepted.join(' ');
        case 'element':
          return inline.attributes.lang === undefined ? proseOf(inline.children) : ' ';
        default:
          return proseOf(inline.children);
      }
    })
    .join('');
}

const ELISION = /(?<=^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu))[’']/i;

/**
 * Words as dictionaries have them, in Latin letters, of two and more: French elisions and English
 * possessives are cut off.
 */
export function wordsIn(text: string, locale: string): readonly string[] {
  const { language } = new Intl.Locale(locale);
  const runs = text.match(/\p{L}[\p{L}\p{M}]*(?:[’'\-‑][\p{L}\p{M}]+)*/gu) ?? [];
  const bare = runs.map((run) => {
    if (language === 'en') return run.replace(/[’']s$/, '');
    return language === 'fr' ? (run.split(ELISION).at(-1) ?? run) : run;
  });
  return bare.filter(
    (word) => word.length > 1 && /^\p{Script=Latin}/u.test(word) && !/^[ªº]/.test(word),
  );
}
