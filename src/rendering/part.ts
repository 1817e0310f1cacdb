import type { Course, CourseFacts, Edition, Site } from '../course/course.ts';
import type { PackageEntry, RenderedPart } from '../course/package.ts';
import type { Assets } from './assets.ts';
import { pageName } from './document.ts';
import { createScope, type Scope } from './scope.ts';
import type { Toolkit } from './toolkit.ts';

/** What all parts of a course are made from. */
export interface PartSources {
  readonly facts: CourseFacts;
  readonly site: Site;
  readonly editions: readonly Edition[];
  readonly locales: readonly string[];
  readonly media: Course['media'];
  readonly toolkit: Toolkit;
  readonly assets: Assets;
}

/** A part and the files that it may share with others: its player, its media. */
export interface Part<T extends RenderedPart> {
  readonly part: T;
  readonly shared: readonly PackageEntry[];
}

export function scopeOf(edition: Edition, sources: PartSources, raised = 0): Scope {
  const { site, toolkit, media, locales, assets } = sources;
  return createScope({
    locale: edition.locale,
    site,
    toolkit,
    media,
    glossary: edition.texts.glossary,
    raised,
    home: assets.protocol === 'web' ? `../${pageName(edition.locale, locales)}` : '',
  });
}

/** The media files that were used in `scopes`, each once. */
export function mediaOf(scopes: readonly Scope[]): readonly PackageEntry[] {
  const pictures = new Map(scopes.flatMap(({ pictures }) => [...pictures]));
  return [...pictures.values()].map(({ path, bytes }) => ({ path, bytes }));
}

/** Paths that a part names, each once, in code point order. */
export function usesOf(entries: readonly PackageEntry[]): readonly string[] {
  return [...new Set(entries.map(({ path }) => path))].sort();
}

export function textEntry(path: string, text: string): PackageEntry {
  return { path, bytes: new TextEncoder().encode(text) };
}
