import type {
  Block,
  Case,
  ContentNote,
  Download,
  FileLink,
  Footnotes,
  Recording,
  Reveal,
} from '../course/blocks.ts';
import { fallback, type Merging } from './fallback.ts';

type Content = Reveal | Case | ContentNote | Download | Recording | Footnotes;
type MergeInner = (source: readonly Block[], other: readonly Block[]) => Block[];

/** `source` with the texts of `other`; `inner` merges the blocks inside. Files are the source's. */
export function mergeContent(
  source: Content,
  other: Block,
  inner: MergeInner,
  merging: Merging,
): Block {
  const { place } = other;
  switch (source.type) {
    case 'reveal':
      if (other.type !== 'reveal') return source;
      return {
        ...source,
        summary: other.summary,
        children: inner(source.children, other.children),
        place,
      };
    case 'case':
      if (other.type !== 'case') return source;
      return {
        ...source,
        title: other.title,
        children: inner(source.children, other.children),
        place,
      };
    case 'content-note':
      if (other.type !== 'content-note') return source;
      if (other.skip !== '' && other.skip !== source.skip)
        merging.refuse('CW503', place, { id: other.skip, expected: source.skip || '-' });
      return { ...source, children: inner(source.children, other.children), place };
    case 'download':
      if (other.type !== 'download') return source;
      return {
        ...source,
        file: labelled(source.file, other.file, merging),
        children: inner(source.children, other.children),
        place,
      };
    case 'audio':
    case 'video':
      if (other.type !== source.type) return source;
      return {
        ...source,
        file: labelled(source.file, other.file, merging),
        transcript: inner(source.transcript, other.transcript),
        place,
      };
    case 'footnotes':
      return other.type === 'footnotes' ? mergeNotes(source, other, inner, merging) : source;
  }
}

function labelled(source: FileLink, other: FileLink, merging: Merging): FileLink {
  if (other.label.inlines.length > 0) return { ...source, label: other.label };
  if (source.label.inlines.length === 0) return source;
  merging.report('CW504', other.place, { key: source.src });
  return { ...source, label: fallback(source.label, merging.sourceLocale) };
}

/** By id. A translation's own notes stay: its text may need one where the source's does not. */
function mergeNotes(
  source: Footnotes,
  other: Footnotes,
  inner: MergeInner,
  merging: Merging,
): Footnotes {
  const known = new Set(source.notes.map((note) => note.id));
  const notes = source.notes.map((note) => {
    const twin = other.notes.find((one) => one.id === note.id);
    if (twin) return { ...twin, children: inner(note.children, twin.children) };
    merging.report('CW504', { ...other.place, end: other.place.start }, { key: `[^${note.id}]` });
    const children = note.children.map((child) => fallback(child, merging.sourceLocale));
    return { ...note, children };
  });
  const own = other.notes.filter((note) => !known.has(note.id));
  return { ...source, notes: [...notes, ...own], place: other.place };
}
