import { counted, fill, type Wording } from './wording/wording.ts';

/**
 * A part of a lesson in an author's words. `shape` is what the comparison of a translation with its
 * source names: `-` (nothing), `## id` (a page), `###`, `[!NOTE]`, `:::reveal`, a kind of block or
 * question, and behind a comma how many items it has, or columns x rows, and behind another what tells apart more.
 */
export function shapeInWords(shape: string, wording: Wording, language: string): string {
  const { shapes, counts, terms } = wording;
  const count = (what: 'item' | 'column' | 'row' | 'blank', number: string) =>
    counted(counts[what], Number(number), language);
  if (shape === '-') return shapes.nothing;
  if (shape.startsWith('## ')) return fill(shapes.page, { what: shape.slice(3) });
  if (shape.startsWith('#')) return fill(shapes.heading, { what: shape });
  if (shape.startsWith('[!')) return fill(shapes.alert, { what: shape });
  if (shape.startsWith(':::')) return fill(shapes.block, { what: shape });
  const [, name = shape, first, second, open] =
    /^([a-z-]+), (\d+)(?: x (\d+))?(?:, (.+))?$/.exec(shape) ?? [];
  const what = isPart(name)
    ? shapes[name]
    : fill(shapes.question, { what: Object.hasOwn(terms, name) ? (terms[name] ?? name) : name });
  if (first === undefined) return what;
  const sizes =
    second === undefined
      ? [count(name === 'blank' ? 'blank' : 'item', first)]
      : [count('column', first), count('row', second)];
  return `${what} (${[...sizes, ...(open === undefined ? [] : [open])].join(', ')})`;
}

/** Parts that are called by one word; what is none of them is a kind of question. */
const PARTS = [
  'paragraph',
  'list',
  'quote',
  'code',
  'rule',
  'table',
  'footnotes',
  'fields',
  'sheet',
  'options',
] as const;

function isPart(name: string): name is (typeof PARTS)[number] {
  return PARTS.some((part) => part === name);
}
