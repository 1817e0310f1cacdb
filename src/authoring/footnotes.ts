import { addAll } from '../course/add-all.ts';
import type { Footnote } from '../course/blocks.ts';
import type { Page } from '../course/course.ts';
import type { Inline } from '../course/text.ts';
import { inlinesOf, textsOf } from '../course/visit.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { createSuggester } from '../diagnostics/suggest.ts';
import type { FootnoteSegment, Segment } from './directives.ts';
import type { Reading } from './inlines.ts';
import { tooMuch } from './limits.ts';
import { type MarkdownReader, onlyBlocks } from './markdown.ts';

/**
 * Each page repeats the notes that it refers to: so many characters of them may stand on all pages.
 * A file has no more.
 */
const MAX_NOTES = 2_000_000;
/** How many known names a remark lists. */
const MAX_SHOWN = 12;

type Reference = Extract<Inline, { type: 'footnote' }>;

/** The footnotes that a file defines, in its order. */
export function readFootnotes(
  segments: readonly Segment[],
  markdown: MarkdownReader,
  reading: Reading,
): Footnote[] {
  const notes = new Map<string, Footnote>();
  for (const { id, stretches, place } of footnotesIn(segments)) {
    const blocks = stretches.flatMap(({ start }) => markdown.read(start));
    const children = onlyBlocks(blocks, reading);
    if (children.length === 0) reading.diagnostics.push(diagnostic('CW424', place));
    if (notes.has(id))
      reading.diagnostics.push(diagnostic('CW207', place, { id, what: 'footnote' }));
    else notes.set(id, { id, children, place });
  }
  return [...notes.values()];
}

/** Each page with the notes that its text refers to, and those that these refer to, at its end. */
export function withFootnotes(
  pages: readonly Page[],
  notes: readonly Footnote[],
  reading: Reading,
): Page[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  const used = new Set<string>();
  const unknown = new Set<Reference>();
  let size = 0;
  const all = pages.map((page): Page => {
    refuseReferences([page.title], reading);
    const own = new Map<string, Footnote>();
    const open = referencesIn(page.blocks);
    // Grows while it is gone through.
    for (const reference of open) {
      const note = known.get(reference.id);
      if (!note) unknown.add(reference);
      if (!note || own.has(note.id)) continue;
      used.add(note.id);
      size += note.place.end - note.place.start;
      if (size > MAX_NOTES) continue;
      own.set(note.id, note);
      addAll(open, referencesIn(note.children));
    }
    if (own.size === 0) return page;
    const place = { ...page.place, start: page.place.end };
    return {
      ...page,
      blocks: [...page.blocks, { type: 'footnotes', notes: [...own.values()], place }],
    };
  });
  if (size > MAX_NOTES) {
    const { code, params } = tooMuch('characters of footnotes', size, MAX_NOTES);
    const [first] = notes;
    if (first) reading.diagnostics.push(diagnostic(code, first.place, params));
  }
  const suggest = createSuggester(known.keys());
  const shown = [...known.keys()].slice(0, MAX_SHOWN).join(', ');
  for (const { id, place } of unknown)
    reading.diagnostics.push(
      diagnostic('CW234', place, { id, suggestion: suggest(id), known: shown }),
    );
  for (const { id, place } of notes)
    if (!used.has(id)) reading.diagnostics.push(diagnostic('CW235', place, { id }));
  return all;
}

/** Footnotes belong to the pages of an activity: names those that stand in other texts. */
export function refuseFootnotes(segments: readonly Segment[], reading: Reading): void {
  for (const { id, place } of footnotesIn(segments))
    reading.diagnostics.push(diagnostic('CW236', place, { id }));
}

/** Names every reference to a footnote in texts that can have none. */
export function refuseReferences(
  texts: readonly { readonly inlines: readonly Inline[] }[],
  reading: Reading,
): void {
  for (const text of texts)
    for (const inline of inlinesOf(text.inlines))
      if (inline.type === 'footnote')
        reading.diagnostics.push(diagnostic('CW236', inline.place, { id: inline.id }));
}

function footnotesIn(segments: readonly Segment[]): FootnoteSegment[] {
  return segments.flatMap((segment) => (segment.type === 'footnote' ? [segment] : []));
}

function referencesIn(blocks: Page['blocks']): Reference[] {
  return textsOf(blocks)
    .flatMap((text) => [...inlinesOf(text.inlines)])
    .flatMap((inline) => (inline.type === 'footnote' ? [inline] : []));
}
