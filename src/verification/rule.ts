import type { Finding } from '../course/finding.ts';
import type { Manifest } from './manifest.ts';
import type { XmlEngine } from './xml-tree.ts';

/** Bytes by path, in package order. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A rule over the files of a package alone. */
export type FileRule = (files: Files) => readonly Finding[];

/** A rule over a manifest that could be read, and the files that it speaks of. */
export type ManifestRule = (manifest: Manifest, files: Files, xml: XmlEngine) => readonly Finding[];
