import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';

/** A file below media/ that a translation lacks while others have their own. */
export interface LackingMedia {
  /** Where it would stand: `media/fr/chart.svg`. */
  readonly path: string;
  /** Who has one: locales in the order of the course. */
  readonly has: readonly string[];
}

/**
 * Pictures and other media of which another locale has its own (`media/es/chart.svg`), and `locale`
 * has none: the words in them are in no export. By path, in code point order.
 */
export function lackingMedia(course: Course, locale: string): LackingMedia[] {
  if (locale === sourceLocale(course)) return [];
  const found = new Map<string, string[]>();
  for (const other of course.facts.locales.filter((one) => one !== locale)) {
    const folder = `media/${other}/`;
    for (const path of course.media.keys()) {
      const own = path.startsWith(folder) ? `media/${locale}/${path.slice(folder.length)}` : path;
      if (own === path || course.media.has(own)) continue;
      found.set(own, [...(found.get(own) ?? []), other]);
    }
  }
  return [...found.keys()].sort().map((path) => ({ path, has: found.get(path) ?? [] }));
}
