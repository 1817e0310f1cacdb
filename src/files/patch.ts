import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../course/place.ts';
import { UNSHOWABLE } from '../course/unshowable.ts';
import { applyFixes, type Fix } from '../diagnostics/fix.ts';
import { writeWhole } from './write.ts';

/**
 * Applies `fixes`, which speak of the text of `source`, to its file below `root`; every other byte
 * stays (byte order mark, CRLF, blanks at line ends). Returns whether it was written: it is not
 * where the file is no longer what was read.
 */
export function patchFile(root: string, source: SourceFile, fixes: readonly Fix[]): boolean {
  // A link to a file inside stays a link.
  const path = realpathSync(join(root, source.path));
  const patched = patchBytes(readFileSync(path), source.text, fixes);
  return patched !== undefined && writeWhole(path, patched);
}

/** The bytes of a file with `fixes`, which speak of its `text`; undefined where it is not that text. */
export function patchBytes(
  bytes: Uint8Array,
  text: string,
  fixes: readonly Fix[],
): Uint8Array | undefined {
  const raw = decodeWhole(bytes);
  if (
    raw === undefined ||
    raw
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .replace(UNSHOWABLE, ' ') !== text
  )
    return undefined;
  const offsets = rawOffsets(raw);
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const own = fixes.map(({ place, replacement }) => ({
    place: {
      ...place,
      start: offsets(place.start),
      end: offsets(place.end),
    },
    replacement: replacement.replace(/\n/g, lineEnd),
  }));
  return new TextEncoder().encode(applyFixes(raw, own));
}

/** Text with its byte order mark and its line breaks; undefined where it is not UTF-8. */
function decodeWhole(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** From an offset in the text with LF line breaks to the offset in `raw`. */
function rawOffsets(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\ufeff') ? 1 : 0;
  const pairs = [...raw.matchAll(/\r\n/g)].map((match, before) => match.index - mark - before);
  return (offset) => offset + mark + pairs.filter((at) => at < offset).length;
}
