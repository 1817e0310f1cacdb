import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '../course/version-order.ts';
import { writeWhole } from './write.ts';

/** Where a course keeps the packages that were released: a folder for each version. */
export const RELEASES = 'releases';

/** The zips of one released version. */
export interface Release {
  readonly version: string;
  readonly zips: readonly { readonly name: string; readonly read: () => Uint8Array }[];
}

/** The last release of the course in `root` besides `version` itself; undefined where none is. */
export function lastRelease(root: string, version: string): Release | undefined {
  const last = foldersIn(join(root, RELEASES))
    .filter((one) => one !== version && zipsIn(root, one).length > 0)
    .sort(compareVersions)
    .at(-1);
  return last === undefined ? undefined : releaseOf(root, last);
}

/** What was released as `version`. */
export function releaseOf(root: string, version: string): Release {
  const zips = zipsIn(root, version).map((name) => ({
    name,
    read: () => readFileSync(join(root, RELEASES, version, name)),
  }));
  return { version, zips };
}

/** Keeps a package as one that was released. */
export function keepRelease(root: string, version: string, name: string, bytes: Uint8Array): void {
  writeWhole(join(root, RELEASES, version, name), bytes);
}

function zipsIn(root: string, version: string): readonly string[] {
  return listed(join(root, RELEASES, version))
    .filter((entry) => entry.isFile() && /\.zip$/i.test(entry.name))
    .map(({ name }) => name);
}

function foldersIn(folder: string): readonly string[] {
  return listed(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
