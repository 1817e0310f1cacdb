/**
 * The most characters that a text may have so that every platform shows all of it, by its key in
 * the front matter; undefined where there is no limit. Titles of items and of the organization
 * (SCORM 2004 CAM 3.4.1.7), descriptions of objectives (RTE 4.2.17), LOM's descriptions and
 * keywords (CAM 4.2.1).
 */
export function lengthLimit(id: string): number | undefined {
  if (id === 'title' || id.startsWith('units.')) return 200;
  if (id.startsWith('objectives.')) return 250;
  if (id.startsWith('keywords.')) return 1_000;
  return id === 'description' ? 2_000 : undefined;
}

/** Characters as a translator counts them. */
export function lengthOf(text: string): number {
  return [...text].length;
}
