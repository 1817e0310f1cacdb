import { addAll } from '../course/add-all.ts';
import type { Download, FileLink, Paragraph, Recording } from '../course/blocks.ts';
import type { Place } from '../course/place.ts';
import type { Inline } from '../course/text.ts';
import { inlinesOf, textsOf } from '../course/visit.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { DirectiveSegment } from './directives.ts';
import { isSafeHref, type Reading } from './inlines.ts';
import { onlyBlocks, type RawBlock } from './markdown.ts';
import { wholePlace } from './question.ts';

/** Where a block's parts are read, and the text that they are read from. */
interface Context {
  readonly source: string;
  readonly reading: Reading;
}

const CAPTIONS = /\.vtt$/i;

/** A link to the file; its words are the label, what else stands in the block says more. */
export function readDownload(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  context: Context,
): Download | undefined {
  const { reading } = context;
  const { files, rest } = takeFiles(children, context);
  const [file, ...others] = files;
  refuseFiles(others, reading);
  if (!file) {
    reading.diagnostics.push(diagnostic('CW425', segment.place, { name: 'download' }));
    return undefined;
  }
  const blocks = onlyBlocks(rest, reading);
  return { type: 'download', file, children: blocks, place: wholePlace(segment, children) };
}

/** A link to the recording, one to its captions (WebVTT), and the transcript. */
export function readRecording(type: Recording['type']) {
  return (
    segment: DirectiveSegment,
    children: readonly RawBlock[],
    context: Context,
  ): Recording | undefined => {
    const { reading } = context;
    const { files, rest } = takeFiles(children, context);
    const captions = files.find(({ src }) => CAPTIONS.test(src));
    const file = files.find(({ src }) => !CAPTIONS.test(src));
    refuseFiles(
      files.filter((one) => one !== captions && one !== file),
      reading,
    );
    if (!file) {
      reading.diagnostics.push(diagnostic('CW425', segment.place, { name: type }));
      return undefined;
    }
    return {
      type,
      file,
      ...(captions ? { captions: { src: captions.src, place: captions.place } } : {}),
      transcript: onlyBlocks(rest, reading),
      place: wholePlace(segment, children),
    };
  };
}

/** Takes the paragraphs that are nothing but links to files; no other link may lead to one. */
function takeFiles(
  children: readonly RawBlock[],
  { source, reading }: Context,
): { files: FileLink[]; rest: RawBlock[] } {
  const files: FileLink[] = [];
  const rest: RawBlock[] = [];
  for (const child of children) {
    const found = child.type === 'paragraph' ? filesIn(child, source) : [];
    addAll(files, found);
    if (found.length > 0) continue;
    rest.push(child);
    const texts = textsOf(child.type === 'labelled' ? child.children : [child]);
    const links = texts.flatMap((text) => [...inlinesOf(text.inlines)]);
    refuseFiles(
      links.flatMap((one) =>
        one.type === 'link' && !isSafeHref(one.href) ? [{ src: one.href, place: one.place }] : [],
      ),
      reading,
    );
  }
  return { files, rest };
}

function filesIn({ text }: Paragraph, source: string): FileLink[] {
  const files: FileLink[] = [];
  for (const inline of text.inlines) {
    if (inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '')) continue;
    const file = fileOf(inline, source);
    if (!file) return [];
    files.push(file);
  }
  return files;
}

function fileOf(inline: Inline, source: string): FileLink | undefined {
  if (inline.type === 'link' && !isSafeHref(inline.href)) {
    const { href, place, children } = inline;
    return { src: href, place, label: { inlines: children, place: labelPlace(place, source) } };
  }
  if (inline.type !== 'image') return undefined;
  const { src, alt, place } = inline;
  const inlines: Inline[] = alt === '' ? [] : [{ type: 'text', value: alt }];
  return { src, place, label: { inlines, place: altPlace(place, alt, source) } };
}

/** The words between `[` and the last `](`. */
function labelPlace(place: Place, source: string): Place {
  const end = source.lastIndexOf('](', place.end);
  return end > place.start ? { ...place, start: place.start + 1, end } : place;
}

/** The words between `![` and `]`. */
export function altPlace(place: Place, alt: string, source: string): Place {
  const start = place.start + 2;
  const found = source.startsWith(alt, start) ? start + alt.length : source.indexOf(']', start);
  return { ...place, start, end: found === -1 ? place.end : Math.min(found, place.end) };
}

function refuseFiles(
  files: readonly { readonly src: string; readonly place: Place }[],
  reading: Reading,
): void {
  for (const { src, place } of files)
    reading.diagnostics.push(diagnostic('CW211', place, { href: src.slice(0, 80) }));
}
