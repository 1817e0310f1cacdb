import type { Block } from '../course/blocks.ts';
import type { Course } from '../course/course.ts';
import { isRemote, mediaPath } from '../course/media-path.ts';
import type { Place } from '../course/place.ts';
import { plain, type Text } from '../course/text.ts';
import { inlinesOf, textsOf, walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { createSuggester } from '../diagnostics/suggest.ts';

/** Larger images make a lesson slow on the links that learners have. */
const LARGE_IMAGE = 200_000;
const IMAGE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** CW401, CW402, CW408, CW410, CW432: every image is there, has a text, and is of a kind and size that works. */
export function media(course: Course): Diagnostic[] {
  const found: Diagnostic[] = [];
  const large = new Set<string>();
  const suggest = createSuggester(course.media.keys());
  const look = (file: string, src: string, alt: string, place: Place) => {
    if (alt.trim() === '') found.push(diagnostic('CW402', place, { path: src.slice(0, 80) }));
    if (isRemote(src)) {
      found.push(diagnostic('CW432', place, { path: src.slice(0, 80) }));
      return;
    }
    const path = mediaPath(file, src);
    const item = path === undefined ? undefined : course.media.get(path);
    if (path === undefined || !item) {
      const near = suggest((path ?? src).slice(0, 200));
      found.push(
        diagnostic('CW401', place, { path: (path ?? src).slice(0, 80), suggestion: near }),
      );
      return;
    }
    if (!IMAGE.test(path)) found.push(diagnostic('CW410', place, { path }));
    if (item.bytes.length > LARGE_IMAGE && !large.has(path)) {
      large.add(path);
      const size = Math.round(item.bytes.length / 1000);
      found.push(diagnostic('CW408', place, { path, size, limit: LARGE_IMAGE / 1000 }));
    }
  };
  for (const edition of Object.values(course.editions)) {
    const { texts } = edition;
    const bodies: { file: string; texts: readonly Text[]; blocks: readonly Block[] }[] = [
      { file: texts.file, texts: [], blocks: texts.welcome },
      ...texts.glossary.map((term) => ({
        file: term.place.file,
        texts: [term.name],
        blocks: term.definition,
      })),
      ...edition.activities.flatMap((activity) =>
        activity.pages.map((page) => ({
          file: activity.file,
          texts: [page.title],
          blocks: page.blocks,
        })),
      ),
    ];
    for (const { file, texts, blocks } of bodies) {
      for (const block of walk(blocks))
        if (block.type === 'figure') look(file, block.src, plain(block.alt), block.srcPlace);
      for (const text of [...texts, ...textsOf(blocks)])
        for (const inline of inlinesOf(text.inlines))
          if (inline.type === 'image') look(file, inline.src, inline.alt, inline.place);
    }
  }
  return found;
}
