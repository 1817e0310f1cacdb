import type { Course } from '../course/course.ts';
import { mediaPath } from '../course/media-path.ts';
import type { Place } from '../course/place.ts';
import { inlinesOf, textsOf, walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';

/** Larger images make a lesson slow on the links that learners have. */
const LARGE_IMAGE = 200_000;
const IMAGE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** CW401, CW402, CW408, CW410: every image is there, has a text, and is of a kind and size that works. */
export function media(course: Course): Diagnostic[] {
  const found: Diagnostic[] = [];
  const large = new Set<string>();
  const look = (file: string, src: string, alt: string, place: Place) => {
    if (alt.trim() === '') found.push(diagnostic('CW402', place, { path: src }));
    const path = mediaPath(file, src);
    const item = path === undefined ? undefined : course.media.get(path);
    if (path === undefined || !item) {
      const near = suggest(path ?? src, course.media.keys());
      found.push(diagnostic('CW401', place, { path: path ?? src, suggestion: near }));
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
    const bodies = [
      { file: edition.texts.file, blocks: edition.texts.welcome },
      ...edition.activities.flatMap((activity) =>
        activity.pages.map((page) => ({ file: activity.file, blocks: page.blocks })),
      ),
    ];
    for (const { file, blocks } of bodies) {
      for (const block of walk(blocks))
        if (block.type === 'figure') {
          const alt = block.alt.inlines.map((one) => (one.type === 'text' ? one.value : '')).join('');
          look(file, block.src, alt, block.place);
        }
      for (const text of textsOf(blocks))
        for (const inline of inlinesOf(text.inlines))
          if (inline.type === 'image') look(file, inline.src, inline.alt, inline.place);
    }
  }
  return found;
}
