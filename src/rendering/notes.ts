import type { Block, Footnote } from '../course/blocks.ts';
import { inlinesOf, textsOf } from '../course/visit.ts';

/** The footnotes of one page, numbered in the order in which its text refers to them. */
export interface Notes {
  readonly order: readonly Footnote[];
  /** From 1; undefined where there is no such note. */
  number(id: string): number | undefined;
  /** Where the note stands in the document. */
  anchor(id: string): string;
  /** A name for one more link to the note, so that it can be linked back to. */
  refer(id: string): string;
  /** The names of all links to the note so far. */
  references(id: string): readonly string[];
}

/** The notes of the page `page` whose blocks are `blocks`, as far as a learner sees these. */
export function createNotes(page: string, blocks: readonly Block[]): Notes {
  const notes = blocks.flatMap((block) => (block.type === 'footnotes' ? block.notes : []));
  const known = new Map(notes.map((note) => [note.id, note]));
  const text = blocks.filter(
    (block) =>
      block.type !== 'footnotes' && !(block.type === 'container' && block.name === 'tutor'),
  );
  const order: Footnote[] = [];
  const numbers = new Map<string, number>();
  const add = (from: readonly Block[]) => {
    for (const id of referencesIn(from)) {
      const note = known.get(id);
      if (note && !numbers.has(id)) numbers.set(id, order.push(note));
    }
  };
  add(text);
  // A note may refer to another one.
  for (let at = 0; at < order.length; at++) add(order[at]?.children ?? []);
  const names = new Map<string, string[]>();
  return {
    order,
    number: (id) => numbers.get(id),
    anchor: (id) => `note-${page}-${id}`,
    refer(id) {
      const all = names.get(id) ?? [];
      const name = `noteref-${page}-${id}${all.length === 0 ? '' : `.${all.length + 1}`}`;
      all.push(name);
      names.set(id, all);
      return name;
    },
    references: (id) => names.get(id) ?? [],
  };
}

export const NO_NOTES: Notes = createNotes('', []);

/** Ids of the notes that the blocks refer to, in reading order. */
function referencesIn(blocks: readonly Block[]): string[] {
  return textsOf(blocks)
    .flatMap((text) => [...inlinesOf(text.inlines)])
    .flatMap((inline) => (inline.type === 'footnote' ? [inline.id] : []));
}
