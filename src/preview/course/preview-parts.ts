import { createHash } from 'node:crypto';
import type {
  PackageEntry,
  RenderedActivity,
  RenderedCourse,
  RenderedPart,
} from '../../course/package.ts';
import { jsonEntry } from '../../targets/entries.ts';
import type { PreviewPart } from '../snapshot.ts';

/** The files of a rendered course as a package lays them out, by their paths. */
export function contentFiles(course: RenderedCourse): ReadonlyMap<string, Uint8Array> {
  const parts = [course.welcome, ...activitiesOf(course), course.glossary];
  const entries: readonly PackageEntry[] = [
    jsonEntry('site.json', course.site),
    ...parts.flatMap((part) => part.entries),
    ...course.shared,
  ];
  return new Map(entries.map(({ path, bytes }) => [path, bytes]));
}

/** What can be opened, in course order: the welcome page, the activities, the glossary. */
export function previewParts(course: RenderedCourse): readonly PreviewPart[] {
  return [
    page(course.welcome),
    ...course.units.flatMap((unit) => unit.activities.map((one) => activity(one, unit.title))),
    page(course.glossary),
  ];
}

function activitiesOf(course: RenderedCourse): readonly RenderedActivity[] {
  return course.units.flatMap(({ activities }) => activities);
}

function page(part: RenderedPart): PreviewPart {
  const { id, launch, title } = part;
  return { id, kind: 'page', href: launch, version: versionOf(part), title };
}

function activity(part: RenderedActivity, unit: PreviewPart['unit'] & object): PreviewPart {
  const { passing } = part;
  return { ...page(part), kind: 'activity', unit, ...(passing !== undefined && { passing }) };
}

/** Shared files carry a hash of their content in the names by which the entries mention them. */
function versionOf({ entries }: RenderedPart): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of entries) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 16);
}
