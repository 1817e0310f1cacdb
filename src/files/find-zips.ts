import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The zips that the paths name: a file is taken as it is, of a folder all zips in and below it, in
 * the order of their names by code point. Links to folders are not followed. Throws what the disk
 * says where a path is not there or a folder can't be read.
 */
export function findZips(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? zipsBelow(path) : [path]));
}

function zipsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return zipsBelow(path);
      return /\.zip$/i.test(entry.name) ? [path] : [];
    });
}
