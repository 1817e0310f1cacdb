import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textChange } from './text-change.ts';
import { writeNew } from './write-new.ts';

/** A text file of a course as it is to be, with LF line breaks. */
export interface TextFile {
  /** Below the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all of `files` below `root` or, where one fails, none; a byte order mark and CRLF of a file
 * that is there stay. Returns the paths of those that changed. Throws what the disk says.
 */
export function writeTexts(root: string, files: readonly TextFile[]): string[] {
  const fresh = files.filter(({ path }) => !existsSync(join(root, path)));
  const changes = files
    .filter((file) => !fresh.includes(file))
    .map(({ path, text }) => textChange(root, path, () => text))
    .filter((change) => change !== undefined);
  writeNew(root, fresh, changes);
  return [...fresh, ...changes].map(({ path }) => path).sort();
}
