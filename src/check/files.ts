import type { Block, Download, FileUse, Recording } from '../course/blocks.ts';
import type { Course, Edition } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { isRemote, mediaPath } from '../course/media-path.ts';
import { walk } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { createSuggester } from '../diagnostics/suggest.ts';

/** What every office computer opens, and what browsers of the last years play. */
const TYPES: Readonly<Record<(Download | Recording)['type'], readonly string[]>> = {
  download: 'pdf csv txt zip docx xlsx odt ods svg png jpg jpeg'.split(' '),
  audio: 'mp3 ogg m4a webm'.split(' '),
  video: 'mp4 webm'.split(' '),
};

/**
 * CW401, CW426 to CW430, CW432: files to take away and recordings are there and of a kind that works;
 * recordings can be read by those who can't hear or see them (WCAG 1.2.1, 1.2.2).
 */
export function files(course: Course): Diagnostic[] {
  const source = sourceLocale(course);
  const suggest = createSuggester(course.media.keys());
  return Object.values(course.editions).flatMap((edition) =>
    blocksOf(edition).flatMap((block): Diagnostic[] => {
      if (block.type === 'download') return fileOf(block, course, suggest);
      if (block.type !== 'audio' && block.type !== 'video') return [];
      return [
        ...fileOf(block, course, suggest),
        ...captionsOf(block, course, edition.locale, suggest),
        ...(edition.locale === source ? missingIn(block) : []),
      ];
    }),
  );
}

function blocksOf({ texts, activities }: Edition): Block[] {
  return [
    ...walk(texts.welcome),
    ...texts.glossary.flatMap((term) => [...walk(term.definition)]),
    ...activities.flatMap(({ pages }) => pages.flatMap((page) => [...walk(page.blocks)])),
  ];
}

type Suggest = (written: string) => string;

function fileOf(
  { type, file }: Download | Recording,
  course: Course,
  suggest: Suggest,
): Diagnostic[] {
  const path = pathOf(file);
  const known = TYPES[type];
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!course.media.has(path)) return [missing(file, suggest)];
  if (known.includes(extension)) return [];
  return [diagnostic('CW426', file.place, { path, name: type, known: known.join(', ') })];
}

/** A translation owes nothing here: what it lacks against its source is said when they are paired. */
function missingIn({ type, captions, transcript, place }: Recording): Diagnostic[] {
  return [
    ...(type === 'video' && !captions ? [diagnostic('CW427', place)] : []),
    ...(transcript.length === 0 ? [diagnostic('CW428', place, { name: type })] : []),
  ];
}

function captionsOf(
  { captions }: Recording,
  course: Course,
  locale: string,
  suggest: Suggest,
): Diagnostic[] {
  if (!captions) return [];
  const path = pathOf(captions);
  const own = path.replace(/^media\//, `media/${locale}/`);
  const file = course.media.get(own) ?? course.media.get(path);
  if (!file) return [missing(captions, suggest)];
  // WebVTT, 4: the file begins with this word.
  if (!/^\uFEFF?WEBVTT(?:[ \t\n\r]|$)/.test(beginning(file.bytes)))
    return [diagnostic('CW429', captions.place, { path: file.path })];
  return locale === sourceLocale(course) || file.path === own
    ? []
    : [diagnostic('CW430', captions.place, { path: own, locale })];
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 16));
}

function pathOf({ src, place }: FileUse): string {
  return mediaPath(place.file, src) ?? src;
}

function missing(file: FileUse, suggest: Suggest): Diagnostic {
  if (isRemote(file.src)) return diagnostic('CW432', file.place, { path: file.src.slice(0, 80) });
  const path = pathOf(file);
  const suggestion = suggest(path.slice(0, 200));
  return diagnostic('CW401', file.place, { path: path.slice(0, 80), suggestion });
}
