import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { MediaFile } from '../course/course.ts';
import type { SourceFile } from '../course/place.ts';
import { UNSHOWABLE } from '../course/unshowable.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { RELEASES } from './releases.ts';

/** Everything that stands in a course folder. */
export interface ReadCourse {
  readonly texts: Map<string, SourceFile>;
  readonly media: Map<string, MediaFile>;
  readonly diagnostics: Diagnostic[];
}

/** Larger texts and lines are no lessons: they are named, not parsed. */
const MAX_TEXT = 2_000_000;
const MAX_LINE = 100_000;
const TEXT = /\.(?:md|ya?ml)$/i;

/**
 * Reads the texts (Markdown, YAML) and the files below media/ of the course in `root`.
 * Byte order marks and CRLF are taken away; what can't be read is named and left out.
 * Files and folders that begin with a dot, and releases/, are passed over.
 */
export function readCourse(root: string): ReadCourse {
  const read: ReadCourse = { texts: new Map(), media: new Map(), diagnostics: [] };
  const realRoot = realpathSync(root);
  for (const path of listFiles(root, realRoot, '', read.diagnostics)) {
    const bytes = readFileSync(join(root, path));
    if (TEXT.test(path)) readText(path, bytes, read);
    else if (path.startsWith('media/')) read.media.set(path, { path, bytes });
  }
  return read;
}

/** Reads one text into `read`, with what is wrong with its bytes, its size and its characters. */
export function readText(
  path: string,
  bytes: Uint8Array,
  read: Pick<ReadCourse, 'texts' | 'diagnostics'>,
): void {
  const place = { file: path, start: 0, end: 0 };
  // The path stays known, so that nothing else calls the file missing.
  read.texts.set(path, { path, text: '', unreadable: true });
  if (bytes.length > MAX_TEXT) {
    read.diagnostics.push(diagnostic('CW103', place, { size: bytes.length, limit: MAX_TEXT }));
    return;
  }
  const decoded = decode(bytes);
  if (decoded === undefined) {
    read.diagnostics.push(diagnostic('CW102', place));
    return;
  }
  const text = withoutLongLines(path, decoded, read.diagnostics);
  for (const match of text.matchAll(UNSHOWABLE)) {
    const at = { file: path, start: match.index, end: match.index + 1 };
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    read.diagnostics.push(diagnostic('CW112', at, { code }));
  }
  read.texts.set(path, { path, text: text.replace(UNSHOWABLE, ' ') });
}

/** Names lines that are too long, and keeps their beginning. */
function withoutLongLines(path: string, text: string, diagnostics: Diagnostic[]): string {
  let start = 0;
  return text
    .split('\n')
    .map((line) => {
      const shown = line.length > MAX_LINE ? line.slice(0, 100) : line;
      const place = { file: path, start, end: start + shown.length };
      if (shown !== line)
        diagnostics.push(diagnostic('CW104', place, { size: line.length, limit: MAX_LINE }));
      start += shown.length + 1;
      return shown;
    })
    .join('\n');
}

/** UTF-8 without byte order mark and carriage returns; undefined where it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** Paths below `folder`, sorted by code point so that no disk's order shows. */
function listFiles(
  root: string,
  realRoot: string,
  folder: string,
  diagnostics: Diagnostic[],
): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(
    (entry) =>
      !entry.name.startsWith('.') &&
      entry.name !== 'node_modules' &&
      // Packages are no sources, and would be read at every build.
      !(folder === '' && entry.name === RELEASES),
  );
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const target = linkTarget(join(root, path), realRoot);
      const place = { file: path, start: 0, end: 0 };
      if (target === 'outside') diagnostics.push(diagnostic('CW110', place, { path }));
      else if (target === 'file') paths.push(path);
    } else if (entry.isDirectory()) paths.push(...listFiles(root, realRoot, path, diagnostics));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}

function linkTarget(path: string, realRoot: string): 'file' | 'outside' | 'other' {
  try {
    const real = realpathSync(path);
    const inside = relative(realRoot, real);
    if (inside === '..' || inside.startsWith(`..${sep}`)) return 'outside';
    readFileSync(real, { flag: 'r' });
    return 'file';
  } catch {
    return 'other';
  }
}
