import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeWhole } from './write.ts';

/** A file to be written where none is. */
export interface NewFile {
  /** Below the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly executable?: true;
}

/** A change of a file that is there. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Those of `files` that can't be written below `root`, because something stands in their way. */
export function standing(root: string, files: readonly NewFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => isTaken(root, path));
}

/** Something stands at the path, or a file stands where one of its folders should be. */
function isTaken(root: string, path: string): boolean {
  const parts = path.split('/');
  const folders = parts.map((_, index) => join(root, ...parts.slice(0, index)));
  return isThere(join(root, path)) || folders.some((one) => isThere(one) && !isFolder(one));
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Writes all of `files` and `changes` below `root`, or, where one of them fails, none: what was
 * written until then is taken back. Overwrites nothing: a file that appeared since it was looked
 * for fails too. Throws what the disk says.
 */
export function writeNew(
  root: string,
  files: readonly NewFile[],
  changes: readonly Change[] = [],
): void {
  const undo: (() => unknown)[] = [];
  try {
    for (const file of files) writeFile(resolve(root, file.path), file, undo);
    for (const { path, before, after } of changes) {
      undo.push(() => writeWhole(join(root, path), before));
      writeWhole(join(root, path), after);
    }
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    throw error;
  }
}

function writeFile(target: string, { text, executable }: NewFile, undo: (() => unknown)[]): void {
  const made = mkdirSync(dirname(target), { recursive: true });
  if (made !== undefined) undo.push(() => removeEmpty(dirname(target), resolve(made)));
  // Ours from here on, even if the disk is full before it is written.
  const file = openSync(target, 'wx', executable ? 0o755 : 0o644);
  undo.push(() => rmSync(target, { force: true }));
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Removes `folder` and those above it up to `top`, until one is not empty. */
function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at.length >= top.length; at = dirname(at)) rmdirSync(at);
}

function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // What can't be taken back stays; the first failure is what is told.
  }
}
