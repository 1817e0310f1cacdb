import { attribute, deep, inside, type Node, nameOf, wordsIn, xmlTree } from './xml-tree.ts';

/** A pair of a translation memory. */
export interface Remembered {
  readonly source: string;
  readonly target: string;
  /** Where it came from: `week-1/lesson.md#when.option-2` in our own memories. */
  readonly context: string;
}

/** The document type that the format's own examples have: it names a file, and nothing reads it. */
const USUAL_TYPE = /<!DOCTYPE\s+tmx\s+(?:SYSTEM|PUBLIC)\s+(?:"[^"[\]<>]*"\s*){1,2}>/;

/**
 * The pairs of a TMX file for two languages, from whatever tool: a region more or less is the same
 * language. Inline elements give the words that they hold.
 */
export function readTmx(
  xml: string,
  sourceLocale: string,
  locale: string,
): { readonly pairs: readonly Remembered[] } | { readonly refusal: string } {
  const tree = xmlTree(xml.replace(USUAL_TYPE, ''));
  if ('refusal' in tree) return tree;
  const root = tree.nodes.find((node) => nameOf(node) === 'tmx');
  if (!root) return { refusal: 'it has no element tmx' };
  const pairs = deep(root, 'tu').flatMap((unit): Remembered[] => {
    const source = textIn(unit, sourceLocale);
    const target = textIn(unit, locale);
    if (source === undefined || target === undefined || target.trim() === '') return [];
    return [{ source, target, context: attribute(unit, 'tuid') ?? '' }];
  });
  return { pairs };
}

/** The language itself before one with another region. */
function textIn(unit: Node, locale: string): string | undefined {
  const wanted = locale.toLowerCase();
  const ranked = inside(unit, 'tuv')
    .map((node) => ({
      node,
      lang: (attribute(node, 'lang') ?? '').toLowerCase().replace('_', '-'),
    }))
    .filter(({ lang }) => lang.split('-')[0] === wanted.split('-')[0])
    .sort((a, b) => Number(b.lang === wanted) - Number(a.lang === wanted));
  const [seg] = ranked[0] ? inside(ranked[0].node, 'seg') : [];
  return seg ? wordsIn(seg) : undefined;
}
