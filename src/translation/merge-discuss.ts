import type { DebateSide, Discuss } from '../course/blocks.ts';
import { fallback, type MergeBlocks, type Merging } from './fallback.ts';

/** The discussion with the texts of `other`; the sides of a debate in their order. */
export function mergeDiscuss(
  source: Discuss,
  other: Discuss,
  merging: Merging,
  mergeBlocks: MergeBlocks,
): Discuss {
  if (other.id !== '' && other.id !== source.id)
    merging.refuse('CW503', other.place, { id: other.id, expected: source.id });
  if (source.sides.length !== other.sides.length)
    merging.report('CW502', other.place, {
      expected: `### x ${source.sides.length}`,
      got: `### x ${other.sides.length}`,
    });
  return {
    ...source,
    prompt: mergeBlocks(source.prompt, other.prompt, other.place, merging),
    sides: source.sides.map((side, index): DebateSide => {
      const twin = other.sides[index];
      if (!twin) return fallbackSide(side, merging.sourceLocale);
      if (twin.id !== '' && twin.id !== side.id)
        merging.refuse('CW503', twin.place, { id: twin.id, expected: side.id });
      const blocks = mergeBlocks(side.blocks, twin.blocks, twin.place, merging);
      return { ...side, title: twin.title, blocks, place: twin.place };
    }),
    place: other.place,
  };
}

function fallbackSide(side: DebateSide, lang: string): DebateSide {
  return {
    ...side,
    title: fallback(side.title, lang),
    blocks: side.blocks.map((block) => fallback(block, lang)),
  };
}
